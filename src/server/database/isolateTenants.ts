import { sql, type Kysely, type Transaction } from 'kysely';
import { TenantRoleTooStrongError } from './databaseError';
import { ensureTenantRole, type TenantRole } from './ensureTenantRole';
import { takeTurns } from './takeTurns';
import { TENANT_RIGHTS, type Right, type TenantTable } from './tenantRights';
import type { Tables } from './tables';

const POLICY = 'one_company';

interface Table {
  readonly name: TenantTable;
  readonly isOfTenants: boolean;
  readonly hasPolicy: boolean;
  /** Given to the role itself, in the order of the alphabet. */
  readonly rights: readonly string[];
}

/**
 * Lets the role see and change the rows of one company alone, and do with each table what `TENANT_RIGHTS` says. Looks at every start and changes only what
 * differs, so that a new table needs no step of its own, and a database that was restored without its role comes right again.
 * @throws TenantRoleMissingError, TenantRoleTooStrongError
 */
export async function isolateTenants(database: Kysely<Tables>): Promise<TenantRole> {
  const role = await ensureTenantRole(database);
  if ((await tablesToIsolate(database, role)).length > 0) {
    await database.transaction().execute(async (transaction) => {
      await takeTurns(transaction);
      await letIntoSchema(transaction, role);
      for (const table of await tablesToIsolate(transaction, role)) await isolate(transaction, role, table);
    });
  }
  await assertPoliciesHold(database, role);
  return role;
}

async function tablesToIsolate(database: Kysely<Tables>, { name, schema }: TenantRole): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name,
      exists (select from pg_attribute where attrelid = c.oid and attname = 'tenant_id') as "isOfTenants",
      c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid and polname = ${POLICY}) as "hasPolicy",
      array(
        select case when attname = 'tenant_id' and privilege_type = 'UPDATE' then 'lock' else concat_ws(' of ', lower(privilege_type), attname) end
        from (
          select null as attname, * from aclexplode(c.relacl)
          union all select attname, of_column.* from pg_attribute, aclexplode(attacl) of_column where attrelid = c.oid
        ) given
        where grantee = (select oid from pg_roles where rolname = ${name}) order by 1
      ) as rights
    from pg_class c
    where c.relnamespace = (select oid from pg_namespace where nspname = ${schema}) and c.relname = any(${Object.keys(TENANT_RIGHTS)}::text[])`.execute(
    database,
  );
  return rows.filter(
    (table) => table.isOfTenants !== table.hasPolicy || table.rights.join() !== TENANT_RIGHTS[table.name].toSorted().join(),
  );
}

async function letIntoSchema(transaction: Transaction<Tables>, { name, schema }: TenantRole): Promise<void> {
  const { rows } = await sql`select where has_schema_privilege(${name}, ${schema}, 'usage')`.execute(transaction);
  if (rows.length === 0) await sql`grant usage on schema ${sql.id(schema)} to ${sql.id(name)}`.execute(transaction);
}

async function isolate(transaction: Transaction<Tables>, role: TenantRole, { name, isOfTenants, hasPolicy }: Table): Promise<void> {
  const [table, to] = [sql.table(name), sql.id(role.name)];
  if (isOfTenants && !hasPolicy) {
    await sql`alter table ${table} enable row level security`.execute(transaction);
    await sql`drop policy if exists ${sql.id(POLICY)} on ${table}`.execute(transaction);
    // Asked in a query of its own, so once a statement. Empty is what the setting is after a transaction that had set it.
    await sql`
      create policy ${sql.id(POLICY)} on ${table}
      using (tenant_id = (select nullif(current_setting('fieldsheet.tenant_id', true), '')::uuid))`.execute(transaction);
  }
  await sql`revoke all on ${table} from ${to}`.execute(transaction);
  const rights = TENANT_RIGHTS[name];
  if (rights.length > 0) await sql`grant ${sql.raw(rights.map(granted).join(', '))} on ${table} to ${to}`.execute(transaction);
}

function granted(right: Right): string {
  return right === 'lock' ? 'update (tenant_id)' : right;
}

/** Policies do not bind a role that is a superuser, bypasses them, or can act as the tables' owner. */
async function assertPoliciesHold(database: Kysely<Tables>, { name, schema }: TenantRole): Promise<void> {
  const unbound = await database.transaction().execute(async (transaction) => {
    await sql`select set_config('role', ${name}, true)`.execute(transaction);
    const { rows } = await sql`
      select from pg_class
      where relnamespace = (select oid from pg_namespace where nspname = ${schema}) and relrowsecurity and not row_security_active(oid)`.execute(
      transaction,
    );
    return rows.length > 0;
  });
  if (unbound) throw new TenantRoleTooStrongError(name);
}
