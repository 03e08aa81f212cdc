import { sql, type Migration } from 'kysely';

/** When what was kept of an import that has ended went (the counts of its chunks stay), and since when one waits to be written. */
const statements = [
  `alter table imports
    add column applying_since timestamptz,
    add column records_expired_at timestamptz,
    add column undo_expired_at timestamptz,
    add column results_expired_at timestamptz,
    add constraint imports_expired_check check (undo_expired_at is not null or results_expired_at is null)`,
  `update imports set applying_since = created_at where state = 'applying'`,
  `create index imports_to_expire on imports (tenant_id, finished_at) where results_expired_at is null`,
];

export const operating: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
