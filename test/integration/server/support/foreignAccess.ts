import { sql, type Kysely } from 'kysely';
import type { Database } from '../../../../src/server/database/database';
import { hasSqlState } from '../../../../src/server/database/sqlState';
import type { Tables } from '../../../../src/server/database/tables';

/** Row-level security and missing rights give the same code. */
const INSUFFICIENT_PRIVILEGE = ['42501'];

/** What came of one company's try at another's rows; anything but `refused` and `nothing` is a leak. */
export type Attempts = Readonly<Record<string, string>>;

/** Names of all tables of companies, from the live catalogue. */
export async function tenantTables({ system }: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname = 'tenant_id' order by relname`.execute(system);
  return rows.map(({ name }) => name);
}

/** Tries all that SQL can do with the rows of `other` while `tenantId` is served. */
export async function foreignAccess(database: Database, tenantId: string, other: string): Promise<Record<string, Attempts>> {
  const found: Record<string, Attempts> = {};
  for (const name of await tenantTables(database)) {
    const table = sql.table(name);
    const { rows } = await sql<{ row: object }>`select to_jsonb(t) as row from ${table} t where tenant_id = ${other}`.execute(
      database.system,
    );
    if (rows.length === 0) throw new Error(`${name} has no row of the other company`);
    const row = JSON.stringify(rows[0]!.row);
    const attempts = {
      read: sql`select from ${table} where tenant_id = ${other}`,
      readAll: sql`select from ${table} where tenant_id <> ${tenantId}`,
      lock: sql`select from ${table} where tenant_id = ${other} for share`,
      insert: sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${row}::jsonb) returning tenant_id`,
      update: sql`update ${table} set tenant_id = tenant_id where tenant_id = ${other} returning tenant_id`,
      takeOver: sql`update ${table} set tenant_id = ${tenantId} where tenant_id = ${other} returning tenant_id`,
      giveAway: sql`update ${table} set tenant_id = ${other} where tenant_id = ${tenantId} returning tenant_id`,
      delete: sql`delete from ${table} where tenant_id = ${other} returning tenant_id`,
      truncate: sql`truncate ${table} cascade`,
    };
    const results: Record<string, string> = {};
    for (const [what, statement] of Object.entries(attempts))
      results[what] = await outcome(() => statement.execute(database.forTenant(tenantId)));
    found[name] = results;
  }
  return found;
}

/** How many rows a query finds that forgot to name the company: of each table, or why none. */
export async function rowsWithoutCondition(database: Database, served: Kysely<Tables>): Promise<Record<string, string>> {
  const counts: Record<string, string> = {};
  for (const name of await tenantTables(database)) counts[name] = await outcome(() => sql`select from ${sql.table(name)}`.execute(served));
  return counts;
}

async function outcome(attempt: () => Promise<{ rows: unknown[] }>): Promise<string> {
  try {
    const { rows } = await attempt();
    return rows.length === 0 ? 'nothing' : `${rows.length} rows`;
  } catch (error) {
    if (hasSqlState(error, INSUFFICIENT_PRIVILEGE)) return 'refused';
    throw error;
  }
}
