import { spawnSync } from 'node:child_process';

const packages = ['libreoffice-calc', 'poppler-utils', 'fonts-liberation'];

/** Installs LibreOffice Calc and pdftoppm where apt can be used. Throws, saying what to do, where they are missing and cannot be had. */
export function ensureLibreOffice(): void {
  if (isThere()) return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.log('Installing LibreOffice Calc …');
  aptGet(asRoot, 'update');
  aptGet(asRoot, 'install', '--yes', '--no-install-recommends', ...packages);
  if (!isThere())
    throw new Error(`Install LibreOffice Calc and poppler (pdftoppm), for example with: apt-get install ${packages.join(' ')}`);
}

const isThere = (): boolean =>
  [
    ['soffice', '--version'],
    ['pdftoppm', '-v'],
  ].every(([command, flag]) => spawnSync(command as string, [flag as string]).status === 0);

function aptGet(asRoot: readonly string[], ...args: string[]): void {
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...args];
  spawnSync(command as string, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
}
