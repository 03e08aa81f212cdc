import { sql, type Migration } from 'kysely';

/**
 * The tenant comes first in every key, so that a company's rows lie together, no reference crosses companies, and the tables can be
 * spread over several servers by tenant. Ids come from the application. Keys compare by bytes (collate "C"): the same on every engine.
 */
const statements = [
  `create table tenants (
    tenant_id uuid primary key,
    name text not null,
    created_at timestamptz not null
  )`,
  `create table users (
    tenant_id uuid not null references tenants (tenant_id),
    user_id uuid not null,
    name text not null,
    created_at timestamptz not null,
    primary key (tenant_id, user_id)
  )`,
  `create table sessions (
    tenant_id uuid not null,
    token_hash bytea not null,
    user_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (tenant_id, token_hash),
    foreign key (tenant_id, user_id) references users (tenant_id, user_id) on delete cascade
  )`,
  `create table account_settings (
    tenant_id uuid primary key references tenants (tenant_id),
    settings jsonb not null
  )`,
  `create table imports (
    tenant_id uuid not null,
    import_id uuid not null,
    created_by uuid not null,
    workbook_name text not null,
    sheet_names jsonb not null,
    total_rows integer not null,
    state text not null check (state in ('open', 'completed', 'completed_with_errors', 'cancelled')),
    created_at timestamptz not null,
    finished_at timestamptz check ((finished_at is null) = (state = 'open')),
    primary key (tenant_id, import_id),
    foreign key (tenant_id, created_by) references users (tenant_id, user_id)
  )`,
  `create index imports_by_time on imports (tenant_id, created_at desc, import_id desc)`,
  `create table import_chunks (
    tenant_id uuid not null,
    import_id uuid not null,
    seq integer not null,
    entity text not null,
    digest text collate "C" not null,
    row_count integer not null,
    created integer not null,
    updated integer not null,
    unchanged integer not null,
    failed integer not null,
    skipped integer not null,
    applied_at timestamptz not null,
    primary key (tenant_id, import_id, seq),
    foreign key (tenant_id, import_id) references imports (tenant_id, import_id),
    check (row_count = created + updated + unchanged + failed + skipped)
  )`,
  `create table import_rows (
    tenant_id uuid not null,
    import_id uuid not null,
    seq integer not null,
    position integer not null,
    row_key uuid not null,
    status text not null check (status in ('created', 'updated', 'unchanged', 'failed', 'skipped')),
    record_id uuid,
    failure jsonb check ((failure is null) = (status <> 'failed')),
    label text check ((label is null) = (status <> 'failed')),
    before jsonb check (before is null or status in ('created', 'updated')),
    primary key (tenant_id, import_id, seq, position)
  )`,
  `create table customers (
    tenant_id uuid not null,
    customer_id uuid not null,
    name text not null,
    name_key text collate "C" not null,
    import_id_key text collate "C",
    billing_customer_id uuid check (billing_customer_id <> customer_id),
    values jsonb not null,
    search_text text collate "C" not null,
    version integer not null,
    last_import_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, customer_id),
    unique (tenant_id, name_key),
    unique (tenant_id, import_id_key),
    foreign key (tenant_id, billing_customer_id) references customers (tenant_id, customer_id)
  )`,
  `create index customers_by_billing_customer on customers (tenant_id, billing_customer_id) where billing_customer_id is not null`,
  `create table contacts (
    tenant_id uuid not null,
    contact_id uuid not null,
    customer_id uuid not null,
    name_key text collate "C" not null,
    email_key text collate "C" not null,
    is_default boolean not null,
    values jsonb not null,
    version integer not null,
    last_import_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, contact_id),
    unique (tenant_id, customer_id, name_key, email_key),
    foreign key (tenant_id, customer_id) references customers (tenant_id, customer_id)
  )`,
  `create unique index contacts_one_default on contacts (tenant_id, customer_id) where is_default`,
  `create table equipment (
    tenant_id uuid not null,
    equipment_id uuid not null,
    customer_id uuid not null,
    number_key text collate "C" not null,
    values jsonb not null,
    version integer not null,
    last_import_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (tenant_id, equipment_id),
    unique (tenant_id, customer_id, number_key),
    foreign key (tenant_id, customer_id) references customers (tenant_id, customer_id)
  )`,
];

export const firstSchema: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
