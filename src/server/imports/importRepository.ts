import { createHash } from 'node:crypto';
import type { CreateImport, Import, ImportPage, ImportsQuery, ImportSummary, Seal } from '../../contract/imports';
import type { Services } from '../services';
import { inTransaction } from '../database/inTransaction';
import { ProblemError } from '../http/problemError';
import type { Identity } from '../sessions/sessionRepository';
import { countsOfImports } from './countsOfImports';
import { isExpired } from './importExpiry';
import { lockImport } from './lockImport';
import { undosOfImports } from './undo/undosOfImports';

type Asking = Pick<Identity, 'tenantId' | 'userId'>;

/** Imports as a whole: their start, their end and their history. */
export function importRepository({ database, now }: Services) {
  const { sql } = database;

  const imports = (tenantId: string) =>
    sql
      .selectFrom('imports as i')
      .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.user_id', '=', 'i.created_by'))
      .select([
        'i.import_id',
        'i.state',
        'i.workbook_name',
        'i.sheet_names',
        'i.total_rows',
        'i.created_at',
        'i.finished_at',
        'u.name as created_by',
      ])
      .where('i.tenant_id', '=', tenantId);

  type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number];

  async function summaries(tenantId: string, rows: readonly ImportRow[]): Promise<ImportSummary[]> {
    const ids = rows.map(({ import_id }) => import_id);
    const [countsOf, undoOf] = await Promise.all([countsOfImports(sql, tenantId, ids), undosOfImports(sql, tenantId, ids)]);
    return rows.map((row) => ({
      id: row.import_id,
      state: isExpired(row, now()) ? 'expired' : row.state,
      workbookName: row.workbook_name,
      sheetNames: row.sheet_names,
      totalRows: row.total_rows,
      createdAt: row.created_at.toISOString(),
      createdBy: row.created_by,
      finishedAt: row.finished_at?.toISOString() ?? null,
      counts: countsOf(row.import_id),
      undo: undoOf(row.import_id),
    }));
  }

  async function find(tenantId: string, importId: string): Promise<Import> {
    const row = await imports(tenantId).where('i.import_id', '=', importId).executeTakeFirst();
    if (!row) throw new ProblemError('not-found', 'There is no such import.');
    const [summary] = await summaries(tenantId, [row]);
    return { ...summary!, chunks: await chunksOf(tenantId, importId) };
  }

  async function chunksOf(tenantId: string, importId: string, from = sql): Promise<{ seq: number; digest: string }[]> {
    return from
      .selectFrom('import_chunks')
      .select(['seq', 'digest'])
      .where('tenant_id', '=', tenantId)
      .where('import_id', '=', importId)
      .orderBy('seq')
      .execute();
  }

  return {
    find,

    /** Whether the import is new; otherwise it was created before in just the same way. */
    async create({ tenantId, userId }: Asking, importId: string, body: CreateImport): Promise<{ created: boolean }> {
      const made = await sql
        .insertInto('imports')
        .values({
          tenant_id: tenantId,
          import_id: importId,
          created_by: userId,
          workbook_name: body.workbookName,
          sheet_names: JSON.stringify(body.sheetNames),
          total_rows: body.totalRows,
          state: 'open',
          created_at: now(),
          finished_at: null,
        })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'import_id']).doNothing())
        .returning('import_id')
        .executeTakeFirst();
      if (made) return { created: true };
      const { workbookName, sheetNames, totalRows } = await find(tenantId, importId);
      if (JSON.stringify([workbookName, sheetNames, totalRows]) !== JSON.stringify([body.workbookName, body.sheetNames, body.totalRows])) {
        throw new ProblemError('different-body', 'An import with this id was created before with other content.');
      }
      return { created: false };
    },

    async page(tenantId: string, { page, pageSize }: ImportsQuery): Promise<ImportPage> {
      const { total } = await sql
        .selectFrom('imports')
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .where('tenant_id', '=', tenantId)
        .executeTakeFirstOrThrow();
      const rows = await imports(tenantId)
        .orderBy('i.created_at', 'desc')
        .orderBy('i.import_id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { items: await summaries(tenantId, rows), totalItems: Number(total), page, pageSize };
    },

    /** Ends the import if the server holds exactly the chunks that were sent. Sealing again in the same way changes nothing. */
    async seal({ tenantId }: Asking, importId: string, seal: Seal): Promise<Import> {
      await inTransaction(sql, async (transaction) => {
        const { state, expired, totalRows } = await lockImport({ sql: transaction, tenantId, importId, now: now() });
        const held = await chunksOf(tenantId, importId, transaction);
        if (expired) throw new ProblemError('import-expired', 'The import was left open for more than 30 days. Start a new one.');
        if (state === 'cancelled') throw new ProblemError('import-not-open', 'The import is cancelled.');
        checkManifest(held, seal);
        if (state !== 'open') return;
        const counts = (await countsOfImports(transaction, tenantId, [importId]))(importId);
        const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
        if (rows !== totalRows)
          throw new ProblemError('chunks-missing', `The import announced ${totalRows} rows, and the server holds ${rows}.`);
        await transaction
          .updateTable('imports')
          .set({ state: counts.failed > 0 ? 'completed_with_errors' : 'completed', finished_at: now() })
          .where('tenant_id', '=', tenantId)
          .where('import_id', '=', importId)
          .execute();
      });
      return find(tenantId, importId);
    },

    /** Ends the import: it takes no more rows, and those that it has taken stay. Cancelling again changes nothing. */
    async cancel({ tenantId }: Asking, importId: string): Promise<Import> {
      await inTransaction(sql, async (transaction) => {
        const { state } = await lockImport({ sql: transaction, tenantId, importId, now: now() });
        if (state === 'cancelled') return;
        if (state !== 'open') throw new ProblemError('import-not-open', 'The import is finished: there is nothing left to cancel.');
        await transaction
          .updateTable('imports')
          .set({ state: 'cancelled', finished_at: now() })
          .where('tenant_id', '=', tenantId)
          .where('import_id', '=', importId)
          .execute();
      });
      return find(tenantId, importId);
    },
  };
}

function checkManifest(held: readonly { seq: number; digest: string }[], { chunks, manifestDigest }: Seal): void {
  const heldSeqs = new Set(held.map(({ seq }) => seq));
  const missing = Array.from({ length: chunks }, (_, seq) => seq).filter((seq) => !heldSeqs.has(seq));
  if (missing.length > 0) {
    const errors = missing
      .slice(0, 1_000)
      .map((seq) => ({ pointer: `/chunks/${seq}`, code: 'missing', message: `Chunk ${seq} has not arrived.` }));
    throw new ProblemError('chunks-missing', `${missing.length} of ${chunks} chunks have not arrived.`, errors);
  }
  const digest = createHash('sha256')
    .update(held.map((chunk) => chunk.digest).join('\n'))
    .digest('hex');
  if (held.length !== chunks || digest !== manifestDigest)
    throw new ProblemError('digest-mismatch', 'The chunks that the server holds are not those that the seal names.');
}
