import { sql } from 'kysely';
import type { ChunkAnswer, ChunkBody, Counts, RowResult, RowStatus } from '../../contract/imports';
import type { EntityName } from '../../domain/fields/entity';
import type { ChunkContext } from './chunkContext';
import { labelOf } from './labelOf';
import type { RowOutcome } from './rowOutcome';

export async function findChunk(
  { sql: database, tenantId, importId }: ChunkContext,
  seq: number,
): Promise<{ digest: string; entity: EntityName } | undefined> {
  return database
    .selectFrom('import_chunks')
    .select(['digest', 'entity'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

/** The answer that the chunk got when it was applied: its rows' results are kept, so it needs no copy of its own. */
export async function answerOf({ sql: database, tenantId, importId }: ChunkContext, seq: number, entity: EntityName): Promise<ChunkAnswer> {
  const rows = await database
    .selectFrom('import_rows')
    .select(['row_key', 'status', 'record_id', 'failure'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('seq', '=', seq)
    .orderBy('position')
    .execute();
  return { seq, results: rows.map((row) => toRowResult(row, entity)) };
}

export function toRowResult(
  row: { row_key: string; status: RowStatus; record_id: string | null; failure: RowResult['failure'] | null },
  entity: EntityName,
): RowResult {
  return {
    rowKey: row.row_key,
    entity,
    status: row.status,
    ...(row.record_id !== null && { recordId: row.record_id }),
    ...(row.failure && { failure: row.failure }),
  };
}

export async function recordChunk(context: ChunkContext, seq: number, chunk: ChunkBody, outcomes: readonly RowOutcome[]): Promise<void> {
  const { sql: database, tenantId, importId, now } = context;
  const rows = outcomes.map((outcome, position) => ({
    position,
    row_key: chunk.records[position]!.rowKey,
    status: outcome.status,
    ...(outcome.status === 'failed'
      ? { failure: outcome.failure, label: labelOf(chunk.entity, chunk.records[position]!.values) }
      : {
          record_id: outcome.recordId,
          ...('before' in outcome && { before: outcome.before }),
          ...('after' in outcome && { after: outcome.after }),
        }),
  }));
  const { created, updated, unchanged, failed, skipped } = countsOf(outcomes);
  await sql`
    with ledger as (
      insert into import_chunks (tenant_id, import_id, seq, entity, digest, row_count, created, updated, unchanged, failed, skipped, ordinal, applied_at)
      select ${tenantId}::uuid, ${importId}::uuid, ${seq}::integer, ${chunk.entity}, ${chunk.digest}, ${outcomes.length}::integer, ${created}::integer,
        ${updated}::integer, ${unchanged}::integer, ${failed}::integer, ${skipped}::integer, count(*)::integer, ${now}::timestamptz
      from import_chunks where tenant_id = ${tenantId} and import_id = ${importId}
    )
    insert into import_rows (tenant_id, import_id, seq, position, row_key, status, record_id, failure, label, before, after)
    select ${tenantId}::uuid, ${importId}::uuid, ${seq}::integer, r.position, r.row_key, r.status, r.record_id, r.failure, r.label, r.before, r.after
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r (position integer, row_key uuid, status text, record_id uuid, failure jsonb, label text, before jsonb, after jsonb)`.execute(
    database,
  );
}

function countsOf(outcomes: readonly RowOutcome[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}
