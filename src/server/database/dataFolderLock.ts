import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DataFolderLockedError, DataFolderUnusableError } from './databaseError';

const holderSchema = z.object({ pid: z.int().positive(), startedAt: z.string().nullable(), token: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** A thief works for milliseconds; one that left its mark longer ago died over it. */
const THEFT_TIMEOUT_MS = 10_000;

export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes the data folder for this process, making it if need be. A lock left by a process that is dead is taken over.
 * @throws DataFolderLockedError while its holder lives; DataFolderUnusableError when the folder cannot be written.
 */
export async function lockDataFolder(dataFolder: string): Promise<DataFolderLock> {
  const lockFile = path.join(dataFolder, 'lock');
  const mine: Holder = { pid: process.pid, startedAt: await startOf(process.pid), token: randomUUID() };
  const draft = `${lockFile}.${mine.token}`;
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(draft, JSON.stringify(mine), { flag: 'wx' });
  } catch (cause) {
    throw new DataFolderUnusableError(dataFolder, { cause });
  }
  try {
    // A link appears whole or not at all, so nobody reads a half-written lock.
    while (!(await succeeds(link(draft, lockFile), 'EEXIST'))) await removeIfAbandoned(dataFolder, lockFile);
  } finally {
    await unlink(draft);
  }
  return {
    release: async () => {
      if ((await holderOf(lockFile))?.token === mine.token) await unlink(lockFile);
    },
  };
}

async function removeIfAbandoned(dataFolder: string, lockFile: string): Promise<void> {
  const holder = await holderOf(lockFile);
  if (holder && (await isAlive(holder))) throw new DataFolderLockedError(dataFolder, holder.pid);
  // Two thieves at once must not take away each other's fresh lock: only one may look and remove at a time.
  const theft = `${lockFile}.theft`;
  if (!(await succeeds(writeFile(theft, '', { flag: 'wx' }), 'EEXIST'))) {
    await removeIfOld(theft);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return;
  }
  try {
    const current = await holderOf(lockFile);
    if (current?.token === holder?.token) await succeeds(rename(lockFile, `${theft}.done`), 'ENOENT');
  } finally {
    await succeeds(unlink(`${theft}.done`), 'ENOENT');
    await unlink(theft);
  }
}

async function removeIfOld(file: string): Promise<void> {
  const found = await stat(file).catch(ignoring('ENOENT'));
  if (found && Date.now() - found.mtimeMs > THEFT_TIMEOUT_MS) await succeeds(unlink(file), 'ENOENT');
}

/** Undefined when there is no lock, or one that no version of ours wrote. */
async function holderOf(lockFile: string): Promise<Holder | undefined> {
  const text = await readFile(lockFile, 'utf8').catch(ignoring('ENOENT'));
  if (text === undefined) return undefined;
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // The number may have been given to another process since.
  return startedAt === null || (await startOf(pid)) === startedAt;
}

/** When a process started, in the kernel's own count; null where the kernel does not tell (not Linux). */
async function startOf(pid: number): Promise<string | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(ignoring('ENOENT'));
  // Field 22 of proc(5); the second field is a name in brackets that may hold spaces.
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

async function succeeds(action: Promise<unknown>, unlessCode: string): Promise<boolean> {
  return action.then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === unlessCode) return false;
      throw error;
    },
  );
}

function ignoring(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code === code) return undefined;
    throw error;
  };
}
