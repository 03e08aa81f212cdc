import { sql } from 'kysely';
import type { Choices } from '../../../contract/choices';
import type { AccountSettings } from '../../../domain/fields/account';
import type { ConnectorSession } from '../../connector/connector';
import type { ChunkContext } from '../chunkContext';
import type { NextChunk } from '../heldChunks';
import { planChunk, skipChunk } from '../planChunk';
import { fieldChanges, payerNames } from './fieldChanges';
import { countPreview, toPreviewRow } from './storedPreview';

/** An import as it is being played. */
export interface Play {
  readonly choices: Choices;
  readonly account: AccountSettings;
  /** It knows what the chunks before would have done. */
  readonly session: ConnectorSession;
  /** Whether a row has failed after which all are to be skipped. */
  readonly stopped: boolean;
}

/** Works out what applying a chunk would do, and keeps that beside it. Whether a row of it fails. */
export async function playChunk(chunk: NextChunk, context: ChunkContext, { choices, account, session, stopped }: Play): Promise<boolean> {
  const { outcomes, play } = stopped ? skipChunk(chunk) : await planChunk(chunk, context, choices, account, session);
  play();
  const nameOf = await payerNames(outcomes, context, session);
  const rows = outcomes.map((outcome) => toPreviewRow(outcome, (updated) => fieldChanges(updated, nameOf)));
  await sql`
    update import_chunks set preview = ${JSON.stringify(rows)}, preview_counts = ${JSON.stringify(countPreview(rows))}::jsonb
    where tenant_id = ${context.tenantId} and import_id = ${context.importId} and seq = ${chunk.seq}`.execute(context.sql);
  return outcomes.some(({ status }) => status === 'failed');
}
