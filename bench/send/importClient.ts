import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { DEFAULT_CHOICES } from '../../src/contract/choices';
import type { Import } from '../../src/contract/imports';
import type { Preview } from '../../src/contract/preview';
import { ROUTES } from '../../src/contract/routes';
import { type ChunkBody, ROWS_PER_CHUNK } from './customerChunks';

/** The import protocol's bound. */
const IN_FLIGHT = 3;
const POLL_MS = 100;

/** Imports chunks as the add-in does, and waits for each step. */
export function importClient(origin: string, token: string) {
  async function ask<Answer>(method: string, route: string, body?: string): Promise<Answer> {
    const headers = { Authorization: `Bearer ${token}`, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
    const answer = await fetch(origin + route, { method, headers, ...(body !== undefined && { body }) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${route}: ${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as Answer;
  }

  async function start(totalRows: number): Promise<string> {
    const importId = randomUUID();
    const create = { workbookName: 'Bench.xlsx', sheetNames: ['Customer'], totalRows, choices: DEFAULT_CHOICES };
    await ask('PUT', ROUTES.import(importId), JSON.stringify(create));
    return importId;
  }

  async function sendChunks(importId: string, chunks: readonly ChunkBody[], firstSeq = 0): Promise<void> {
    const waiting = [...chunks.entries()];
    const sender = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift())
        await ask('PUT', ROUTES.chunk(importId, firstSeq + next[0]), next[1].body);
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
  }

  async function seal(importId: string, digests: readonly string[]): Promise<void> {
    const manifestDigest = createHash('sha256').update(digests.join('\n')).digest('hex');
    await ask('POST', ROUTES.seal(importId), JSON.stringify({ chunks: digests.length, manifestDigest }));
  }

  return {
    start,
    sendChunks,
    seal,

    async upload(chunks: readonly ChunkBody[]): Promise<string> {
      const importId = await start(chunks.length * ROWS_PER_CHUNK);
      await sendChunks(importId, chunks);
      const digests = chunks.map(({ digest }) => digest);
      await seal(importId, digests);
      return importId;
    },

    async preview(importId: string): Promise<Preview> {
      let found = await ask<Preview>('POST', ROUTES.preview(importId));
      for (; found.state === 'playing'; found = await ask('GET', ROUTES.preview(importId))) await wait(POLL_MS);
      return found;
    },

    async apply(importId: string): Promise<Import> {
      let found = await ask<Import>('POST', ROUTES.apply(importId), '{}');
      for (; found.state === 'applying'; found = await ask('GET', ROUTES.import(importId))) await wait(POLL_MS);
      return found;
    },

    async undo(importId: string): Promise<Import> {
      const route = ROUTES.undo(importId, randomUUID());
      let found = await ask<Import>('PUT', route);
      for (; found.state === 'undoing'; found = await ask('PUT', route)) await wait(POLL_MS);
      return found;
    },
  };
}
