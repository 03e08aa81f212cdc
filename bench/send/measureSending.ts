import type { Database } from '../../src/server/database/database';
import { createApp } from '../../src/server/app';
import { newTenant, tokenOfNewPerson } from '../../test/integration/server/support/companies';
import type { BenchRecord } from '../benchRecord';
import { copyRows } from './copyRows';
import { customerChunks } from './customerChunks';
import { importClient } from './importClient';
import { rowsPerSecond } from './rowsPerSecond';

const ROWS = Number(process.env['ROWS'] ?? 100_000);

/** Rows per second. */
export interface SendingRates {
  readonly created: number;
  readonly updated: number;
  readonly uploading: number;
  readonly applying: number;
  readonly previewing: number;
  readonly undoing: number;
  /** The fastest that the engine itself takes the very rows into the very table. */
  readonly copying: number;
}

/**
 * Imports customers of 30 fields, everything included: HTTP, checks, holding, ledger, row results, what undoing needs, one durable commit per chunk; first
 * creating, then updating every one of them. The baseline is the engine's own COPY of these rows into the table with its keys, with one durable commit per
 * 1,000 rows too.
 */
export async function measureSending(database: Database): Promise<SendingRates> {
  const app = await createApp({ database, demo: false });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  try {
    const tenantId = await newTenant(database);
    const client = importClient(origin, await tokenOfNewPerson(database, tenantId));
    const [first, second] = [customerChunks(ROWS, { edition: 1 }), customerChunks(ROWS, { edition: 2 })];
    const rate = (work: () => Promise<unknown>) => rowsPerSecond(ROWS, work);
    let importId = '';

    const uploading = await rate(async () => (importId = await client.upload(first)));
    const previewing = await rate(async () => expectAll((await client.preview(importId)).counts.create));
    const applying = await rate(async () => expectAll((await client.apply(importId)).counts.created));
    const copying = await copyRows(database, tenantId, ROWS);
    const uploadingAgain = await rate(async () => (importId = await client.upload(second)));
    const updating = await rate(async () => expectAll((await client.apply(importId)).counts.updated));
    const undoing = await rate(async () => expectAll((await client.undo(importId)).undo?.counts.restored));

    const [created, updated] = [together(uploading, applying), together(uploadingAgain, updating)];
    return { created, updated, uploading, applying, previewing, undoing, copying };
  } finally {
    await app.close();
  }
}

export function rateRecord(name: string, value: number, baseline: number): BenchRecord {
  return {
    name,
    value: Math.round(value),
    unit: 'rows/s',
    baseline: Math.round(baseline),
    ratio: Number((value / baseline).toFixed(2)),
    rows: ROWS,
  };
}

function together(...rates: number[]): number {
  return 1 / rates.reduce((sum, rate) => sum + 1 / rate, 0);
}

function expectAll(count: number | undefined): void {
  if (count !== ROWS) throw new Error(`${count} of ${ROWS} rows`);
}
