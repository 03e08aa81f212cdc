import { sql } from 'kysely';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The health of the server', () => {
  let server: TestServer;
  let isStopping = false;
  beforeAll(async () => {
    server = await startTestServer({ isStopping: () => isStopping });
  });
  afterAll(() => server.close());

  const ready = async () => {
    const { status, headers, body } = await server.stranger.get('/health/ready');
    return { status, retryAfter: headers.get('retry-after'), body };
  };
  const notReady = (detail: string) => ({ status: 503, retryAfter: '5', body: expect.objectContaining({ code: 'unavailable', detail }) });
  const READY = { status: 200, retryAfter: null, body: { status: 'ready' } };

  test('is not ready while a change of the tables that this version needs is not there, and is once it is', async () => {
    const { rows } = await sql<{
      name: string;
      timestamp: string;
    }>`delete from kysely_migration where name like '001%' returning *`.execute(server.database.system);
    expect(await ready()).toEqual(notReady('The database lacks changes that this version needs.'));
    await sql`insert into kysely_migration select * from json_populate_recordset(null::kysely_migration, ${JSON.stringify(rows)}::json)`.execute(
      server.database.system,
    );
    expect(await ready()).toEqual(READY);
  });

  test('is not ready when the server is about to stop, though it still answers', async () => {
    isStopping = true;
    expect(await ready()).toEqual(notReady('The server is stopping.'));
    expect(await server.stranger.get('/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect((await (await server.demoUser()).get('/customers')).status).toBe(200);
    isStopping = false;
    expect(await ready()).toEqual(READY);
  });
});
