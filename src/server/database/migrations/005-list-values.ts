import { sql, type Migration } from 'kysely';

/**
 * Who may add values to the account's lists, and who has. Whoever is there already set the company up, so they administer it.
 */
const statements = [
  `alter table users add column role text not null default 'administrator' check (role in ('administrator', 'member'))`,
  `alter table users alter column role set default 'member'`,
  `create table list_additions (
    tenant_id uuid not null,
    addition_id uuid not null,
    added_by uuid not null,
    added_at timestamptz not null,
    entity text not null,
    field text not null,
    value text not null,
    primary key (tenant_id, addition_id),
    foreign key (tenant_id, added_by) references users (tenant_id, user_id)
  )`,
];

export const listValues: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
