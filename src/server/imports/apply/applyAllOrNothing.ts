import type { Counts, RowFailure } from '../../../contract/imports';
import { accountRepository } from '../../account/accountRepository';
import type { Services } from '../../services';
import type { ChunkContext } from '../chunkContext';
import { nextHeldChunk } from '../heldChunks';
import type { LockedImport } from '../lockImport';
import { planChunk } from '../planChunk';
import type { RowOutcome } from '../rowOutcome';
import type { StepOutcome, Work } from '../work/work';
import { finishApplying } from './finishApplying';
import { recordResults } from './recordResults';
import { whileApplying } from './whileApplying';

/** By seq and place in the chunk. */
type Failures = ReadonlyMap<number, ReadonlyMap<number, RowOutcome>>;

/** Takes the transaction back because rows have failed. */
class RowsFailed extends Error {
  override readonly name = 'RowsFailed';
  constructor(readonly failures: Failures) {
    super('Rows have failed, so that none is to be written');
  }
}

/** Takes the transaction back because the process is to end, or the import was cancelled. */
class Halted extends Error {
  override readonly name = 'Halted';
}

const OTHERS_FAILED: RowFailure = { code: 'others-failed', message: 'Other rows failed, and all or none were to be written.' };

/** Writes a whole import in one transaction; when a row fails, nothing but the results, which name every row that does. */
export async function applyAllOrNothing(services: Services, work: Work, isStopping: () => boolean): Promise<StepOutcome> {
  try {
    return await whileApplying(services, work, (context, found, applied) => writeAll(services, context, found, applied, isStopping));
  } catch (error) {
    if (error instanceof Halted) return 'busy';
    if (error instanceof RowsFailed)
      return whileApplying(services, work, (context, _found, applied) => recordNothing(context, error.failures, applied));
    throw error;
  }
}

async function writeAll(
  { database, connector }: Services,
  context: ChunkContext,
  { choices }: LockedImport,
  applied: (rows: Counts) => void,
  isStopping: () => boolean,
): Promise<StepOutcome> {
  const account = await accountRepository(database).settings(context.tenantId, context.sql);
  const session = connector.begin(context.importId);
  const failures = new Map<number, Map<number, RowOutcome>>();
  for (let chunk = await nextHeldChunk(context, {}); chunk; chunk = await nextHeldChunk(context, {})) {
    if (isStopping() || (await isCancelled(context))) throw new Halted();
    const { outcomes, write } = await planChunk(chunk, context, choices, account, session, chunk.previewed);
    const failed = [...outcomes.entries()].filter(([, { status }]) => status === 'failed');
    if (failed.length > 0) failures.set(chunk.seq, new Map(failed));
    await write();
    applied(await recordResults(context, chunk.seq, chunk, outcomes));
  }
  if (failures.size > 0) throw new RowsFailed(failures);
  return finishApplying(context);
}

async function recordNothing(context: ChunkContext, failures: Failures, applied: (rows: Counts) => void): Promise<StepOutcome> {
  for (let chunk = await nextHeldChunk(context, {}); chunk; chunk = await nextHeldChunk(context, {})) {
    const failed = failures.get(chunk.seq);
    const outcomes = chunk.records.map((_record, at): RowOutcome => failed?.get(at) ?? { status: 'skipped', failure: OTHERS_FAILED });
    applied(await recordResults(context, chunk.seq, chunk, outcomes));
  }
  return finishApplying(context);
}

/** Cancelling cannot have the import while it is written, and leaves word here. */
async function isCancelled({ sql, tenantId, importId }: ChunkContext): Promise<boolean> {
  const found = await sql
    .selectFrom('import_cancellations')
    .select('import_id')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return found !== undefined;
}
