import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DEMO_COMPANY } from '../../../src/server/demo/demoCompany';
import { contacts, customers } from './support/client';
import { ServerDidNotStart, startServerProcess, type ServerProcess } from './support/serverProcess';
import { temporaryDataFolder } from './support/temporaryDataFolder';

/** Each test starts processes, some of them several. */
jest.setTimeout(90_000);

describe('The server process', () => {
  const running = new Set<ServerProcess>();
  let DATA_FOLDER: string;
  beforeEach(async () => {
    DATA_FOLDER = temporaryDataFolder();
  });
  afterEach(async () => {
    await Promise.all([...running].map((server) => server.end('SIGTERM')));
    running.clear();
    await rm(path.dirname(DATA_FOLDER), { recursive: true });
  });

  async function start(variables: Record<string, string> = {}): Promise<ServerProcess> {
    const server = await startServerProcess({ DATA_FOLDER, ...variables });
    running.add(server);
    return server;
  }

  async function refusal(variables: Record<string, string>): Promise<ServerDidNotStart> {
    const error: unknown = await start(variables).catch((reason: unknown) => reason);
    if (error instanceof ServerDidNotStart) return error;
    throw new Error('The server started, though it should not have.');
  }

  test('names every setting that it cannot use, without repeating its value', async () => {
    const { exitCode, output } = await refusal({ PORT: 'abc', DATABASE_URL: 'mysql://user:secret@host/db' });
    expect(exitCode).toBe(1);
    expect(output.split('\n').map((line) => line.split(':')[0])).toEqual(['PORT', 'DATABASE_URL']);
    expect(output).not.toContain('secret');
  });

  test('says in one line that the data folder cannot be written', async () => {
    const file = path.join(path.dirname(DATA_FOLDER), 'file');
    await writeFile(file, '');
    const { exitCode, output } = await refusal({ DATA_FOLDER: path.join(file, 'data') });
    expect({ exitCode, lines: output.split('\n') }).toEqual({ exitCode: 1, lines: [expect.stringContaining('cannot be written')] });
  });

  test.each(['embedded', 'pglite'])(
    'on %s keeps its data when it is stopped and started, and when it is killed in the middle of its work',
    async (DATABASE_ENGINE) => {
      const first = await start({ DATABASE_ENGINE });
      expect(await first.client.import(customers({ companyName: 'A' }), customers({ companyName: 'A 1', billingCustomer: 'A' }))).toEqual([
        'created',
        'created',
      ]);
      running.delete(first);
      expect(await first.end('SIGTERM')).toBe(0);

      const chunks = Array.from({ length: 8 }, (_, seq) =>
        customers(...Array.from({ length: 50 }, (_row, row) => ({ companyName: `${seq}-${row}` }))),
      );
      const second = await start({ DATABASE_ENGINE });
      const id = await second.client.startImport(400);
      const answered = new Set<number>();
      let killed: Promise<unknown> | undefined;
      await Promise.all(
        chunks.map(async (chunk, seq) => {
          const answer = await second.client.send(id, seq, chunk).catch(() => null);
          if (answer?.status !== 201) return;
          answered.add(seq);
          if (answered.size === 3) killed = second.end('SIGKILL');
        }),
      );
      running.delete(second);
      await killed;

      const third = await start({ DATABASE_ENGINE });
      const held = (await third.client.get(`/imports/${id}`)).body.chunks.map(({ seq }: { seq: number }) => seq);
      expect(held).toEqual(expect.arrayContaining([...answered]));
      for (const [seq, chunk] of chunks.entries()) await third.client.send(id, seq, chunk);
      expect((await third.client.seal(id, chunks)).body.state).toBe('sealed');
      await third.client.post(`/imports/${id}/preview`);
      running.delete(third);
      await third.end('SIGKILL');

      // The preview is played by whoever comes next, without being asked for again.
      const fourth = await start({ DATABASE_ENGINE });
      await fourth.client.previewed(id);
      expect(await fourth.client.previewedRows(id)).toEqual(Array(400).fill('create'));
      await fourth.client.post(`/imports/${id}/apply`);
      running.delete(fourth);
      await fourth.end('SIGKILL');

      const fifth = await start({ DATABASE_ENGINE });
      expect(await fifth.client.applied(id)).toMatchObject({ state: 'completed', counts: { created: 400 } });
      expect((await fifth.client.get('/customers')).body.totalItems).toBe(3 + 2 + 400);
    },
  );

  test('says in one line that its port is taken', async () => {
    const first = await start();
    const PORT = new URL(first.origin).port;
    const { exitCode, output } = await refusal({ PORT, DATA_FOLDER: path.join(path.dirname(DATA_FOLDER), 'other') });
    expect({ exitCode, output: output.split('\n').filter((line) => !line.startsWith('{')) }).toEqual({
      exitCode: 1,
      output: [`Port ${PORT} is taken by another program. Stop that one, or set PORT to another port.`],
    });
  });

  test('does not start on a folder that another one uses, and leaves that one alone', async () => {
    const first = await start();
    const { exitCode, output } = await refusal({});
    expect({ exitCode, lines: output.split('\n') }).toEqual({ exitCode: 1, lines: [expect.stringMatching(/is in use by process \d+/)] });
    expect((await first.client.get('/health/ready')).status).toBe(200);
  });

  test('writes its log as one JSON object a line, without tokens, names, e-mail addresses, values or what people search for', async () => {
    const server = await start({ LOG_LEVEL: 'trace', METRICS_TOKEN: 'confidential-metrics' });
    const { client } = server;
    await client.import(
      customers({ companyName: 'Confidential Pty Ltd', notes: 'Confidential notes' }),
      contacts({ customer: 'Confidential Pty Ltd', firstName: 'Confidential', email: 'confidential@example.com' }),
      contacts({ customer: 'Nobody confidential', firstName: 'Confidential', email: 'confidential@example' }),
    );
    await client.get('/customers?search=Confidential');
    await client.get('/customers?search=Confidential&wrong=Confidential');
    await client.get('/customers/Confidential');
    await client.put(`/imports/${randomUUID()}`, '{"workbookName": "Confidential.xlsx", ');
    await client.request('PUT', `/imports/${randomUUID()}`, { workbookName: 'Confidential.xlsx', confidential: 1 });
    await fetch(`${server.origin}/metrics`, { headers: { authorization: 'Bearer confidential-metrics' } });
    await client.request('GET', '/session', undefined, { authorization: 'Bearer confidential', cookie: 'confidential' });
    running.delete(server);
    expect(await server.end('SIGTERM')).toBe(0);
    const lines = server
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ route }) => route === '/api/v1/customers').length).toBeGreaterThan(1);
    expect(lines.filter(({ tenantId }) => tenantId === DEMO_COMPANY.tenantId).length).toBeGreaterThan(5);
    expect(server.output()).not.toMatch(/confidential|fs_0190|Dana/i);
  });

  test('writes the password of its database where only its owner reads it', async () => {
    await start();
    expect((await readFile(path.join(DATA_FOLDER, 'postgres-password'), 'utf8')).length).toBeGreaterThan(40);
    // On Windows files have no such bits.
    if (process.platform !== 'win32')
      expect(((await stat(path.join(DATA_FOLDER, 'postgres-password'))).mode & 0o777).toString(8)).toBe('600');
  });
});
