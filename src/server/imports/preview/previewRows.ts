import { sql } from 'kysely';
import type { PreviewRowsPage, PreviewRowsQuery } from '../../../contract/previewRows';
import type { EntityName } from '../../../domain/fields/entity';
import type { ImportRecord } from '../../../domain/importing/importRecord';
import type { Database } from '../../database/database';
import { labelOf } from '../labelOf';
import type { StoredPreview } from './storedPreview';

/** One page of what the preview found, in order of sending. Chunks without a row of the action that is asked for are not read. */
export async function previewRows(
  database: Database,
  { tenantId, importId }: { tenantId: string; importId: string },
  { after, action, limit }: PreviewRowsQuery,
): Promise<PreviewRowsPage> {
  const items: PreviewRowsPage['items'] = [];
  let [seq = 0, position = -1] = after?.split('-').map(Number) ?? [];
  let last = after;
  for (;;) {
    const chunk = await nextChunk(seq);
    if (!chunk) return { items, next: null };
    if (chunk.seq > seq) [seq, position] = [chunk.seq, -1];
    for (const [at, { version: _seen, ...row }] of chunk.preview.entries()) {
      if (at <= position || (action !== undefined && row.action !== action)) continue;
      if (items.length === limit) return { items, next: last ?? null };
      const { rowKey, values } = chunk.records[at]!;
      const { changes, ...rest } = row;
      items.push({
        rowKey,
        entity: chunk.entity,
        label: labelOf(chunk.entity, values),
        ...rest,
        ...(changes && { changes: [...changes] }),
      });
      last = `${seq}-${at}`;
    }
    [seq, position] = [seq + 1, -1];
  }

  async function nextChunk(
    from: number,
  ): Promise<{ seq: number; entity: EntityName; records: ImportRecord[]; preview: StoredPreview } | undefined> {
    const { rows } = await sql<{ seq: number; entity: EntityName; records: string; preview: string }>`
      select seq, entity, records, preview
      from import_chunks
      where tenant_id = ${tenantId} and import_id = ${importId} and seq >= ${from} and applied_at is null and preview is not null
        and (${action ?? null}::text is null or (preview_counts->>${action ?? null}::text)::integer > 0)
      order by seq limit 1`.execute(database.forTenant(tenantId));
    const [found] = rows;
    return found && { ...found, records: JSON.parse(found.records) as ImportRecord[], preview: JSON.parse(found.preview) as StoredPreview };
  }
}
