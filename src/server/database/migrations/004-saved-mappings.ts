import { sql, type Migration } from 'kysely';

/** The mapping is text and not jsonb: a header may hold characters that jsonb refuses, and what is saved comes back as it was. */
const statements = [
  `create table saved_mappings (
    tenant_id uuid not null,
    mapping_id uuid not null,
    owner_id uuid not null,
    shelf text collate "C" not null check (shelf = 'company' or shelf = owner_id::text),
    name text not null,
    name_key text collate "C" not null,
    mapping text not null,
    version integer not null,
    updated_by uuid not null,
    updated_at timestamptz not null,
    primary key (tenant_id, mapping_id),
    unique (tenant_id, shelf, name_key),
    foreign key (tenant_id, owner_id) references users (tenant_id, user_id),
    foreign key (tenant_id, updated_by) references users (tenant_id, user_id)
  )`,
];

export const savedMappings: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
