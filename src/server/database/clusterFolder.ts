import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isReachableByOthers, type OsUser } from './osUser';

/** Where root keeps clusters whose data folder another account could not get at, such as one in root's home. */
const FOLDERS_OF_ROOT = '/var/lib/fieldsheet';

/** The folder of the PostgreSQL cluster that belongs to a data folder. Its parent exists and lets `runAs` in. */
export async function clusterFolder(dataFolder: string, runAs: OsUser | null): Promise<string> {
  const parent = path.join(path.resolve(dataFolder), 'postgres');
  if (!runAs) {
    await mkdir(parent, { recursive: true, mode: 0o700 });
    return path.join(parent, 'cluster');
  }
  await mkdir(parent, { recursive: true });
  if (await isReachableByOthers(parent)) return path.join(await owned(parent, runAs), 'cluster');
  const elsewhere = path.join(FOLDERS_OF_ROOT, await idOf(parent));
  await mkdir(elsewhere, { recursive: true });
  await chmod(FOLDERS_OF_ROOT, 0o755);
  return path.join(await owned(elsewhere, runAs), 'cluster');
}

async function owned(folder: string, { uid, gid }: OsUser): Promise<string> {
  await chown(folder, uid, gid);
  await chmod(folder, 0o700);
  return folder;
}

/** Kept in the data folder, so that a data folder that is deleted and made anew does not find the old data. */
async function idOf(parent: string): Promise<string> {
  const file = path.join(parent, 'cluster-elsewhere');
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known) return known;
  const id = randomUUID();
  await writeFile(file, id);
  return id;
}
