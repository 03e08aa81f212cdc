import { EventEmitter, on } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { Client as PostgresClient } from 'pg';
import { createApp } from '../../../src/server/app';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { startEmbeddedPostgres } from '../../../src/server/database/startEmbeddedPostgres';
import { Client, contacts, customers, equipment } from './support/client';
import { temporaryDataFolder } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('On a PostgreSQL server that DATABASE_URL names', () => {
  let folder: string;
  let postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
  let databaseUrl: string;
  beforeAll(async () => {
    folder = temporaryDataFolder();
    postgres = await startEmbeddedPostgres(folder);
    const { host, port, user, password } = postgres.connection;
    const administrator = new PostgresClient(postgres.connection);
    await administrator.connect();
    await administrator.query('create database "Field service"');
    await administrator.end();
    databaseUrl = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/Field%20service`;
  });
  afterAll(async () => {
    await postgres.stop();
    await rm(path.dirname(folder), { recursive: true });
  });

  async function startServer() {
    const log: string[] = [];
    const stream = new Writable({
      write(line: Buffer, _encoding, done) {
        log.push(line.toString());
        done();
      },
    });
    const database = await openDatabase({ dataFolder: path.join(folder, 'unused'), databaseUrl });
    const app = await createApp({ database, demo: true, logger: { level: 'warn', stream } });
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

  test('connections that break while idle are told of once each, and the next request is answered', async () => {
    const { client, database, log, close } = await startServer();
    await Promise.all(Array.from({ length: 4 }, () => client.get('/customers')));
    const losses = new EventEmitter();
    database.onConnectionLost(() => losses.emit('loss'));
    const heard = on(losses, 'loss');
    const { rows } = await sql<{ ended: boolean }>`
      select pg_terminate_backend(pid) as ended from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database.sql);
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
});
