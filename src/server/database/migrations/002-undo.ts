import { sql, type Migration } from 'kysely';

/**
 * What taking an import back needs: what each row left behind, in which order the chunks were written, and what became of it all. Imports from before
 * have no images of what they left: their rows are kept.
 */
const statements = [
  `alter table imports drop constraint imports_state_check`,
  `alter table imports add constraint imports_state_check
    check (state in ('open', 'completed', 'completed_with_errors', 'cancelled', 'undoing', 'undone', 'partly_undone'))`,
  `create table import_undos (
    tenant_id uuid not null,
    import_id uuid not null,
    undo_id uuid not null,
    requested_by uuid not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    primary key (tenant_id, import_id),
    foreign key (tenant_id, import_id) references imports (tenant_id, import_id),
    foreign key (tenant_id, requested_by) references users (tenant_id, user_id)
  )`,
  `alter table import_chunks
    add column ordinal integer,
    add column restored integer,
    add column removed integer,
    add column kept integer,
    add check (restored is null or restored + removed + kept = created + updated)`,
  `update import_chunks c set ordinal = numbered.ordinal
    from (
      select tenant_id, import_id, seq, row_number() over (partition by tenant_id, import_id order by applied_at, seq) - 1 as ordinal from import_chunks
    ) numbered
    where c.tenant_id = numbered.tenant_id and c.import_id = numbered.import_id and c.seq = numbered.seq`,
  `alter table import_chunks alter column ordinal set not null`,
  `alter table import_rows
    add column after jsonb check (after is null or status in ('created', 'updated')),
    add column undo jsonb check (undo is null or status in ('created', 'updated'))`,
];

export const undo: Migration = {
  async up(database) {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
