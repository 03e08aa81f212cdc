import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { NoEmbeddedPostgresError } from './databaseError';

export interface OsUser {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/**
 * The account that PostgreSQL runs under when we are root, which it refuses to be; null when we are not.
 * @throws NoEmbeddedPostgresError when the machine has no account to use
 */
export async function postgresUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all(['-u', '-g'].map(async (option) => Number((await run('id', [option, name])).stdout)));
      if (uid && gid) return { uid, gid };
    } catch {
      // No such account: try the next.
    }
  }
  throw new NoEmbeddedPostgresError('PostgreSQL does not run as root, and there is no account named postgres or nobody.');
}

/** Whether every folder above lets other accounts than its owner's pass. */
export async function isReachableByOthers(file: string): Promise<boolean> {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
