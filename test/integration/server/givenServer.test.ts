import { EventEmitter, on } from 'node:events';
import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { createApp } from '../../../src/server/app';
import { NO_RATE_LIMITS } from '../../../src/server/http/rateLimits';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { Client, contacts, customers, equipment } from './support/client';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('On a PostgreSQL server that DATABASE_URL names', () => {
  let postgres: PostgresServer;
  let databaseUrl: string;
  beforeAll(async () => {
    postgres = await startPostgresServer();
    databaseUrl = await postgres.newDatabase();
  });
  afterAll(() => postgres.stop());

  async function startServer(url = databaseUrl) {
    const log: string[] = [];
    const stream = new Writable({
      write(line: Buffer, _encoding, done) {
        log.push(line.toString());
        done();
      },
    });
    const database = await openDatabase({ dataFolder: 'unused', databaseUrl: url });
    const app = await createApp({ database, demo: true, rateLimits: NO_RATE_LIMITS, logger: { level: 'warn', stream } });
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const { body } = await new Client(origin, null).post('/demo-sessions');
    return {
      client: new Client(origin, body.token as string),
      database,
      log,
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  }

  test('an import of all kinds of records is stored, and still there after a restart', async () => {
    const first = await startServer();
    expect(first.database.engine).toBe('server');
    expect(
      await first.client.import(
        customers({ companyName: 'Head office' }),
        customers({ companyName: 'Branch', billingCustomer: 'Head office' }),
        contacts({ customer: 'Branch', firstName: 'Jo' }),
        equipment({ customer: 'Branch', equipmentNumber: 'AC1' }),
      ),
    ).toEqual(['created', 'created', 'created', 'created']);
    await first.close();

    const second = await startServer();
    expect(await second.client.customerNamed('Branch')).toMatchObject({
      billingCustomer: { name: 'Head office' },
      contacts: [{ values: { firstName: 'Jo' } }],
      equipment: [{ values: { equipmentNumber: 'AC1' } }],
    });
    await second.close();
  });

  test('an account that may make roles makes the one for companies itself, and may have its tables in a schema of its own', async () => {
    const name = '"The ""makers\'"""';
    await postgres.query(databaseUrl, `create role maker login createrole password 'secret'`);
    await postgres.query(databaseUrl, `create database ${name}`);
    const url = new URL(databaseUrl);
    Object.assign(url, { username: 'maker', password: 'secret', pathname: `/${encodeURIComponent(`The "makers'"`)}` });
    await postgres.query(url.href, `create schema authorization maker; grant create on database ${name} to maker`);
    const { client, close } = await startServer(url.href);
    expect(await client.import(customers({ companyName: 'Head office' }))).toEqual(['created']);
    expect(await postgres.query(url.href, `select version from maker.customers where name = 'Head office'`)).toEqual([{ version: 1 }]);
    await close();
  });

  test('connections that break while idle are told of once each, and the next request is answered', async () => {
    const { client, database, log, close } = await startServer();
    await Promise.all(Array.from({ length: 4 }, () => client.get('/customers')));
    const losses = new EventEmitter();
    database.onConnectionLost(() => losses.emit('loss'));
    const heard = on(losses, 'loss');
    const { rows } = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database.system);
    expect(rows.length).toBeGreaterThan(0);
    for (let told = 0; told < rows.length; told++) await heard.next();
    expect((await client.get('/customers')).status).toBe(200);
    await close();
    const lines = log.map((line) => JSON.parse(line) as { level: number; msg: string; err: { message: string } });
    expect(lines).toHaveLength(rows.length);
    for (const line of lines) {
      expect(line).toMatchObject({ level: 40, msg: 'An idle connection to the database was lost', err: { message: 'SQLSTATE 57P01' } });
    }
  });

  test('a connection that breaks between two queries of a transaction fails that transaction and nothing else', async () => {
    const { client, database, close } = await startServer();
    const broken = database.system.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
      const pid = rows[0]!.pid;
      await postgres.query(databaseUrl, `select pg_terminate_backend(${pid})`);
      while ((await postgres.query(databaseUrl, `select from pg_stat_activity where pid = ${pid}`)).length > 0) continue;
      await sql`select 1`.execute(transaction);
    });
    await expect(broken).rejects.toThrow(/Connection terminated|terminating connection|connection error/);
    expect((await client.get('/customers')).status).toBe(200);
    await close();
  });

  test('a database that stops leaves a server that lives, is not ready and asks to be tried again', async () => {
    const stopping = await startPostgresServer();
    const { client, log, close } = await startServer(await stopping.newDatabase());
    expect((await client.get('/health/ready')).status).toBe(200);
    await stopping.stop();
    expect((await client.get('/health/live')).status).toBe(200);
    expect(await client.get('/health/ready')).toMatchObject({ status: 503, body: { detail: 'The database does not answer.' } });
    const refused = await client.get('/customers');
    expect({ status: refused.status, retryAfter: refused.headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '5' });
    const tellings = () => log.filter((line) => line.includes('The work on imports cannot be found'));
    while (tellings().length === 0) await client.get('/health/live');
    await close();
    expect(tellings()).toHaveLength(1);
  });
});
