import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DataFolderLockedError } from '../../../src/server/database/databaseError';
import { lockDataFolder } from '../../../src/server/database/dataFolderLock';
import { temporaryDataFolder } from './support/temporaryDataFolder';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The lock of a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryDataFolder();
    await mkdir(folder);
  });
  afterEach(() => rm(path.dirname(folder), { recursive: true }));

  const leaveLock = (holder: object) =>
    writeFile(path.join(folder, 'lock'), JSON.stringify({ startedAt: null, token: 'theirs', ...holder }));

  /** A process number that was in use and is no more. */
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    return child.pid!;
  }

  test('is refused while its holder lives', async () => {
    const lock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderLockedError);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ pid: process.pid, dataFolder: folder });
    await lock.release();
  });

  test('can be taken again once it is given back, and leaves nothing behind', async () => {
    await (await lockDataFolder(folder)).release();
    await (await lockDataFolder(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('of a process that is dead is taken over', async () => {
    await leaveLock({ pid: await deadPid() });
    const lock = await lockDataFolder(folder);
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    await lock.release();
  });

  test('that cannot be read is taken over', async () => {
    await writeFile(path.join(folder, 'lock'), '{"pid":');
    await (await lockDataFolder(folder)).release();
  });

  // Elsewhere than on Linux a process that was given the number of a dead one cannot be told from it.
  (process.platform === 'linux' ? test : test.failing)('of a dead process whose number another one has by now is taken over', async () => {
    await leaveLock({ pid: process.pid, startedAt: '1' });
    await (await lockDataFolder(folder)).release();
  });

  test('of a dead process goes to one of many that want it', async () => {
    await leaveLock({ pid: await deadPid() });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataFolder(folder)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const attempt of attempts) {
      if (attempt.status === 'rejected') expect(attempt.reason).toBeInstanceOf(DataFolderLockedError);
    }
  });
});
