import type { Counts } from '../../../contract/imports';
import { accountRepository } from '../../account/accountRepository';
import type { Services } from '../../services';
import type { ChunkContext } from '../chunkContext';
import { hasFailedRows } from '../hasFailedRows';
import { nextHeldChunk } from '../heldChunks';
import type { LockedImport } from '../lockImport';
import { planChunk, skipChunk } from '../planChunk';
import type { StepOutcome, Working } from '../work/work';
import { applyAllOrNothing } from './applyAllOrNothing';
import { finishApplying } from './finishApplying';
import { recordResults } from './recordResults';
import { whileApplying } from './whileApplying';

/** Writes sealed imports: a chunk a step, its records, its rows' results and its entry in the ledger in one transaction; or all in a single one. */
export function applyImport(services: Services, isStopping: () => boolean): Working {
  const { database, connector, now } = services;
  const accounts = accountRepository(database);

  async function applyNext(
    context: ChunkContext,
    { choices, throughSeq }: LockedImport,
    applied: (rows: Counts) => void,
  ): Promise<StepOutcome> {
    const chunk = await nextHeldChunk(context, { through: throughSeq });
    if (!chunk) return finishApplying(context);
    const isStopped = choices.errors === 'stop-at-first' && (await hasFailedRows(context));
    const account = await accounts.settings(context.tenantId, context.sql);
    const session = connector.begin(context.importId);
    const { outcomes, write } = isStopped ? skipChunk(chunk) : await planChunk(chunk, context, choices, account, session, chunk.previewed);
    await write();
    applied(await recordResults(context, chunk.seq, chunk, outcomes));
    return 'more';
  }

  return {
    async step(work) {
      const outcome = await whileApplying(services, work, async (context, found, applied) =>
        found.choices.errors === 'all-or-nothing' ? 'at-once' : applyNext(context, found, applied),
      );
      return outcome === 'at-once' ? applyAllOrNothing(services, work, isStopping) : outcome;
    },

    async giveUp({ tenantId, importId }) {
      await database
        .forTenant(tenantId)
        .updateTable('imports')
        .set({ state: 'sealed', through_seq: null, interrupted_at: now() })
        .where('tenant_id', '=', tenantId)
        .where('import_id', '=', importId)
        .where('state', '=', 'applying')
        .execute();
    },
  };
}
