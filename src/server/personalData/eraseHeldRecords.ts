import type { ErasePersonalData } from '../../contract/personalData';
import type { ImportRecord } from '../../domain/importing/importRecord';
import { countPreview, type StoredPreview, type StoredPreviewRow } from '../imports/preview/storedPreview';
import type { Erasing } from './erasePersonalData';

/** What becomes of a row whose data is gone. */
const ERASED: StoredPreviewRow = {
  action: 'error',
  failure: { code: 'erased', message: 'The data of this row was erased before it was written.' },
};

/** Empties records that are held; gives how many. They keep their places, and fail when their turn comes, so that all rows of the import are accounted for. */
export async function eraseHeldRecords({ sql, tenantId }: Erasing, named: ErasePersonalData['heldRecords']): Promise<number> {
  let erased = 0;
  for (const importId of new Set(named.map((row) => row.importId))) {
    const rowKeys = new Set(named.filter((row) => row.importId === importId).map((row) => row.rowKey.toLowerCase()));
    const chunks = await sql
      .selectFrom('import_chunks')
      .select(['seq', 'records', 'preview'])
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .where('records', 'is not', null)
      .execute();
    for (const { seq, records: text, preview } of chunks) {
      const records = JSON.parse(text ?? '[]') as ImportRecord[];
      const isErased = records.map(({ rowKey }) => rowKeys.has(rowKey.toLowerCase()));
      const count = isErased.filter(Boolean).length;
      if (count === 0) continue;
      const rest = records.map((record, at) => (isErased[at] ? { ...record, values: {} } : record));
      const seen = preview === null ? null : (JSON.parse(preview) as StoredPreview).map((row, at) => (isErased[at] ? ERASED : row));
      await sql
        .updateTable('import_chunks')
        .set({
          records: JSON.stringify(rest),
          ...(seen && { preview: JSON.stringify(seen), preview_counts: JSON.stringify(countPreview(seen)) }),
        })
        .where('tenant_id', '=', tenantId)
        .where('import_id', '=', importId)
        .where('seq', '=', seq)
        .execute();
      erased += count;
    }
  }
  return erased;
}
