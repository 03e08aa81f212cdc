import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { contacts, customers, type Body, type Client, type SentChunk } from './support/client';
import { startPostgresServer } from './support/postgresServer';
import { startServerProcess, type ServerProcess } from './support/serverProcess';
import { below, inTestOrSoak, SEED, SOAK_TIMEOUT_MS } from './support/soak';
import { temporaryDataFolder } from './support/temporaryDataFolder';
import { undone } from './support/undone';

jest.setTimeout(SOAK_TIMEOUT_MS);

const ROWS = inTestOrSoak(3_000, 50_000);
const KILLS = inTestOrSoak(4, 200);
/** The longest that a server lives before it is killed, once it serves. */
const LONGEST_LIFE_MS = inTestOrSoak(900, 4_000);
const CHUNK_ROWS = 500;

const engines = {
  embedded: async () => {
    const DATA_FOLDER = temporaryDataFolder();
    return { variables: { DATA_FOLDER }, remove: () => rm(path.dirname(DATA_FOLDER), { recursive: true }) };
  },
  PostgreSQL: async () => {
    const postgres = await startPostgresServer();
    return { variables: { DATABASE_URL: await postgres.newDatabase() }, remove: postgres.stop };
  },
};

test.each(Object.entries(engines))(
  `imports and undos on %s that are killed at random points (seed ${SEED}) lose no row, write none twice, and end as undisturbed ones do`,
  async (_name, prepare) => {
    const { variables, remove } = await prepare();
    const killing = new Killing(variables);
    try {
      const before = await killing.undisturbed(contentOf);
      const first = newImport();
      const undisturbed = await killing.undisturbed(async (client) => {
        await carryOut(client, first);
        return contentOf(client);
      });
      await killing.undisturbed((client) => undo(client, first.id, randomUUID()));
      expect(await killing.undisturbed(contentOf)).toEqual(before);

      while (killing.kills < KILLS) {
        const sent = newImport();
        const counts = await killing.amid((client) => carryOut(client, sent));
        expect(counts).toMatchObject({ created: ROWS, updated: 0, unchanged: 0, failed: 0 });
        expect(await killing.undisturbed(contentOf)).toEqual(undisturbed);
        const undoId = randomUUID();
        await killing.amid((client) => undo(client, sent.id, undoId));
        expect(await killing.undisturbed(contentOf)).toEqual(before);
      }
    } finally {
      await killing.end();
      await remove();
    }
  },
);

/** A server that may be killed at any moment, and is started again on the same data. */
class Killing {
  kills = 0;
  #server: ServerProcess | null = null;

  constructor(private readonly variables: Record<string, string>) {}

  async undisturbed<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    this.#server ??= await startServerProcess(this.variables);
    return work(this.#server.client);
  }

  /** Begins the work again on the next server each time that one dies in the middle of it. */
  async amid<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    for (;;) {
      const server = (this.#server ??= await startServerProcess(this.variables));
      if (this.kills >= KILLS) return work(server.client);
      const life = new AbortController();
      const killed = after(below(LONGEST_LIFE_MS), 'killed' as const, { signal: life.signal }).then(async (word) => {
        await server.end('SIGKILL');
        return word;
      });
      const done = work(server.client).then((result) => ({ result }));
      const outcome = await Promise.race([killed, done.catch(() => killed)]);
      if (outcome === 'killed') {
        this.kills += 1;
        this.#server = null;
        await done.catch(() => undefined);
        continue;
      }
      life.abort();
      await killed.catch(() => undefined);
      return outcome.result;
    }
  }

  async end(): Promise<void> {
    await this.#server?.end('SIGTERM');
  }
}

interface SentImport {
  readonly id: string;
  readonly chunks: readonly SentChunk[];
}

function newImport(): SentImport {
  const numbers = Array.from({ length: ROWS - 1 }, (_, row) => row);
  const chunks = Array.from({ length: Math.ceil(numbers.length / CHUNK_ROWS) }, (_, seq) =>
    customers(
      ...numbers.slice(seq * CHUNK_ROWS, (seq + 1) * CHUNK_ROWS).map((row) => ({
        companyName: `Killed ${String(row).padStart(6, '0')}`,
        notes: `Row ${row}`,
        ...(row >= CHUNK_ROWS && { billingCustomer: `Killed ${String(row % CHUNK_ROWS).padStart(6, '0')}` }),
      })),
    ),
  );
  return { id: randomUUID(), chunks: [...chunks, contacts({ customer: 'Killed 000000', firstName: 'Jo' })] };
}

/** Brings the import from wherever it is to its end, as a client does that knows nothing but its plan. */
async function carryOut(client: Client, { id, chunks }: SentImport): Promise<Body> {
  await client.put(`/imports/${id}`, { workbookName: 'Killed.xlsx', sheetNames: ['Customer'], totalRows: ROWS });
  const { body: found } = await client.get(`/imports/${id}`);
  if (found.state === 'open') {
    const held = new Set(found.chunks.map(({ seq }: Body) => seq));
    for (const [seq, body] of chunks.entries()) if (!held.has(seq)) await client.send(id, seq, body);
    expect((await client.seal(id, chunks)).status).toBe(200);
  }
  if (found.state === 'open' || found.state === 'sealed') await client.preview(id);
  const ended = await client.apply(id).catch(() => client.applied(id));
  expect(ended.state).toBe('completed');
  return ended.counts;
}

async function undo(client: Client, id: string, undoId: string): Promise<void> {
  expect((await undone(client, id, undoId)).body).toMatchObject({ state: 'undone', undo: { counts: { kept: 0 } } });
}

/** A hash of every customer, without the ids and times that each import gives anew, and of the details of some. */
async function contentOf(client: Client): Promise<string> {
  const hash = createHash('sha256');
  const items: Body[] = [];
  for (let page = 1, all = Infinity; items.length < all; page += 1) {
    const { body } = await client.get(`/customers?pageSize=250&page=${page}`);
    items.push(...body.items);
    all = body.totalItems;
  }
  const details = new Set(items.filter((_, at) => at % 100 === 0).map(({ id }) => id));
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(timeless(item));
    if (details.has(item.id)) hash.update(timeless((await client.get(`/customers/${item.id}`)).body));
  }
  return `${items.length} ${hash.digest('hex')}`;
}

const VOLATILE = new Set(['id', 'createdAt', 'updatedAt', 'version', 'importId']);

function timeless(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (VOLATILE.has(key) ? undefined : inner));
}
