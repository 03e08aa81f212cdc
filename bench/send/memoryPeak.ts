import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../../src/server/database/openDatabase';
import { newTenant, tokenOfNewPerson } from '../../test/integration/server/support/companies';
import { startPostgresServer } from '../../test/integration/server/support/postgresServer';
import { startServerProcess } from '../../test/integration/server/support/serverProcess';
import type { Benchmark } from '../benchRecord';
import { customerChunks } from './customerChunks';
import { importClient } from './importClient';

const ROWS = 100_000;
const METRICS_TOKEN = 'memory-of-the-server';
const POLL_MS = 50;

/** The most memory that the server's process takes while it holds, previews and writes 100,000 rows, against what it takes at rest before. */
export const memoryPeak: Benchmark = async () => {
  const postgres = await startPostgresServer();
  try {
    const databaseUrl = await postgres.newDatabase();
    const server = await startServerProcess({ DATABASE_URL: databaseUrl, METRICS_TOKEN });
    try {
      const client = importClient(server.origin, await newToken(databaseUrl));
      const chunks = customerChunks(ROWS, {});
      const idle = await residentMegabytes(server.origin);
      const peak = await peakDuring(server.origin, async () => {
        const importId = await client.upload(chunks);
        await client.preview(importId);
        await client.apply(importId);
      });
      return [{ name: 'server/memory-peak', value: peak, unit: 'MB', baseline: idle, ratio: Number((peak / idle).toFixed(2)) }];
    } finally {
      await server.end('SIGTERM');
    }
  } finally {
    await postgres.stop();
  }
};

async function newToken(databaseUrl: string): Promise<string> {
  const database = await openDatabase({ dataFolder: 'unused', databaseUrl });
  try {
    return await tokenOfNewPerson(database, await newTenant(database));
  } finally {
    await database.close();
  }
}

async function peakDuring(origin: string, work: () => Promise<void>): Promise<number> {
  let isDone = false;
  const working = work().finally(() => (isDone = true));
  let peak = 0;
  while (!isDone) {
    peak = Math.max(peak, await residentMegabytes(origin));
    await wait(POLL_MS);
  }
  await working;
  return peak;
}

/** Of the process, as it tells its operator. */
async function residentMegabytes(origin: string): Promise<number> {
  const answer = await fetch(`${origin}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  const [, bytes] = /^process_resident_memory_bytes (\d+)/m.exec(await answer.text()) ?? [];
  if (bytes === undefined) throw new Error('The server does not tell how much memory it takes');
  return Math.round(Number(bytes) / 2 ** 20);
}
