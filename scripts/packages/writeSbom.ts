import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** npm could not list the packages. */
export class SbomFailed extends Error {
  override readonly name = 'SbomFailed';
}

/**
 * Writes the list of what ships as CycloneDX JSON (https://cyclonedx.org), by the lock file alone. npm makes it of a project that has no development
 * dependencies: its own `--omit dev` (npm 11) also leaves out what both the product and the development need.
 */
export function writeSbom(root: string, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'fieldsheet-sbom-'));
  try {
    // npm names the product as the folder is named.
    const project = join(folder, 'fieldsheet');
    mkdirSync(project);
    for (const name of ['package.json', 'package-lock.json']) writeFileSync(join(project, name), withoutDevelopment(join(root, name)));
    writeFileSync(file, npmSbom(project));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Of package.json or package-lock.json: both name development dependencies in the same way. */
function withoutDevelopment(file: string): string {
  const {
    devDependencies: _left,
    packages,
    ...others
  } = JSON.parse(readFileSync(file, 'utf8')) as {
    devDependencies?: object;
    packages?: Record<string, { dev?: boolean; devDependencies?: object }>;
  };
  if (packages === undefined) return JSON.stringify(others);
  const shipped = Object.entries(packages).filter(([, { dev }]) => dev !== true);
  return JSON.stringify({
    ...others,
    packages: Object.fromEntries(shipped.map(([folder, { devDependencies: _alsoLeft, ...found }]) => [folder, found])),
  });
}

function npmSbom(project: string): string {
  const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    // Node starts npm.cmd on Windows only through a shell.
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new SbomFailed(`npm could not list the packages that ship: ${npm.error?.message ?? npm.stderr}`);
  return npm.stdout;
}
