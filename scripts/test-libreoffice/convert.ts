import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const patienceMs = 180_000;

/** Converts a file with headless LibreOffice, under a profile of its own so that an open LibreOffice is left alone. */
export function convert(file: string, format: 'xlsx' | 'ods' | 'pdf', outputFolder: string): void {
  const profile = mkdtempSync(path.join(tmpdir(), 'libreoffice-profile-'));
  try {
    run('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      outputFolder,
      file,
    ]);
    const wanted = `${path.basename(file, path.extname(file))}.${format}`;
    if (!readdirSync(outputFolder).includes(wanted)) throw new Error(`LibreOffice wrote no ${wanted}.`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Draws the first pages of a PDF as pictures `<prefix>-1.png` and so on. */
export function drawPages(pdf: string, prefix: string): void {
  run('pdftoppm', ['-png', '-r', '60', '-l', '6', pdf, prefix]);
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: patienceMs });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.trim()}`);
}
