import { createHash } from 'node:crypto';
import type { ChunkAnswer, ChunkBody, RowResult } from '../../contract/imports';
import type { EntityName } from '../../domain/fields/entity';
import type { AccountSettings } from '../../domain/fields/account';
import { inTransaction } from '../database/inTransaction';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import { checkRecords } from './checkRecords';
import type { ChunkContext } from './chunkContext';
import { answerOf, findChunk, recordChunk } from './chunkLedger';
import { lockImport } from './lockImport';
import type { IncomingRow, RowOutcome } from './rowOutcome';
import { writeContacts } from './writeContacts';
import { writeCustomers } from './writeCustomers';
import { writeEquipment } from './writeEquipment';

const WRITERS: Record<EntityName, (rows: readonly IncomingRow[], context: ChunkContext) => Promise<ReadonlyMap<number, RowOutcome>>> = {
  customer: writeCustomers,
  contact: writeContacts,
  equipment: writeEquipment,
};

export interface AppliedChunk {
  readonly answer: ChunkAnswer;
  /** Whether this very chunk had been applied before; then nothing was written now. */
  readonly replayed: boolean;
}

/**
 * Writes a chunk once: its ledger entry, its rows' results and the records in one transaction, while nothing else is written for the company.
 * A row that cannot be taken fails alone.
 */
export async function applyChunk(
  { database, now, newId }: Services,
  { tenantId, importId, seq }: { tenantId: string; importId: string; seq: number },
  chunk: ChunkBody,
  account: AccountSettings,
): Promise<AppliedChunk> {
  const checked = checkRecords(chunk.entity, chunk.records, account);
  return inTransaction(database.sql, async (sql) => {
    const context: ChunkContext = { sql, tenantId, importId, now: now(), newId };
    const { state, expired } = await lockImport(context);
    const held = await findChunk(context, seq);
    if (held) {
      if (held.digest !== chunk.digest) throw new ProblemError('different-body', `Chunk ${seq} was sent before with other records.`);
      return { answer: await answerOf(context, seq, held.entity), replayed: true };
    }
    if (expired) throw new ProblemError('import-expired', 'The import was left open for more than 30 days. Start a new one.');
    if (state !== 'open') throw new ProblemError('import-not-open', `The import is ${state.replaceAll('_', ' ')}.`);

    const written = await WRITERS[chunk.entity](checked.rows, context);
    const outcomes = chunk.records.map((_record, position) => checked.failures.get(position) ?? written.get(position)!);
    await recordChunk(context, seq, chunk, outcomes);
    return {
      answer: { seq, results: chunk.records.map(({ rowKey }, position) => toResult(rowKey, chunk.entity, outcomes[position]!)) },
      replayed: false,
    };
  });
}

/** The digest that the client must have come to. */
export function digestOf(records: unknown): string {
  return createHash('sha256').update(JSON.stringify(records)).digest('hex');
}

function toResult(rowKey: string, entity: EntityName, outcome: RowOutcome): RowResult {
  return outcome.status === 'failed'
    ? { rowKey, entity, status: outcome.status, failure: outcome.failure }
    : { rowKey, entity, status: outcome.status, recordId: outcome.recordId };
}
