import { createHash, randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { ROUTES } from '../src/contract/routes';
import { createApp } from '../src/server/app';
import type { Database } from '../src/server/database/database';
import { openDatabase } from '../src/server/database/openDatabase';
import { DEMO_ACCOUNT } from '../src/server/demo/demoCompany';
import { sessionRepository } from '../src/server/sessions/sessionRepository';
import type { Benchmark } from './benchRecord';

const ROWS = 20_000;
const ROWS_PER_CHUNK = 1_000;
const IN_FLIGHT = 3;
const ROUNDS = 3;

/**
 * Rows per second of an import of customers of 20 fields through the API (HTTP, checks, ledger, row results, one durable commit per chunk) into the
 * embedded engine. The baseline is the engine's own COPY of the very rows, from files on its own disk, into the very table with its keys, with one
 * durable commit per 1,000 rows too. Both are measured in turns; the medians count.
 */
export const send: Benchmark = async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'fieldsheet-bench-'));
  // Where root runs this, the database runs under another account, which has to get in.
  await chmod(folder, 0o755);
  const database = await openDatabase({ dataFolder: path.join(folder, 'data'), engine: 'embedded' });
  try {
    const app = await createApp({ database, demo: false });
    const origin = await app.listen({ host: '127.0.0.1', port: 0 });
    const [sent, copied]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const company = await newCompany(database);
      sent.push(await rowsPerSecond(() => importRows(origin, company.token)));
      copied.push(await copyRows(database, company.tenantId));
    }
    await app.close();
    const [value, baseline] = [median(sent), median(copied)];
    return [{ name: 'send/embedded', value, unit: 'rows/s', baseline, ratio: Number((value / baseline).toFixed(2)) }];
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
};

async function importRows(origin: string, token: string): Promise<void> {
  const importId = randomUUID();
  const put = async (route: string, body: string) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
    const answer = await fetch(origin + route, { method: 'PUT', headers, body });
    const text = await answer.text();
    if (answer.status !== 201 || text.includes('"failed"'))
      throw new Error(`The server did not take the rows: ${answer.status} ${text.slice(0, 300)}`);
  };
  const waiting = Array.from({ length: ROWS / ROWS_PER_CHUNK }, (_, seq) => seq);
  await fetch(origin + ROUTES.import(importId), {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ workbookName: 'Bench.xlsx', sheetNames: ['Customer'], totalRows: ROWS }),
  });
  const sender = async () => {
    for (let seq = waiting.shift(); seq !== undefined; seq = waiting.shift()) await put(ROUTES.chunk(importId, seq), CHUNKS[seq]!);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, sender));
}

/** The rows of one company, copied to another: rows per second. */
async function copyRows({ sql: database }: Database, from: string): Promise<number> {
  const to = newId();
  const columns =
    'customer_id, name, name_key, import_id_key, billing_customer_id, values, search_text, version, last_import_id, created_at, updated_at';
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(database);
  const files = CHUNKS.map((_, chunk) => path.join(rows[0]!.folder, `bench-${chunk}.copy`).replaceAll("'", "''"));
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

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const CHUNKS = Array.from({ length: ROWS / ROWS_PER_CHUNK }, (_, seq) => {
  const records = Array.from({ length: ROWS_PER_CHUNK }, (_row, position) => customer(seq * ROWS_PER_CHUNK + position));
  const digest = createHash('sha256').update(JSON.stringify(records)).digest('hex');
  return JSON.stringify({ entity: 'customer', digest, records });
});

function customer(row: number) {
  const digits = String(row).padStart(6, '0');
  return {
    rowKey: randomUUID(),
    values: {
      importId: `C${digits}`,
      companyName: `Customer ${digits} Pty Ltd`,
      contactFirstName: `First${row % 500}`,
      contactLastName: `Last${row % 900}`,
      customerType: 'Commercial',
      leadSource: 'Referral',
      assignedUser: 'Marcus Lim',
      paymentTerm: '30 Days',
      priceLevel: 'Trade',
      emailAddress: `accounts${row}@example.com.au`,
      phoneNumber: `(02) 9${digits.slice(0, 3)} ${digits.slice(2)}`,
      onHold: row % 7 === 0,
      streetLine1: `${row % 300} Example Street`,
      streetSuburb: 'Newtown',
      streetState: 'NSW',
      streetPostcode: '2042',
      postalLine1: `PO Box ${row}`,
      notes: `Ring before ${row % 12} o'clock`,
      'custom.Contract Value': row / 4,
      'custom.Risk Rating': 'Low',
    },
  };
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
