import type { EntityName } from '../../../domain/fields/entity';
import { MAX_PLANNED_ROWS, type RowUndo, type UndoCounts, type UndoPlan } from '../../../contract/undo';
import { accountRepository } from '../../account/accountRepository';
import { recordImport } from '../recordImport';
import type { Services } from '../../services';
import { inTransaction } from '../../database/inTransaction';
import { ProblemError } from '../../http/problemError';
import type { Identity } from '../../sessions/identity';
import type { ChunkContext } from '../chunkContext';
import { lockImport, lockImportIfFree, type LockedImport } from '../lockImport';
import { dropHeldRecords } from '../stage/dropHeldRecords';
import type { StepOutcome, Work } from '../work/work';
import { recordUndo, undoChunk } from './undoChunk';

/** Taking whole imports back: what it would do, its start, and its work, a chunk at a time in the reverse of the order in which they were written. */
export function undoImport(services: Services) {
  const { database, connector, now, newId } = services;
  const accounts = accountRepository(database);

  async function locked<T>(
    tenantId: string,
    importId: string,
    work: (context: ChunkContext, found: LockedImport) => Promise<T>,
  ): Promise<T> {
    return inTransaction(database.forTenant(tenantId), async (sql) => {
      const context: ChunkContext = { sql, tenantId, importId, now: now(), newId };
      return work(context, await lockImport(context));
    });
  }

  return {
    /** Plays the undo and takes it back again, so that the plan is no guess; nothing else is written for the company meanwhile. */
    async plan(tenantId: string, importId: string): Promise<UndoPlan> {
      const account = await accounts.settings(tenantId);
      try {
        return await locked(tenantId, importId, async (context, found): Promise<never> => {
          assertUndoable(found);
          const counts: UndoCounts = { restored: 0, removed: 0, kept: 0 };
          const kept: { seq: number; position: number; label: string; undo: RowUndo }[] = [];
          for (const chunk of await chunksToUndo(context)) {
            for (const { position, label, undo } of await undoChunk(connector, context, chunk, account)) {
              counts[undo.outcome] += 1;
              if (undo.outcome === 'kept') kept.push({ seq: chunk.seq, position, label, undo });
            }
          }
          kept.sort((a, b) => a.seq - b.seq || a.position - b.position);
          throw new Played({ counts, kept: await withRowKeys(context, kept.slice(0, MAX_PLANNED_ROWS)) });
        });
      } catch (error) {
        if (error instanceof Played) return error.plan;
        throw error;
      }
    },

    /** Whether the undo is new; asked for again under the same id it is the same one. An import is undone once. */
    async start(
      { tenantId, userId }: Pick<Identity, 'tenantId' | 'userId'>,
      importId: string,
      undoId: string,
    ): Promise<{ started: boolean }> {
      return locked(tenantId, importId, async (context, found) => {
        const known = await context.sql
          .selectFrom('import_undos')
          .select('undo_id')
          .where('tenant_id', '=', tenantId)
          .where('import_id', '=', importId)
          .executeTakeFirst();
        if (known?.undo_id === undoId.toLowerCase()) return { started: false };
        assertUndoable(found);
        await context.sql
          .insertInto('import_undos')
          .values({
            tenant_id: tenantId,
            import_id: importId,
            undo_id: undoId,
            requested_by: userId,
            started_at: context.now,
            finished_at: null,
          })
          .execute();
        await dropHeldRecords(context);
        await setState(context, 'undoing');
        await recordImport(services, context, userId, 'import-undone');
        return { started: true };
      });
    },

    /** Takes the next chunk back, or ends the undo when there is none. */
    async step({ tenantId, importId }: Work): Promise<StepOutcome> {
      const account = await accounts.settings(tenantId);
      return inTransaction(database.forTenant(tenantId), async (sql) => {
        const context: ChunkContext = { sql, tenantId, importId, now: now(), newId };
        const found = await lockImportIfFree(context);
        if (!found) return 'busy';
        if (found.state !== 'undoing') return 'done';
        const [next] = await chunksToUndo(context, 1);
        if (!next) return finish(context);
        await recordUndo(context, next.seq, await undoChunk(connector, context, next, account));
        return 'more';
      });
    },
  };
}

/** Takes the transaction of a plan back, and carries what it has found. */
class Played extends Error {
  override readonly name = 'Played';
  constructor(readonly plan: UndoPlan) {
    super('The undo was played only');
  }
}

function assertUndoable({ state, expired, areResultsKept }: LockedImport): void {
  if (!areResultsKept) throw new ProblemError('import-not-undoable', 'The import is so old that its rows are kept no longer.');
  if ((state === 'open' && !expired) || state === 'applying')
    throw new ProblemError('import-not-undoable', 'The import is still under way. Finish or cancel it first.');
  if (state === 'undoing' || state === 'undone' || state === 'partly_undone')
    throw new ProblemError('import-not-undoable', state === 'undoing' ? 'The import is being undone.' : 'The import has been undone.');
}

async function chunksToUndo({ sql, tenantId, importId }: ChunkContext, limit?: number): Promise<{ seq: number; entity: EntityName }[]> {
  const chunks = sql
    .selectFrom('import_chunks')
    .select(['seq', 'entity'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('applied_at', 'is not', null)
    .where('kept', 'is', null)
    .orderBy('ordinal', 'desc');
  return (limit === undefined ? chunks : chunks.limit(limit)).execute();
}

async function withRowKeys(
  { sql, tenantId, importId }: ChunkContext,
  rows: readonly { seq: number; position: number; label: string; undo: RowUndo }[],
): Promise<UndoPlan['kept']> {
  if (rows.length === 0) return [];
  const found = await sql
    .selectFrom('import_rows')
    .select(['seq', 'position', 'row_key'])
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .where('seq', 'in', [...new Set(rows.map(({ seq }) => seq))])
    .execute();
  const keyOf = new Map(found.map(({ seq, position, row_key: rowKey }) => [`${seq} ${position}`, rowKey]));
  return rows.map(({ seq, position, label, undo }) => ({ rowKey: keyOf.get(`${seq} ${position}`)!, label, undo }));
}

async function finish(context: ChunkContext): Promise<'done'> {
  const { sql, tenantId, importId, now } = context;
  const { kept } = await sql
    .selectFrom('import_chunks')
    .select((eb) => eb.fn.sum<string | null>('kept').as('kept'))
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  await sql
    .updateTable('import_undos')
    .set({ finished_at: now })
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .execute();
  await setState(context, Number(kept ?? 0) > 0 ? 'partly_undone' : 'undone');
  return 'done';
}

/** An import that was never finished is so from the start of its undo on. */
async function setState({ sql, tenantId, importId, now }: ChunkContext, state: 'undoing' | 'undone' | 'partly_undone'): Promise<void> {
  await sql
    .updateTable('imports')
    .set((eb) => ({ state, finished_at: eb.fn.coalesce('finished_at', eb.val(now)) }))
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .execute();
}
