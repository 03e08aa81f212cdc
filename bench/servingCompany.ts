import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { openDatabase } from '../src/server/database/openDatabase';
import type { Tables } from '../src/server/database/tables';
import { newTenant } from '../test/integration/server/support/companies';
import { temporaryDataFolder } from '../test/integration/server/support/temporaryDataFolder';
import type { Benchmark } from './benchRecord';

const STATEMENTS = 2_000;

/** What it costs a single statement to see one company alone (docs/adr/0013), against the same as the owner of the tables: in turn, so that both meet the same machine. */
export const servingCompany: Benchmark = async () => {
  const dataFolder = temporaryDataFolder();
  const database = await openDatabase({ dataFolder, engine: 'embedded' });
  try {
    const tenantId = await newTenant(database);
    const read = (sql: Kysely<Tables>) => sql.selectFrom('account_settings').select('settings').where('tenant_id', '=', tenantId).execute();
    const served: number[] = [];
    const owning: number[] = [];
    for (let at = 0; at < STATEMENTS; at += 1) {
      served.push(await microseconds(() => read(database.forTenant(tenantId))));
      owning.push(await microseconds(() => read(database.system)));
    }
    const [value, baseline] = [median(served), median(owning)];
    return [{ name: 'server/statement-for-company', value, unit: 'µs', baseline, ratio: Number((value / baseline).toFixed(2)) }];
  } finally {
    await database.close();
    await rm(path.dirname(dataFolder), { recursive: true });
  }
};

async function microseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) * 1_000;
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!);
}
