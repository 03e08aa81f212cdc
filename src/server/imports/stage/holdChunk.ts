import { sql } from 'kysely';
import type { EntityName } from '../../../domain/fields/entity';
import type { Services } from '../../services';
import { inTransaction } from '../../database/inTransaction';
import { ProblemError } from '../../http/problemError';
import { isExpired } from '../importExpiry';

export interface ReceivedChunk {
  readonly entity: EntityName;
  readonly digest: string;
  readonly rowCount: number;
  /** Their JSON text, as the digest is of. */
  readonly records: string;
}

/** Keeps a chunk once, until it is applied. Chunks of one import may arrive at the same time. Whether this very chunk was held before. */
export async function holdChunk(
  { database, now }: Services,
  { tenantId, importId, seq }: { tenantId: string; importId: string; seq: number },
  { entity, digest, rowCount, records }: ReceivedChunk,
): Promise<{ replayed: boolean }> {
  return inTransaction(database.forTenant(tenantId), async (transaction) => {
    // Shared, so that sealing and cancelling wait for the chunk, and it for them, but chunks not for each other.
    const found = await transaction
      .selectFrom('imports')
      .select(['state', 'created_at'])
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .forShare()
      .executeTakeFirst();
    if (!found) throw new ProblemError('not-found', 'There is no such import.');
    const isOpen = found.state === 'open' && !isExpired(found, now());
    const { rows } = await sql`
      insert into import_chunks (tenant_id, import_id, seq, entity, digest, row_count, records)
      select ${tenantId}::uuid, ${importId}::uuid, ${seq}::integer, ${entity}, ${digest}, ${rowCount}::integer, ${records}
      where ${isOpen}::boolean
      on conflict (tenant_id, import_id, seq) do nothing
      returning seq`.execute(transaction);
    if (rows.length > 0) return { replayed: false };

    const held = await transaction
      .selectFrom('import_chunks')
      .select('digest')
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .where('seq', '=', seq)
      .executeTakeFirst();
    if (held?.digest === digest) return { replayed: true };
    if (held) throw new ProblemError('different-body', `Chunk ${seq} was sent before with other records.`);
    if (isExpired(found, now()))
      throw new ProblemError('import-expired', 'The import was left open for more than 30 days. Start a new one.');
    throw new ProblemError('import-not-open', `The import is ${found.state.replaceAll('_', ' ')}.`);
  });
}
