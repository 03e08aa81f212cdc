import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { seededRandom } from '../../../bench/seededRandom';
import type { Database } from '../../../src/server/database/database';
import { MIGRATIONS } from '../../../src/server/database/migrations';
import { openDatabase } from '../../../src/server/database/openDatabase';
import { newTenant, tokenOfNewPerson } from './support/companies';
import { Client, customers, type SentChunk } from './support/client';
import { startPostgresServer, type PostgresServer } from './support/postgresServer';
import { startServerProcess, type ServerProcess } from './support/serverProcess';

/** In each round two of three processes are killed. SEED plays the moments of a failed run again. */
const ROUNDS = process.env['SOAK'] === 'full' ? 50 : 1;
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** Starts many processes. */
jest.setTimeout(120_000 + ROUNDS * 60_000);

describe('Several processes on one PostgreSQL server', () => {
  let postgres: PostgresServer;
  let DATABASE_URL: string;
  const running = new Set<ServerProcess>();
  beforeAll(async () => {
    postgres = await startPostgresServer();
  });
  beforeEach(async () => {
    DATABASE_URL = await postgres.newDatabase();
  });
  afterEach(async () => {
    await Promise.all([...running].map((server) => server.end('SIGKILL')));
    running.clear();
  });
  afterAll(() => postgres.stop());

  async function start(): Promise<ServerProcess> {
    const server = await startServerProcess({ DATABASE_URL });
    running.add(server);
    return server;
  }

  test('that start at once on an empty database all start, and the tables are made once', async () => {
    for (const { client } of await Promise.all(Array.from({ length: 5 }, start))) {
      expect((await client.get('/health/ready')).status).toBe(200);
      expect((await client.get('/customers')).body.totalItems).toBe(3);
    }
    expect(await postgres.query(DATABASE_URL, 'select name from kysely_migration order by name')).toEqual(
      Object.keys(MIGRATIONS).map((name) => ({ name })),
    );
  });

  test(`complete every import and undo once, though two of three are killed at random (seed ${SEED}, ${ROUNDS} rounds)`, async () => {
    const random = seededRandom(SEED);
    const database = await openDatabase({ dataFolder: 'unused', databaseUrl: DATABASE_URL });
    try {
      await Promise.all([start(), start(), start()]);
      for (let round = 0; round < ROUNDS; round += 1) {
        const companies = await Promise.all(Array.from({ length: 3 }, () => newCompany(database, [...running], random)));
        const before = await doneSteps(database);
        for (const company of companies) await company.begin();
        const restarts: Promise<ServerProcess>[] = [];
        for (const share of [0.4, 0.8]) {
          const target = before + Math.floor(random() * share * companies.length * STEPS);
          while ((await doneSteps(database)) < target) continue;
          const victim = oneOf([...running].slice(0, 3 - restarts.length), random);
          running.delete(victim);
          await victim.end('SIGKILL');
          restarts.push(start());
        }
        await Promise.all(restarts);
        for (const company of companies) await company.finish([...running]);
      }
      expect(await twiceWritten(database)).toEqual([]);
      // Nobody got in another's way and had to begin again.
      for (const server of running) expect(server.output()).not.toContain('"level":50');
    } finally {
      await database.close();
    }
  });
});

const CHUNKS = 16;
const ROWS = 200;
/** Chunks that are written or taken back, of each company. */
const STEPS = 3 * CHUNKS;

/** Two imports to be written and one to be undone. Each request goes to any of the processes. */
async function newCompany(database: Database, servers: readonly ServerProcess[], random: () => number) {
  const token = await tokenOfNewPerson(database, await newTenant(database));
  const anyOf = (processes: readonly ServerProcess[]) => new Client(oneOf(processes, random).origin, token);
  const undone = await anyOf(servers).upload(chunksOf('Undone'));
  await anyOf(servers).apply(undone);
  const written = [await anyOf(servers).upload(chunksOf('First')), await anyOf(servers).upload(chunksOf('Second'))];
  return {
    async begin() {
      for (const id of written) await anyOf(servers).post(`/imports/${id}/apply`, {});
      await anyOf(servers).put(`/imports/${undone}/undo/${randomUUID()}`);
    },
    async finish(survivors: readonly ServerProcess[]) {
      for (const id of written)
        expect(await anyOf(survivors).applied(id)).toMatchObject({
          state: 'completed',
          counts: { created: CHUNKS * ROWS },
          interruptedAt: null,
        });
      let found = (await anyOf(survivors).get(`/imports/${undone}`)).body;
      while (found.state === 'undoing') found = (await anyOf(survivors).get(`/imports/${undone}`)).body;
      expect(found).toMatchObject({ state: 'undone', undo: { counts: { removed: CHUNKS * ROWS, restored: 0, kept: 0 } } });
      expect((await anyOf(survivors).get('/customers')).body.totalItems).toBe(2 * CHUNKS * ROWS);
      for (const id of written) expect(await anyOf(survivors).results(id)).toHaveLength(CHUNKS * ROWS);
    },
  };
}

function oneOf<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}

function chunksOf(name: string): SentChunk[] {
  return Array.from({ length: CHUNKS }, (_, seq) =>
    customers(...Array.from({ length: ROWS }, (_row, at) => ({ companyName: `${name} ${seq}-${at}` }))),
  );
}

/** Chunks that have been written, and those that have been taken back. */
async function doneSteps({ system: database }: Database): Promise<number> {
  const { rows } = await sql<{ steps: number }>`select (count(applied_at) + count(kept))::integer as steps from import_chunks`.execute(
    database,
  );
  return rows[0]!.steps;
}

/** A record that was written once has version 1, and one result names it. */
async function twiceWritten({ system: database }: Database): Promise<unknown[]> {
  const { rows } = await sql`
    select c.name, c.version, count(r.row_key)::integer as results
    from customers c left join import_rows r on r.tenant_id = c.tenant_id and r.record_id = c.customer_id
    where c.last_import_id is not null
    group by c.name, c.version, c.customer_id
    having c.version <> 1 or count(r.row_key) <> 1`.execute(database);
  return rows;
}
