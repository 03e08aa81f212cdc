import { once } from 'node:events';
import { connect } from 'node:net';
import { Client as PostgresClient } from 'pg';
import { customers } from './support/client';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';
import { startServerProcess, type ServerProcess } from './support/serverProcess';

/** Each test starts processes. */
jest.setTimeout(90_000);

describe('The server process', () => {
  let postgres: PostgresServer;
  let DATABASE_URL: string;
  const running = new Set<ServerProcess>();
  beforeAll(async () => {
    postgres = await startPostgresServer();
    DATABASE_URL = await postgres.newDatabase();
  });
  afterEach(async () => {
    await Promise.all([...running].map((server) => server.end('SIGKILL')));
    running.clear();
  });
  afterAll(() => postgres.stop());

  async function start(variables: Record<string, string> = {}): Promise<ServerProcess> {
    const server = await startServerProcess({ DATABASE_URL, ...variables });
    running.add(server);
    return server;
  }

  test('told to stop in the middle of writing a chunk, finishes that one and leaves the others to the next process', async () => {
    const server = await start();
    const chunks = ['A', 'B', 'C'].map((name) => customers({ companyName: name }));
    const id = await server.client.upload(chunks);
    const other = new PostgresClient(DATABASE_URL);
    await other.connect();
    await other.query('begin; lock table customers in share mode');
    await server.client.post(`/imports/${id}/apply`, {});
    while (!(await waitsForALock())) continue;
    const ended = server.end('SIGTERM');
    await server.logged('Stopping');
    await other.query('commit');
    expect(await ended).toBe(0);
    const { rows } = await other.query('select applied_at is not null as applied from import_chunks order by seq');
    expect(rows).toEqual([{ applied: true }, { applied: false }, { applied: false }]);
    await other.end();
    const next = await start();
    expect(await next.client.applied(id)).toMatchObject({ state: 'completed', counts: { created: 3 } });
  });

  async function waitsForALock(): Promise<boolean> {
    return (await postgres.query(DATABASE_URL, `select from pg_stat_activity where wait_event_type = 'Lock'`)).length > 0;
  }

  test('told to stop while somebody holds a request half sent, cuts that off after the time that was set', async () => {
    const server = await start({ STOP_TIMEOUT_SECONDS: '1' });
    const { hostname, port } = new URL(server.origin);
    const socket = connect(Number(port), hostname);
    const cutOff = once(socket, 'close');
    socket.write('POST /api/v1/demo-sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
    await server.client.get('/session');
    expect(await server.end('SIGTERM')).toBe(0);
    await cutOff;
    expect(server.output()).toContain('cut off');
  });

  test('told to stop, goes on serving for the time that was set, but is no longer ready', async () => {
    const server = await start({ STOP_DELAY_SECONDS: '2' });
    const ended = server.end('SIGTERM');
    await server.logged('Stopping');
    expect((await server.client.get('/health/ready')).status).toBe(503);
    expect((await server.client.get('/customers')).status).toBe(200);
    expect(await ended).toBe(0);
  });

  test('told to stop twice, stops once', async () => {
    const server = await start({ STOP_DELAY_SECONDS: '1' });
    void server.end('SIGTERM');
    await server.logged('Stopping');
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
