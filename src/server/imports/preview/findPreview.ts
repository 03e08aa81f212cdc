import { sql, type Kysely } from 'kysely';
import { previewActions, type Preview, type PreviewCounts } from '../../../contract/preview';
import type { Tables } from '../../database/tables';
import { ProblemError } from '../../http/problemError';

interface Found {
  started_at: Date;
  finished_at: Date | null;
  failed: boolean;
  total_rows: number;
  rows_done: number;
}

/** How far the preview of an import is, and what it has found in the rows that are still to be applied. */
export async function findPreview(database: Kysely<Tables>, tenantId: string, importId: string): Promise<Preview> {
  const counts = sql.join(
    previewActions.map((action) => sql`coalesce(sum((c.preview_counts->>${action})::integer), 0)::integer as ${sql.ref(action)}`),
  );
  const { rows } = await sql<Found & PreviewCounts>`
    select p.started_at, p.finished_at, p.failed, coalesce(sum(c.row_count), 0)::integer as total_rows,
      coalesce(sum(c.row_count) filter (where c.preview_counts is not null), 0)::integer as rows_done, ${counts}
    from import_previews p
    left join import_chunks c on c.tenant_id = p.tenant_id and c.import_id = p.import_id and c.applied_at is null
    where p.tenant_id = ${tenantId} and p.import_id = ${importId}
    group by p.started_at, p.finished_at, p.failed`.execute(database);
  const [found] = rows;
  if (!found) throw new ProblemError('not-found', 'The import has no preview.');
  const { create, update, unchanged, skip, conflict, error } = found;
  return {
    state: found.failed ? 'failed' : found.finished_at ? 'ready' : 'playing',
    startedAt: found.started_at.toISOString(),
    finishedAt: found.finished_at?.toISOString() ?? null,
    rowsDone: found.rows_done,
    totalRows: found.total_rows,
    counts: { create, update, unchanged, skip, conflict, error },
  };
}
