import { sql } from 'kysely';
import type { RowUndo, UndoOutcome } from '../../../contract/undo';
import type { EntityName } from '../../../domain/fields/entity';
import type { AccountSettings } from '../../../domain/fields/account';
import { fieldsOf } from '../../../domain/fields/fieldsOf';
import type { Connector } from '../../connector/connector';
import type { StoredUndo } from '../../database/tables';
import type { ChunkContext } from '../chunkContext';
import { labelOf } from '../labelOf';
import { describeKept } from './describeKept';
import { editorsOf } from './editorsOf';
import { journalOfChunk } from './journal';
import type { RecordUndo } from './recordUndo';

export interface UndoneRow {
  readonly position: number;
  /** What people know the record by. */
  readonly label: string;
  readonly undo: StoredUndo;
}

/** Takes back what one chunk did to its records. What became of its rows is still to be recorded. */
export async function undoChunk(
  connector: Connector,
  context: ChunkContext,
  chunk: { readonly seq: number; readonly entity: EntityName },
  account: AccountSettings,
): Promise<readonly UndoneRow[]> {
  const entries = await journalOfChunk(context, chunk.seq);
  if (entries.length === 0) return [];
  // Asked first: what is put back has been written by no import.
  const editors = await editorsOf(
    connector,
    context,
    chunk.entity,
    entries.map(({ recordId }) => recordId),
  );
  const fields = fieldsOf(chunk.entity, account);
  const undos = await connector.undo(chunk.entity, entries, context);
  return undos
    .flatMap((undo) => {
      const [first, ...others] = undo.kept;
      const row: RowUndo = {
        outcome: outcomeOf(undo),
        ...(first && { kept: describeKept([first, ...others], fields, editors.get(undo.entry.recordId)) }),
      };
      const label = labelOf(chunk.entity, undo.values);
      return undo.entry.positions.map((position) => ({ position, label, undo: { ...row, ...(row.outcome === 'removed' && { label }) } }));
    })
    .sort((a, b) => a.position - b.position);
}

function outcomeOf({ remove, kept, entry }: RecordUndo): UndoOutcome {
  if (kept.length > 0) return 'kept';
  return remove || entry.isNew ? 'removed' : 'restored';
}

/** Keeps what became of the chunk's rows, which makes it a chunk that is undone. */
export async function recordUndo(
  { sql: database, tenantId, importId }: ChunkContext,
  seq: number,
  rows: readonly UndoneRow[],
): Promise<void> {
  const countOf = (outcome: UndoOutcome) => rows.filter(({ undo }) => undo.outcome === outcome).length;
  await sql`
    update import_chunks
    set restored = ${countOf('restored')}::integer, removed = ${countOf('removed')}::integer, kept = ${countOf('kept')}::integer
    where tenant_id = ${tenantId} and import_id = ${importId} and seq = ${seq}`.execute(database);
  if (rows.length === 0) return;
  await sql`
    update import_rows r
    set undo = u.undo
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u (position integer, undo jsonb)
    where r.tenant_id = ${tenantId} and r.import_id = ${importId} and r.seq = ${seq} and r.position = u.position`.execute(database);
}
