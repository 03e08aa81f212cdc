import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../../../src/server/database/tables';

/**
 * What in the live catalogue breaks the rules that let the tables be spread by company (docs/adr), one sentence each. Kysely's own two tables are shared by all
 * companies and stay where the migrations run.
 */
export async function schemaFaults(database: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with ours as (
      select oid, relname, relkind from pg_class where relnamespace = 'public'::regnamespace and relname not like 'kysely%'
    ), tenant as (
      select attrelid, attnum from pg_attribute where attname = 'tenant_id' and atttypid = 'uuid'::regtype and attnotnull
    )
    select relname || ' has no tenant_id that is a uuid and never null' as fault
      from ours where relkind in ('r', 'p') and oid not in (select attrelid from tenant)
    union all
    select relname || ' has no primary key'
      from ours where relkind in ('r', 'p') and not exists (select from pg_constraint where conrelid = ours.oid and contype = 'p')
    union all
    select i.indexrelid::regclass || ' does not begin with the tenant'
      from pg_index i join ours on ours.oid = i.indrelid
      where not exists (select from tenant where attrelid = i.indrelid and attnum = i.indkey[0])
    union all
    select k.conname || ' refers from one company to another'
      from pg_constraint k join ours on ours.oid = k.conrelid
      where k.contype = 'f' and not exists (
        select from tenant here join tenant there on here.attrelid = k.conrelid and there.attrelid = k.confrelid
        where here.attnum = k.conkey[1] and there.attnum = k.confkey[1])
    union all
    select relname || ' is a sequence' from ours where relkind = 'S'
    union all
    select ours.relname || '.' || a.attname || ' counts for itself'
      from ours join pg_attribute a on a.attrelid = ours.oid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%'
    union all
    select tgrelid::regclass || ' has the trigger ' || tgname from pg_trigger join ours on ours.oid = tgrelid where not tgisinternal
    order by fault`.execute(database);
  return rows.map(({ fault }) => fault);
}

/** Each breaks one rule, and is what `schemaFaults` says of it. */
export const FAULTY_TABLES: Readonly<Record<string, readonly string[]>> = {
  'create table rogue (tenant_id uuid not null, id uuid not null, primary key (id, tenant_id))': [
    'rogue_pkey does not begin with the tenant',
  ],
  'create table rogue (tenant_id uuid primary key, code text unique)': ['rogue_code_key does not begin with the tenant'],
  'create table rogue (tenant_id uuid primary key, code text); create index rogue_lower on rogue (lower(code))': [
    'rogue_lower does not begin with the tenant',
  ],
  'create table rogue (tenant_id uuid not null)': ['rogue has no primary key'],
  'create table rogue (id uuid primary key)': [
    'rogue has no tenant_id that is a uuid and never null',
    'rogue_pkey does not begin with the tenant',
  ],
  'create table rogue (tenant_id uuid primary key, number serial)': ['rogue.number counts for itself', 'rogue_number_seq is a sequence'],
  'create table rogue (tenant_id uuid primary key, number integer generated always as identity)': [
    'rogue.number counts for itself',
    'rogue_number_seq is a sequence',
  ],
  'create table rogue (tenant_id uuid primary key, other uuid constraint rogue_other references tenants)': [
    'rogue_other refers from one company to another',
  ],
};
