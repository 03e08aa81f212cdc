import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { contacts, customers, type Body, type Client, type SentChunk, type Values } from './support/client';
import { startServerProcess, type ServerProcess } from './support/serverProcess';
import { inTestOrSoak, SOAK_TIMEOUT_MS } from './support/soak';
import { temporaryDataFolder } from './support/temporaryDataFolder';
import { undone } from './support/undone';

/** Starts several processes. */
jest.setTimeout(SOAK_TIMEOUT_MS);

const CHUNKS = 24;
const ROWS = inTestOrSoak(250, 1_000);
const KILLS = inTestOrSoak(3, 50);

test('an undo that is killed again and again goes on by itself at the next start, and leaves what was there before', async () => {
  const DATA_FOLDER = temporaryDataFolder();
  let server: ServerProcess | undefined;
  try {
    server = await startServerProcess({ DATA_FOLDER });
    await send(server.client, chunksOf((row) => ({ notes: `before ${row}` })).slice(0, CHUNKS / 2));
    const before = await contentOf(server.client);
    const id = await send(server.client, [...chunksOf((row) => ({ notes: `after ${row}` })), contactsOfAll()]);
    const undoId = randomUUID();
    const { body: begun } = await server.client.put(`/imports/${id}/undo/${undoId}`);
    expect(begun.state).toBe('undoing');

    const kept: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const target = undoneRows(await progress(server.client, id)) + 1;
      while (undoneRows(await progress(server.client, id)) < target && (await progress(server.client, id)).finishedAt === null);
      await server.end('SIGKILL');
      server = await startServerProcess({ DATA_FOLDER });
      kept.push(undoneRows(await progress(server.client, id)));
    }
    // Nothing that was undone has to be undone again.
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
    expect(kept[0]).toBeGreaterThan(0);

    // Without being asked: the undo was taken up when the process started.
    while ((await progress(server.client, id)).finishedAt === null);
    expect((await undone(server.client, id, undoId)).body).toMatchObject({ state: 'undone', undo: { counts: { kept: 0 } } });
    expect(await contentOf(server.client)).toEqual(before);
  } finally {
    await server?.end('SIGTERM');
    await rm(path.dirname(DATA_FOLDER), { recursive: true });
  }
});

function chunksOf(valuesOf: (row: number) => Values): SentChunk[] {
  return Array.from({ length: CHUNKS }, (_, seq) =>
    customers(...Array.from({ length: ROWS }, (_row, at) => ({ companyName: `${seq}-${at}`, ...valuesOf(seq * ROWS + at) }))),
  );
}

const contactsOfAll = () => contacts(...Array.from({ length: CHUNKS }, (_, seq) => ({ customer: `${seq}-0`, firstName: 'Jo' })));

async function send(client: Client, chunks: readonly SentChunk[]): Promise<string> {
  const id = await client.upload(chunks);
  expect((await client.apply(id)).state).toBe('completed');
  return id;
}

async function progress(client: Client, id: string): Promise<Body> {
  return (await client.get(`/imports/${id}`)).body.undo;
}

const undoneRows = ({ counts }: Body): number => counts.restored + counts.removed + counts.kept;

/** Every customer as the list shows it, and the values of one in a hundred. */
async function contentOf(client: Client): Promise<Body[]> {
  const items: Body[] = [];
  for (let page = 1, all = Infinity; items.length < all; page += 1) {
    const { body } = await client.get(`/customers?pageSize=250&page=${page}`);
    items.push(...body.items);
    all = body.totalItems;
  }
  const looked = items.filter((_, at) => at % 100 === 0);
  return [items, await Promise.all(looked.map(async ({ id }) => (await client.get(`/customers/${id}`)).body))];
}
