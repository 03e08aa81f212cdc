import { sql, type Migration } from 'kysely';

/**
 * Chunks are held first, then previewed and applied: they are the queue of the work that is left. A chunk's records go once it is applied, as its rows' results
 * then say what became of them.
 */
const statements = [
  `alter table imports drop constraint imports_state_check`,
  `alter table imports drop constraint imports_check`,
  `alter table imports
    add column choices jsonb not null default '{"existing":"create-and-update","blanks":"keep","errors":"every-row"}',
    add column mapping_name text,
    add column through_seq integer,
    add column interrupted_at timestamptz,
    add constraint imports_state_check check (state in
      ('open', 'sealed', 'applying', 'completed', 'completed_with_errors', 'cancelled', 'undoing', 'undone', 'partly_undone')),
    add constraint imports_finished_check check ((finished_at is null) = (state in ('open', 'sealed', 'applying')))`,
  `alter table imports alter column choices drop default`,
  `create index imports_at_work on imports (tenant_id, import_id) where state in ('applying', 'undoing')`,
  `alter table import_chunks
    alter column created drop not null,
    alter column updated drop not null,
    alter column unchanged drop not null,
    alter column failed drop not null,
    alter column skipped drop not null,
    alter column applied_at drop not null,
    add column records text,
    add column preview text,
    add column preview_counts jsonb,
    add constraint import_chunks_applied_check check ((applied_at is null) = (created is null)),
    add constraint import_chunks_records_check check (records is null or applied_at is null)`,
  `alter table import_chunks alter column ordinal drop not null`,
  // Not packed: it is written once, read once or twice, and gone.
  `alter table import_chunks alter column records set storage external`,
  `create index import_chunks_held on import_chunks (tenant_id, import_id, seq) where applied_at is null`,
  `create table import_previews (
    tenant_id uuid not null,
    import_id uuid not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    failed boolean not null,
    claimed_by uuid,
    claimed_until timestamptz,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references imports (tenant_id, import_id)
  )`,
  `create index import_previews_at_work on import_previews (tenant_id, import_id) where finished_at is null`,
  `create table import_cancellations (
    tenant_id uuid not null,
    import_id uuid not null,
    requested_at timestamptz not null,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references imports (tenant_id, import_id)
  )`,
  `alter table import_rows drop constraint import_rows_check`,
  `alter table import_rows drop constraint import_rows_check1`,
  `alter table import_rows
    add constraint import_rows_failure_check check ((failure is null) = (status not in ('failed', 'skipped'))),
    add constraint import_rows_label_check check ((label is null) = (status not in ('failed', 'skipped')))`,
];

export const staging: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
