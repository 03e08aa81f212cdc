import { sql } from 'kysely';
import type { Database } from '../../../../src/server/database/database';
import { TENANT_RIGHTS } from '../../../../src/server/database/tenantRights';

/** The one condition of every policy, in PostgreSQL's own spelling. */
const CONDITION = `(tenant_id = ( SELECT (NULLIF(current_setting('fieldsheet.tenant_id'::text, true), ''::text))::uuid AS "nullif"))`;

/**
 * What in the live catalogue would let a company see or do more than it should, one sentence each: a table without its policy or with another one, rights beyond
 * `TENANT_RIGHTS` however they came about, functions that run with their owner's rights, and a role that no policy binds.
 */
export async function isolationFaults({ system }: Database): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with tenant_role as (
      select * from pg_roles where rolname = 'tenant_of_' || current_database()
    ), ours as (
      select c.oid, relname, relkind, relrowsecurity, n.nspname,
        case nspname when 'public' then relname else nspname || '.' || relname end as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_t%' and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    ), of_tenants as (
      select ours.* from ours join pg_attribute on attrelid = ours.oid and attname = 'tenant_id' where nspname = 'public'
    ), wanted as (
      select key as name, value as granted from jsonb_each_text(${JSON.stringify(wantedRights())}::jsonb)
    ), actual as (
      select name, string_agg(right_, ',' order by right_) as granted
      from ours, tenant_role, unnest(array['delete', 'insert', 'references', 'select', 'trigger', 'truncate', 'update']) right_
      where relkind <> 'S' and has_schema_privilege(tenant_role.oid, nspname, 'usage') and has_table_privilege(tenant_role.oid, ours.oid, right_)
      group by name
    )
    select 'there is no role' as fault where not exists (select from tenant_role)
    union all
    select 'the role could ' || what from tenant_role, lateral (values
      ('log in', rolcanlogin), ('be a superuser', rolsuper), ('bypass policies', rolbypassrls), ('make roles', rolcreaterole),
      ('make databases', rolcreatedb), ('replicate', rolreplication), ('make tables', has_schema_privilege(oid, 'public', 'create')),
      ('act as another', exists (select from pg_auth_members where member = tenant_role.oid))) can(what, it) where it
    union all
    select name || ' does not keep companies apart' from of_tenants where not relrowsecurity
    union all
    select name || ' has not the one policy that it should have'
      from of_tenants where (
        select array_agg(concat_ws(' ', polcmd, polpermissive, polroles, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)))
        from pg_policy where polrelid = of_tenants.oid) is distinct from array[${`* t {0} ${CONDITION}`}]
    union all
    select coalesce(wanted.name, actual.name) || ' may be used for ' || coalesce(actual.granted, 'nothing') || ', not ' || coalesce(wanted.granted, 'nothing')
      from wanted full join actual on actual.name = wanted.name where actual.granted is distinct from wanted.granted and exists (select from tenant_role)
    union all
    select name || '.' || attname || ' may be changed'
      from ours join pg_attribute on attrelid = ours.oid and attnum > 0 and not attisdropped, tenant_role
      where nspname = 'public' and has_column_privilege(tenant_role.oid, ours.oid, attnum, 'update')
        and not has_table_privilege(tenant_role.oid, ours.oid, 'update')
        and not (name = any(${tablesToLock()}::text[]) and attname = 'tenant_id')
    union all
    select proname || ' runs with the rights of its owner'
      from pg_proc where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    order by fault`.execute(system);
  return rows.map(({ fault }) => fault);
}

function wantedRights(): Record<string, string> {
  const rights = Object.entries(TENANT_RIGHTS).map(([table, given]) => [
    table,
    given
      .filter((right) => right !== 'lock')
      .toSorted()
      .join(),
  ]);
  return Object.fromEntries(rights.filter(([, given]) => given !== ''));
}

function tablesToLock(): string[] {
  return Object.entries(TENANT_RIGHTS)
    .filter(([, given]) => given.includes('lock'))
    .map(([table]) => table);
}
