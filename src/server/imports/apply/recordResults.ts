import { sql } from 'kysely';
import type { Counts } from '../../../contract/imports';
import type { ChunkContext } from '../chunkContext';
import { labelOf } from '../labelOf';
import type { HeldChunk } from '../planChunk';
import type { RowOutcome } from '../rowOutcome';

/** Keeps what became of a chunk's rows, which makes it one that is applied: its records are needed no more. Gives how many rows came to what. */
export async function recordResults(
  context: ChunkContext,
  seq: number,
  chunk: HeldChunk,
  outcomes: readonly RowOutcome[],
): Promise<Counts> {
  const { sql: database, tenantId, importId, now } = context;
  const rows = outcomes.map((outcome, position) => resultRow(chunk, outcome, position));
  const counts = countsOf(outcomes);
  const { created, updated, unchanged, failed, skipped } = counts;
  await sql`
    with chunk as (
      update import_chunks
      set created = ${created}::integer, updated = ${updated}::integer, unchanged = ${unchanged}::integer, failed = ${failed}::integer,
        skipped = ${skipped}::integer, ordinal = seq, applied_at = ${now}::timestamptz, records = null, preview = null
      where tenant_id = ${tenantId} and import_id = ${importId} and seq = ${seq}
    )
    insert into import_rows (tenant_id, import_id, seq, position, row_key, status, record_id, failure, label, before, after)
    select ${tenantId}::uuid, ${importId}::uuid, ${seq}::integer, r.position, r.row_key, r.status, r.record_id, r.failure, r.label, r.before, r.after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (position integer, row_key uuid, status text, record_id uuid, failure jsonb, label text, before jsonb, after jsonb)`.execute(
    database,
  );
  return counts;
}

function resultRow({ entity, records }: HeldChunk, outcome: RowOutcome, position: number) {
  const { rowKey, values } = records[position]!;
  const row = { position, row_key: rowKey, status: outcome.status, ...('recordId' in outcome && { record_id: outcome.recordId }) };
  switch (outcome.status) {
    case 'failed':
    case 'skipped':
      return { ...row, failure: outcome.failure, label: labelOf(entity, values) };
    case 'created':
    case 'updated':
      return { ...row, ...(outcome.before && { before: outcome.before }), after: outcome.after };
    case 'unchanged':
      return row;
  }
}

function countsOf(outcomes: readonly RowOutcome[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  for (const { status } of outcomes) counts[status] += 1;
  return counts;
}
