import type { RowStatus } from '../../../contract/imports';
import type { AfterImage, BeforeImage, StoredValues } from '../../database/tables';
import type { ChunkContext } from '../chunkContext';

/** What one chunk did to one record; two rows of a chunk may have written the same one. */
export interface JournalEntry {
  readonly recordId: string;
  /** Places of the rows within the chunk. */
  readonly positions: readonly number[];
  readonly isNew: boolean;
  /** Null for a record that the chunk created. */
  readonly before: StoredValues | null;
  readonly payerBefore: string | null;
  /** Null where the import is older than these images. */
  readonly after: AfterImage | null;
  /** Contacts that were their customer's default until this one took their place. */
  readonly replacedDefaults: readonly string[];
}

/** The chunk's created and updated records, in the order of its rows. */
export async function journalOfChunk({ sql, tenantId, importId }: ChunkContext, seq: number): Promise<JournalEntry[]> {
  const rows = await sql
    .selectFrom('import_rows')
    .select(['position', 'status', 'record_id', 'before', 'after'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('seq', '=', seq)
    .where('status', 'in', ['created', 'updated'])
    .orderBy('position')
    .execute();
  const entries = new Map<string, JournalEntry>();
  for (const row of rows) {
    if (row.record_id === null) throw new Error(`Row ${row.position} of chunk ${seq} of import ${importId} names no record`);
    const known = entries.get(row.record_id);
    const entry = known ?? startOf(row.record_id, row.status, row.before);
    entries.set(row.record_id, {
      ...entry,
      positions: [...entry.positions, row.position],
      after: known ? joined(known.after, row.after) : row.after,
      replacedDefaults: [...entry.replacedDefaults, ...(row.before?.replacedDefault ? [row.before.replacedDefault] : [])],
    });
  }
  return [...entries.values()];
}

function startOf(recordId: string, status: RowStatus, before: BeforeImage | null): JournalEntry {
  return {
    recordId,
    positions: [],
    isNew: status === 'created',
    before: before?.values ?? null,
    payerBefore: before?.billingCustomerId ?? null,
    after: null,
    replacedDefaults: [],
  };
}

function joined(first: AfterImage | null, then: AfterImage | null): AfterImage | null {
  return first && then && { ...first, ...then, values: { ...first.values, ...then.values } };
}
