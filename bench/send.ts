import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { createApp } from '../src/server/app';
import type { Database } from '../src/server/database/database';
import { openDatabase } from '../src/server/database/openDatabase';
import { DEMO_ACCOUNT } from '../src/server/demo/demoCompany';
import { sessionRepository } from '../src/server/sessions/sessionRepository';
import type { Benchmark, BenchRecord } from './benchRecord';
import { customerChunks, ROWS_PER_CHUNK } from './customerChunks';
import { importClient } from './importClient';

const ROWS = Number(process.env['ROWS'] ?? 100_000);

/**
 * Rows per second of an import of customers of 30 fields into the embedded engine, everything included: HTTP, checks, holding, ledger, row results,
 * what undoing needs, one durable commit per chunk; first creating, then updating every one of them. The baseline is the engine's own COPY of the
 * very rows, from files on its own disk, into the very table with its keys, with one durable commit per 1,000 rows too.
 */
export const send: Benchmark = async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'fieldsheet-bench-'));
  // Where root runs this, the database runs under another account, which has to get in.
  await chmod(folder, 0o755);
  const database = await openDatabase({ dataFolder: path.join(folder, 'data'), engine: 'embedded' });
  try {
    const app = await createApp({ database, demo: false });
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const records = await measure(database, origin);
    await app.close();
    return records;
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
};

async function measure(database: Database, origin: string): Promise<BenchRecord[]> {
  const company = await newCompany(database);
  const client = importClient(origin, company.token);
  const [first, second] = [customerChunks(ROWS, 1), customerChunks(ROWS, 2)];
  let importId = '';

  const uploading = await rowsPerSecond(async () => (importId = await client.upload(first)));
  const previewing = await rowsPerSecond(async () => expectCount((await client.preview(importId)).counts.create));
  const creating = await rowsPerSecond(async () => expectCount((await client.apply(importId)).counts.created));
  const copying = await copyRows(database, company.tenantId);
  const uploadingAgain = await rowsPerSecond(async () => (importId = await client.upload(second)));
  const updating = await rowsPerSecond(async () => expectCount((await client.apply(importId)).counts.updated));
  const undoing = await rowsPerSecond(async () => expectCount((await client.undo(importId)).undo?.counts.restored));

  const together = (...rates: number[]) => Math.round(1 / rates.reduce((sum, rate) => sum + 1 / rate, 0));
  const [created, updated] = [together(uploading, creating), together(uploadingAgain, updating)];
  const record = (name: string, value: number, baseline: number): BenchRecord => ({
    name,
    value,
    unit: 'rows/s',
    baseline,
    ratio: Number((value / baseline).toFixed(2)),
  });
  return [
    record('send/embedded', created, copying),
    record('send/embedded/update', updated, copying),
    record('send/embedded/upload', uploading, copying),
    record('send/embedded/apply', creating, copying),
    record('preview/100k', previewing, created),
    record('undo/100k', undoing, updated),
  ];
}

function expectCount(count: number | undefined): void {
  if (count !== ROWS) throw new Error(`${count} of ${ROWS} rows`);
}

/** The rows of one company, copied to another: rows per second. */
async function copyRows({ sql: database }: Database, from: string): Promise<number> {
  const to = newId();
  const columns =
    'customer_id, name, name_key, import_id_key, billing_customer_id, values, search_text, version, last_import_id, created_at, updated_at';
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(database);
  const files = Array.from({ length: ROWS / ROWS_PER_CHUNK }, (_, chunk) =>
    path.join(rows[0]!.folder, `bench-${chunk}.copy`).replaceAll("'", "''"),
  );
  for (const [chunk, file] of files.entries()) {
    const part = `select '${to}'::uuid, ${columns} from customers where tenant_id = '${from}' order by customer_id limit ${ROWS_PER_CHUNK} offset ${chunk * ROWS_PER_CHUNK}`;
    await sql.raw(`copy (${part}) to '${file}'`).execute(database);
  }
  return rowsPerSecond(async () => {
    for (const file of files) await sql.raw(`copy customers (tenant_id, ${columns}) from '${file}'`).execute(database);
  });
}

async function rowsPerSecond(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return Math.round(ROWS / ((performance.now() - startedAt) / 1_000));
}

async function newCompany(database: Database): Promise<{ tenantId: string; token: string }> {
  const [tenantId, userId, now] = [newId(), newId(), new Date()];
  const { existingCustomers: _customers, ...settings } = DEMO_ACCOUNT;
  await database.sql.insertInto('tenants').values({ tenant_id: tenantId, name: 'Bench', created_at: now }).execute();
  await database.sql.insertInto('users').values({ tenant_id: tenantId, user_id: userId, name: 'Bench', created_at: now }).execute();
  await database.sql
    .insertInto('account_settings')
    .values({ tenant_id: tenantId, settings: JSON.stringify(settings) })
    .execute();
  return { tenantId, token: (await sessionRepository(database).create({ tenantId, userId, now })).token };
}
