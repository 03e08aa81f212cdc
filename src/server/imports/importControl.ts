import type { Apply, Seal } from '../../contract/imports';
import type { Services } from '../services';
import { inTransaction } from '../database/inTransaction';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { ChunkContext } from './chunkContext';
import type { Identity } from '../sessions/identity';
import { lockImport, type LockedImport } from './lockImport';
import { recordImport } from './recordImport';
import { checkManifest } from './stage/checkManifest';
import { chunksOfImport } from './stage/chunksOfImport';
import { dropHeldRecords } from './stage/dropHeldRecords';

type State = Tables['imports']['state'];

/** Brings an import from one state to the next. Asked again, each does nothing more. */
export function importControl(services: Services) {
  const { database, now, newId } = services;
  async function locked(
    tenantId: string,
    importId: string,
    work: (context: ChunkContext, found: LockedImport) => Promise<void>,
  ): Promise<void> {
    await inTransaction(database.forTenant(tenantId), async (sql) => {
      const context: ChunkContext = { sql, tenantId, importId, now: now(), newId };
      await work(context, await lockImport(context));
    });
  }

  return {
    /** Takes no more chunks, if the server holds exactly those that were sent. */
    seal: (tenantId: string, importId: string, seal: Seal) =>
      locked(tenantId, importId, async (context, { state, expired, totalRows }) => {
        if (state === 'cancelled') throw new ProblemError('import-not-open', 'The import is cancelled.');
        assertNotExpired(expired);
        checkManifest(await chunksOfImport(context.sql, tenantId, importId), seal, totalRows);
        if (state === 'open') await update(context, { state: 'sealed' });
      }),

    /** Has the import written by the workers. */
    apply: (tenantId: string, importId: string, { throughSeq }: Apply) =>
      locked(tenantId, importId, async (context, { state, expired, choices }) => {
        assertNotExpired(expired);
        if (throughSeq !== undefined && choices.errors === 'all-or-nothing') {
          const error = { pointer: '/throughSeq', code: 'custom', message: 'An import that is written wholly or not at all has no parts.' };
          throw new ProblemError('invalid-body', error.message, [error]);
        }
        if (state === 'completed' || state === 'completed_with_errors') return;
        if (state !== 'sealed' && state !== 'applying') throw notSealed(state);
        if (state === 'sealed') await assertPreviewFinished(context);
        const since = state === 'sealed' ? { applying_since: context.now } : {};
        await update(context, { state: 'applying', through_seq: throughSeq ?? null, interrupted_at: null, ...since });
      }),

    /** Ends the import after the chunk that is being written: what is written stays. */
    async cancel({ tenantId, userId }: Pick<Identity, 'tenantId' | 'userId'>, importId: string): Promise<void> {
      await leaveWord(tenantId, importId);
      await locked(tenantId, importId, async (context, { state }) => {
        if (state === 'cancelled') return;
        if (state !== 'open' && state !== 'sealed' && state !== 'applying')
          throw new ProblemError('import-not-open', 'The import is finished: there is nothing left to cancel.');
        await dropHeldRecords(context);
        await update(context, { state: 'cancelled', finished_at: context.now, through_seq: null });
        await recordImport(services, context, userId, 'import-cancelled');
      });
    },
  };

  /** Read by a worker that has the import locked until all of it is written. */
  async function leaveWord(tenantId: string, importId: string): Promise<void> {
    await database
      .forTenant(tenantId)
      .insertInto('import_cancellations')
      .columns(['tenant_id', 'import_id', 'requested_at'])
      .expression((eb) =>
        eb
          .selectFrom('imports')
          .select(['tenant_id', 'import_id', eb.val(now()).as('requested_at')])
          .where('tenant_id', '=', tenantId)
          .where('import_id', '=', importId)
          .where('state', '=', 'applying'),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function update(
  { sql, tenantId, importId }: ChunkContext,
  set: Partial<{ state: State; finished_at: Date; through_seq: number | null; interrupted_at: null; applying_since: Date }>,
) {
  return sql.updateTable('imports').set(set).where('tenant_id', '=', tenantId).where('import_id', '=', importId).execute();
}

async function assertPreviewFinished({ sql, tenantId, importId }: ChunkContext): Promise<void> {
  const unfinished = await sql
    .selectFrom('import_previews')
    .select('import_id')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (unfinished) throw new ProblemError('preview-unfinished', 'The preview is still being played.', undefined, 1);
}

function assertNotExpired(expired: boolean): void {
  if (expired) throw new ProblemError('import-expired', 'The import was left unfinished for more than 30 days. Start a new one.');
}

export function notSealed(state: State): ProblemError {
  return new ProblemError(
    'import-not-sealed',
    state === 'open' ? 'Seal the import first.' : `The import is ${state.replaceAll('_', ' ')}.`,
  );
}
