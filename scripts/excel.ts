import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { startProblem } from '../src/workbench/serve/startProblem';
import { bundlesAreFresh } from './build/buildBundles';
import { runBuild } from './build/runBuild';
import { serveForExcel } from './excel/serveForExcel';

/** Fetched when they are needed: they bring native modules, which a machine without Excel could not always install. */
const devCertificates = 'office-addin-dev-certs@3.0.0';
const debugging = 'office-addin-debugging@7.0.0';

const root = join(__dirname, '..');
// The source, not the built one: that may be for another host.
const manifest = join(root, 'manifest.xml');
// Node starts npx.cmd on Windows only through a shell.
const npxOptions = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' } as const;

async function main(): Promise<void> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    throw new ExpectedStop('Excel for the desktop runs on Windows and Mac only. Here, use the workbench: npm start');
  }
  if (!bundlesAreFresh() && !runBuild()) throw new ExpectedStop('The add-in was not sideloaded: the build failed, as said above.');
  if (spawnSync('npx', ['--yes', devCertificates, 'install'], npxOptions).status !== 0) {
    throw new ExpectedStop('Excel loads add-ins over https only, and the development certificate was not installed, as said above.');
  }

  const close = await serveForExcel(root, readCertificate());
  console.log('Serving the add-in on https://localhost:3000. Press Ctrl-C to stop and to take the add-in out of Excel.');
  let stopping = false;
  process.on('SIGINT', () => {
    if (stopping) return;
    stopping = true;
    spawnSync('npx', ['--yes', debugging, 'stop', `"${manifest}"`], { ...npxOptions, shell: true });
    void close();
  });
  // Not waited for with spawnSync: Excel asks this very process for the add-in.
  spawn('npx', ['--yes', debugging, 'start', `"${manifest}"`, 'desktop', '--app', 'excel', '--no-debug'], { ...npxOptions, shell: true });
}

/** Where office-addin-dev-certs puts what it makes. */
function readCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = join(homedir(), '.office-addin-dev-certs');
  return { key: readFileSync(join(folder, 'localhost.key')), cert: readFileSync(join(folder, 'localhost.crt')) };
}

/** A cause that the message explains in full. */
class ExpectedStop extends Error {
  override readonly name = 'ExpectedStop';
}

main().catch((error: unknown) => {
  console.error(error instanceof ExpectedStop ? error.message : (startProblem(error, 3000) ?? error));
  process.exitCode = 1;
});
