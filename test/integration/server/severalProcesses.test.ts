import { MIGRATIONS } from '../../../src/server/database/migrations';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';
import { startServerProcess } from './support/serverProcess';

/** Starts many processes. */
jest.setTimeout(170_000);

describe('Several processes on one PostgreSQL server', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgresServer();
  });
  afterAll(() => postgres.stop());

  test('that start at once on an empty database all start, and the tables are made once', async () => {
    const DATABASE_URL = await postgres.newDatabase();
    const servers = await Promise.all(Array.from({ length: 5 }, () => startServerProcess({ DATABASE_URL })));
    try {
      for (const { client } of servers) {
        expect((await client.get('/health/ready')).status).toBe(200);
        expect((await client.get('/customers')).body.totalItems).toBe(3);
      }
      expect(await postgres.query(DATABASE_URL, 'select name from kysely_migration order by name')).toEqual(
        Object.keys(MIGRATIONS).map((name) => ({ name })),
      );
    } finally {
      await Promise.all(servers.map((server) => server.end('SIGTERM')));
    }
  });
});
