import { sql, type Kysely, type Transaction } from 'kysely';
import { TenantRoleMissingError } from './databaseError';
import { hasSqlState } from './sqlState';
import { takeTurns } from './takeTurns';
import type { Tables } from './tables';

/** The role that companies are served under. It cannot log in, owns nothing, and is of one database: another in the same cluster has its own. */
export interface TenantRole {
  readonly name: string;
  /** Where the tables are: a path that names the current user finds them under the account's own role alone. */
  readonly schema: string;
}

/** There is no such role; the account is not its member. */
const CANNOT_ACT = ['22023', '42501'];
const INSUFFICIENT_PRIVILEGE = ['42501'];

/**
 * Makes the role if it is missing, and the account its member. Looked after at every start, as a role is not part of a database's backup.
 * @throws TenantRoleMissingError where the account may not do so
 */
export async function ensureTenantRole(database: Kysely<Tables>): Promise<TenantRole> {
  // As a name, it is cut to what PostgreSQL takes.
  const { rows } = await sql<TenantRole & { account: string }>`
    select ('tenant_of_' || current_database())::name as name, current_schema() as schema, current_user as account`.execute(database);
  const { account, ...role } = rows[0]!;
  if (!(await canAct(database, role))) await database.transaction().execute((transaction) => makeRole(transaction, role, account));
  return role;
}

async function canAct(database: Kysely<Tables>, { name }: TenantRole): Promise<boolean> {
  try {
    await sql`select set_config('role', ${name}, true)`.execute(database);
    return true;
  } catch (error) {
    if (hasSqlState(error, CANNOT_ACT)) return false;
    throw error;
  }
}

async function makeRole(transaction: Transaction<Tables>, { name }: TenantRole, account: string): Promise<void> {
  await takeTurns(transaction);
  const { rows: made } = await sql`select from pg_roles where rolname = ${name}`.execute(transaction);
  const statements = [...(made.length === 0 ? [`create role ${quoted(name)} nologin`] : []), `grant ${quoted(name)} to ${quoted(account)}`];
  try {
    for (const statement of statements) await sql.raw(statement).execute(transaction);
  } catch (error) {
    if (hasSqlState(error, INSUFFICIENT_PRIVILEGE)) throw new TenantRoleMissingError(statements, { cause: error });
    throw error;
  }
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
