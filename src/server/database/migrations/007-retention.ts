import { sql, type Migration } from 'kysely';

/** When what was kept of a finished import went. The counts of its chunks stay. */
const statements = [
  `alter table imports
    add column undo_expired_at timestamptz,
    add column results_expired_at timestamptz,
    add constraint imports_expired_check check (undo_expired_at is not null or results_expired_at is null)`,
  `create index imports_with_undo on imports (tenant_id, finished_at) where undo_expired_at is null`,
  `create index imports_with_results on imports (tenant_id, finished_at) where results_expired_at is null`,
];

export const retention: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
