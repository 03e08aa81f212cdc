import { createApp } from '../../src/server/app';
import type { Database } from '../../src/server/database/database';
import { openDatabase } from '../../src/server/database/openDatabase';
import { newTenant, tokenOfNewPerson } from '../../test/integration/server/support/companies';
import { startPostgresServer } from '../../test/integration/server/support/postgresServer';
import type { Benchmark } from '../benchRecord';
import { customerChunks } from './customerChunks';
import { importClient } from './importClient';
import { rowsPerSecond } from './rowsPerSecond';

const FEW = 10_000;
const MANY = Number(process.env['GROWTH_ROWS'] ?? 1_000_000);
/** So short a measurement varies. */
const IMPORTS_OF_FEW = 5;
/** As many are made at a time, outside of what is measured: a million would fill the memory. */
const SLICE = 50_000;

/** What a row costs in an import of a million customers, against one in an import of 10,000 into an empty database. */
export const sendGrowth: Benchmark = async () => {
  const postgres = await startPostgresServer();
  try {
    const database = await openDatabase({ dataFolder: 'unused', databaseUrl: await postgres.newDatabase() });
    const app = await createApp({ database, demo: false });
    try {
      const origin = await app.listen({ host: '127.0.0.1', port: 0 });
      const few: number[] = [];
      for (let at = 0; at < IMPORTS_OF_FEW; at += 1) few.push(await microsecondsPerRow(database, origin, FEW));
      const baseline = few.toSorted((a, b) => a - b)[Math.floor(IMPORTS_OF_FEW / 2)]!;
      const value = await microsecondsPerRow(database, origin, MANY);
      return [
        {
          name: 'send/postgres/growth',
          value: Math.round(value),
          unit: 'µs/row',
          baseline: Math.round(baseline),
          ratio: Number((value / baseline).toFixed(2)),
          rows: MANY,
        },
      ];
    } finally {
      await app.close();
      await database.close();
    }
  } finally {
    await postgres.stop();
  }
};

/** Of an import into a company of its own, from the first request to the last row. */
async function microsecondsPerRow(database: Database, origin: string, rows: number): Promise<number> {
  const client = importClient(origin, await tokenOfNewPerson(database, await newTenant(database)));
  const importId = await client.start(rows);
  const digests: string[] = [];
  let microseconds = 0;
  const measure = async (work: () => Promise<unknown>) => void (microseconds += 1e6 / (await rowsPerSecond(1, work)));
  for (let from = 0; from < rows; from += SLICE) {
    const chunks = customerChunks(Math.min(SLICE, rows - from), { from });
    await measure(() => client.sendChunks(importId, chunks, digests.length));
    digests.push(...chunks.map(({ digest }) => digest));
  }
  await measure(async () => {
    await client.seal(importId, digests);
    const { counts } = await client.apply(importId);
    if (counts.created !== rows) throw new Error(`${counts.created} of ${rows} rows`);
  });
  return microseconds / rows;
}
