import type { EntityName } from '../../domain/fields/entity';
import type { ImportRecord } from '../../domain/importing/importRecord';
import type { ChunkContext } from './chunkContext';
import { readPreview, type StoredPreview } from './preview/storedPreview';
import type { HeldChunk, PreviewedChunk } from './planChunk';

export interface NextChunk extends HeldChunk {
  readonly seq: number;
  readonly previewed?: PreviewedChunk;
}

/** The first of an import's chunks that are not applied, from `from` up to and with `through`. */
export async function nextHeldChunk(
  { sql, tenantId, importId }: Pick<ChunkContext, 'sql' | 'tenantId' | 'importId'>,
  { from = 0, through }: { from?: number; through?: number | null },
): Promise<NextChunk | undefined> {
  let held = sql
    .selectFrom('import_chunks')
    .select(['seq', 'entity', 'records', 'preview'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('applied_at', 'is', null)
    .where('seq', '>=', from);
  if (through !== undefined && through !== null) held = held.where('seq', '<=', through);
  const found = await held.orderBy('seq').limit(1).executeTakeFirst();
  return found && toChunk(found);
}

function toChunk({
  seq,
  entity,
  records,
  preview,
}: {
  seq: number;
  entity: EntityName;
  records: string | null;
  preview: string | null;
}): NextChunk {
  if (records === null) throw new Error(`Chunk ${seq} is to be applied and its records are gone`);
  return {
    seq,
    entity,
    records: JSON.parse(records) as ImportRecord[],
    ...(preview !== null && { previewed: readPreview(JSON.parse(preview) as StoredPreview) }),
  };
}

/** Whether chunks are left to apply. */
export async function hasHeldChunks({ sql, tenantId, importId }: Pick<ChunkContext, 'sql' | 'tenantId' | 'importId'>): Promise<boolean> {
  const found = await sql
    .selectFrom('import_chunks')
    .select('seq')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('applied_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
