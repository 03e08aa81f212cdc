import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from './findChromium';

/** Finds a Chromium, or installs one: Debian's package where apt can be used, Playwright's own otherwise. */
export function ensureChromium(): string | undefined {
  if (process.env.CHROMIUM_PATH) return findChromium();
  return findChromium() ?? installed(withApt) ?? installed(withPlaywright);
}

function installed(install: () => boolean): string | undefined {
  return install() ? findChromium() : undefined;
}

function withApt(): boolean {
  const asRoot = rootCommand();
  if (asRoot === undefined || !succeeds('apt-get', ['--version'])) return false;
  console.log('Installing Debian’s chromium package for the end-to-end tests …');
  const aptGet = (...args: string[]) =>
    run([...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...args]);
  // Without a font a page has no text; the package only recommends one.
  return aptGet('update') && aptGet('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

function withPlaywright(): boolean {
  console.log('Fetching Playwright’s Chromium for the end-to-end tests …');
  const cli = join(__dirname, '..', '..', 'node_modules', 'playwright-core', 'cli.js');
  return run([process.execPath, cli, 'install', 'chromium']);
}

/** The words to put before a command to run it as root without being asked for a password. */
function rootCommand(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function run([command, ...args]: string[]): boolean {
  return command !== undefined && spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
