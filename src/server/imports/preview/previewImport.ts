import { sql } from 'kysely';
import type { Preview } from '../../../contract/preview';
import { accountRepository } from '../../account/accountRepository';
import type { Services } from '../../services';
import { inTransaction } from '../../database/inTransaction';
import { ProblemError } from '../../http/problemError';
import type { ChunkContext } from '../chunkContext';
import { nextHeldChunk } from '../heldChunks';
import { hasFailedRows } from '../hasFailedRows';
import { notSealed } from '../importControl';
import { lockImport } from '../lockImport';
import type { Working } from '../work/work';
import { playChunk, type Play } from './playChunk';
import { findPreview } from './findPreview';

/** How long a process may take for one chunk before another one begins the preview anew. */
const CLAIM_SECONDS = 20;

export interface ImportPreviews extends Working {
  /** Begins to play an import on what is stored; one that is being played goes on. */
  start(tenantId: string, importId: string): Promise<Preview>;
  /** Takes over at once what another process has left, where there can be no other one running. */
  takeOver(): Promise<void>;
  /** Lets another process take over at once what this one plays. */
  release(): Promise<void>;
}

/** `from` is the first chunk that is not played. */
type PlayUpTo = Play & { readonly from: number };

/**
 * Plays imports without writing a record, a chunk at a time. What was played so far is in this process alone: should it end, another one plays the import from
 * its beginning.
 */
export function previewImport({ database, connector, now, newId }: Services, processId: string): ImportPreviews {
  const accounts = accountRepository(database);
  const plays = new Map<string, PlayUpTo>();

  async function begin(context: ChunkContext): Promise<Play> {
    const { sql: transaction, tenantId, importId } = context;
    const { choices } = await transaction
      .selectFrom('imports')
      .select('choices')
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .executeTakeFirstOrThrow();
    await transaction
      .updateTable('import_chunks')
      .set({ preview: null, preview_counts: null })
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .where('applied_at', 'is', null)
      .where('preview', 'is not', null)
      .execute();
    return {
      choices,
      account: await accounts.settings(tenantId, transaction),
      session: connector.begin(importId),
      stopped: choices.errors === 'stop-at-first' && (await hasFailedRows(context)),
    };
  }

  async function playNext(context: ChunkContext, going: PlayUpTo | undefined): Promise<PlayUpTo | 'done'> {
    const play = going ?? { ...(await begin(context)), from: 0 };
    const chunk = await nextHeldChunk(context, { from: play.from });
    if (!chunk) return finish(context);
    const hasFailed = await playChunk(chunk, context, play);
    const stopped = play.stopped || (hasFailed && play.choices.errors === 'stop-at-first');
    return { ...play, stopped, from: chunk.seq + 1 };
  }

  return {
    start: (tenantId, importId) =>
      inTransaction(database.forTenant(tenantId), async (transaction) => {
        const context = { sql: transaction, tenantId, importId, now: now() };
        const { state, expired } = await lockImport(context);
        if (expired) throw new ProblemError('import-expired', 'The import was left open for more than 30 days. Start a new one.');
        if (state !== 'sealed') throw notSealed(state);
        await sql`
          insert into import_previews as p (tenant_id, import_id, started_at, failed) values (${tenantId}, ${importId}, ${context.now}, false)
          on conflict (tenant_id, import_id) do update
          set started_at = excluded.started_at, finished_at = null, failed = false, claimed_by = null, claimed_until = null
          where p.finished_at is not null`.execute(transaction);
        return findPreview(transaction, tenantId, importId);
      }),

    async step({ tenantId, importId }) {
      const key = `${tenantId} ${importId}`;
      const play = plays.get(key);
      // Whatever goes wrong, what was played in memory may be ahead of what is kept: then it is played anew.
      plays.delete(key);
      const next = await database
        .forTenant(tenantId)
        .transaction()
        .execute(async (transaction) => {
          const context: ChunkContext = { sql: transaction, tenantId, importId, now: now(), newId };
          if (!(await claim(context, processId))) return 'busy';
          return (await isSealed(context)) ? playNext(context, play) : finish(context);
        });
      if (typeof next === 'string') return next;
      plays.set(key, next);
      return 'more';
    },

    async giveUp({ tenantId, importId }) {
      plays.delete(`${tenantId} ${importId}`);
      await database
        .forTenant(tenantId)
        .updateTable('import_previews')
        .set({ finished_at: now(), failed: true, claimed_by: null, claimed_until: null })
        .where('tenant_id', '=', tenantId)
        .where('import_id', '=', importId)
        .execute();
    },

    async takeOver() {
      await database.system
        .updateTable('import_previews')
        .set({ claimed_by: null, claimed_until: null })
        .where('finished_at', 'is', null)
        .execute();
    },

    async release() {
      plays.clear();
      await database.system
        .updateTable('import_previews')
        .set({ claimed_by: null, claimed_until: null })
        .where('claimed_by', '=', processId)
        .where('finished_at', 'is', null)
        .execute();
    },
  };
}

/** Whether this process may play it: nobody else does, or whoever did has stopped. */
async function claim({ sql: transaction, tenantId, importId }: ChunkContext, processId: string): Promise<boolean> {
  const { rows } = await sql`
    update import_previews
    set claimed_by = ${processId}::uuid, claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS}::integer)
    where tenant_id = ${tenantId} and import_id = ${importId} and finished_at is null
      and (claimed_by is null or claimed_by = ${processId}::uuid or claimed_until < now())
    returning import_id`.execute(transaction);
  return rows.length > 0;
}

/** It stays so until the transaction ends. */
async function isSealed({ sql: transaction, tenantId, importId }: ChunkContext): Promise<boolean> {
  const { state } = await transaction
    .selectFrom('imports')
    .select('state')
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .forShare()
    .executeTakeFirstOrThrow();
  return state === 'sealed';
}

async function finish({ sql: transaction, tenantId, importId, now }: ChunkContext): Promise<'done'> {
  await transaction
    .updateTable('import_previews')
    .set({ finished_at: now, claimed_by: null, claimed_until: null })
    .where('tenant_id', '=', tenantId)
    .where('import_id', '=', importId)
    .execute();
  return 'done';
}
