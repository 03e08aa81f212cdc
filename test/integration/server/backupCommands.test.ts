import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { customers } from './support/client';
import { startServerProcess } from './support/serverProcess';
import { temporaryDataFolder } from './support/temporaryDataFolder';

const root = path.join(__dirname, '..', '..', '..');

/** Runs `npm run backup` or `npm run restore` as npm does. */
async function run(command: 'backup' | 'restore', parameters: readonly string[], variables: Record<string, string>) {
  const child = spawn(process.execPath, ['-r', 'tsx/cjs', path.join(root, 'src', 'server', `${command}.ts`), ...parameters], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...variables },
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await exit, said: said.trim(), complaint: complaint.trim() };
}

describe('npm run backup and npm run restore', () => {
  let DATA_FOLDER: string;
  let file: string;
  beforeEach(() => {
    DATA_FOLDER = temporaryDataFolder();
    file = path.join(path.dirname(DATA_FOLDER), 'monday.backup');
  });
  afterEach(() => rm(path.dirname(DATA_FOLDER), { recursive: true }));

  test('on embedded bring back one moment of a server that was importing, after all its data is lost', async () => {
    const settings = { DATA_FOLDER, DATABASE_ENGINE: 'embedded' };
    const server = await startServerProcess(settings);
    await server.client.import(customers({ companyName: 'Before' }));
    const importing = Promise.all(
      ['a', 'b', 'c'].map((name) =>
        server.client.import(
          ...[1, 2, 3, 4].map((seq) => customers(...Array.from({ length: 60 }, (_, row) => ({ companyName: `${name}${seq}.${row}` })))),
        ),
      ),
    );
    const { exitCode, said } = await run('backup', [file], settings);
    expect([exitCode, said]).toEqual([0, expect.stringMatching(/^Backed up \d+ rows to /)]);
    await importing;
    await server.end('SIGKILL');
    // The engine of a server that was killed lives on: the next start takes it over, and stops it.
    await (await startServerProcess(settings)).end('SIGTERM');
    await rm(DATA_FOLDER, { recursive: true });

    expect(await run('restore', [file], settings)).toMatchObject({
      exitCode: 0,
      said: expect.stringMatching(/^Restored \d+ rows, as they were at /),
    });
    const restored = await startServerProcess(settings);
    const { items } = (await restored.client.get('/imports')).body;
    for (const { id, state } of items) if (state === 'applying') await restored.client.applied(id as string);
    const counted = (await restored.client.get('/imports')).body.items.map(({ counts }: { counts: { created: number } }) => counts.created);
    const { totalItems } = (await restored.client.get('/customers')).body;
    expect(await restored.client.customerNamed('Before')).toBeDefined();
    expect(totalItems).toBe(3 + counted.reduce((sum: number, created: number) => sum + created, 0));
    await restored.end('SIGTERM');
    // On Windows files have no such bits.
    if (process.platform !== 'win32') expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  });

  test('on PGlite, which lets one process in, want the server stopped', async () => {
    const settings = { DATA_FOLDER, DATABASE_ENGINE: 'pglite' };
    const server = await startServerProcess(settings);
    await server.client.import(customers({ companyName: 'Kept' }));
    expect(await run('backup', [file], settings)).toMatchObject({
      exitCode: 1,
      complaint: expect.stringMatching(/in use by process \d+\. Stop/),
    });
    await server.end('SIGTERM');
    expect((await run('backup', [file], settings)).exitCode).toBe(0);
    expect(await run('restore', [file], settings)).toMatchObject({ exitCode: 1, complaint: expect.stringMatching(/this one has data/) });
    await rm(DATA_FOLDER, { recursive: true });

    expect((await run('restore', [file], settings)).exitCode).toBe(0);
    const restored = await startServerProcess(settings);
    expect(await restored.client.customerNamed('Kept')).toBeDefined();
    await restored.end('SIGTERM');
  });

  test.each(['backup', 'restore'] as const)('say in one line how %s is used, and what is wrong with a setting', async (command) => {
    expect(await run(command, [], {})).toEqual({ exitCode: 1, said: '', complaint: `Usage: npm run ${command} -- FILE` });
    expect(await run(command, [file], { DATABASE_ENGINE: 'mysql' })).toMatchObject({
      exitCode: 1,
      complaint: expect.stringMatching(/^DATABASE_ENGINE: .*$/),
    });
  });
});
