import { isDeepStrictEqual } from 'node:util';
import type { CreateImport, Import, ImportPage, ImportsQuery, ImportSummary } from '../../contract/imports';
import { inTransaction } from '../database/inTransaction';
import type { Services } from '../services';
import { ProblemError } from '../http/problemError';
import type { Identity } from '../sessions/identity';
import { countsOfImports } from './countsOfImports';
import { isExpired } from './importExpiry';
import { recordImport } from './recordImport';
import { chunksOfImport } from './stage/chunksOfImport';
import { undosOfImports } from './undo/undosOfImports';

type Asking = Pick<Identity, 'tenantId' | 'userId'>;

/** Imports as a whole: their start and their history. */
export function importRepository(services: Services) {
  const { database, now } = services;
  const imports = (tenantId: string) =>
    database
      .forTenant(tenantId)
      .selectFrom('imports as i')
      .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'i.tenant_id').onRef('u.user_id', '=', 'i.created_by'))
      .select([
        'i.import_id',
        'i.state',
        'i.workbook_name',
        'i.sheet_names',
        'i.total_rows',
        'i.choices',
        'i.mapping_name',
        'i.interrupted_at',
        'i.created_at',
        'i.finished_at',
        'i.undo_expired_at',
        'i.results_expired_at',
        'u.name as created_by',
      ])
      .where('i.tenant_id', '=', tenantId);

  type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number];

  async function summaries(tenantId: string, rows: readonly ImportRow[]): Promise<ImportSummary[]> {
    const sql = database.forTenant(tenantId);
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
      choices: row.choices,
      mappingName: row.mapping_name,
      counts: countsOf(row.import_id),
      interruptedAt: row.interrupted_at?.toISOString() ?? null,
      undo: undoOf(row.import_id),
      retained: row.results_expired_at ? 'counts' : row.undo_expired_at ? 'results' : 'everything',
    }));
  }

  async function find(tenantId: string, importId: string): Promise<Import> {
    const row = await imports(tenantId).where('i.import_id', '=', importId).executeTakeFirst();
    if (!row) throw new ProblemError('not-found', 'There is no such import.');
    const [summary] = await summaries(tenantId, [row]);
    return { ...summary!, chunks: await chunksOfImport(database.forTenant(tenantId), tenantId, importId) };
  }

  return {
    find,

    async assertExists(tenantId: string, importId: string): Promise<void> {
      const found = await database
        .forTenant(tenantId)
        .selectFrom('imports')
        .select('import_id')
        .where('tenant_id', '=', tenantId)
        .where('import_id', '=', importId)
        .executeTakeFirst();
      if (!found) throw new ProblemError('not-found', 'There is no such import.');
    },

    /** @throws ProblemError where there is no such import, or it is so old that what became of its rows is not known any more */
    async assertResultsKept(tenantId: string, importId: string): Promise<void> {
      const { retained } = await find(tenantId, importId);
      if (retained === 'counts')
        throw new ProblemError('results-expired', 'What became of the rows of this import is kept no longer; its counts are.');
    },

    /** Whether the import is new; otherwise it was created before in just the same way. */
    async create({ tenantId, userId }: Asking, importId: string, body: CreateImport): Promise<{ created: boolean }> {
      const made = await inTransaction(database.forTenant(tenantId), async (transaction) => {
        const inserted = await transaction
          .insertInto('imports')
          .values({
            tenant_id: tenantId,
            import_id: importId,
            created_by: userId,
            workbook_name: body.workbookName,
            sheet_names: JSON.stringify(body.sheetNames),
            total_rows: body.totalRows,
            choices: JSON.stringify(body.choices),
            mapping_name: body.mappingName,
            state: 'open',
            created_at: now(),
            finished_at: null,
            through_seq: null,
            interrupted_at: null,
          })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'import_id']).doNothing())
          .returning('import_id')
          .executeTakeFirst();
        if (inserted) await recordImport(services, { sql: transaction, tenantId, importId }, userId, 'import-started');
        return inserted !== undefined;
      });
      if (made) return { created: true };
      const known = await find(tenantId, importId);
      if (!isDeepStrictEqual(bodyOf(known), bodyOf(body))) {
        throw new ProblemError('different-body', 'An import with this id was created before with other content.');
      }
      return { created: false };
    },

    async page(tenantId: string, { page, pageSize }: ImportsQuery): Promise<ImportPage> {
      const { total } = await database
        .forTenant(tenantId)
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
  };
}

function bodyOf({ workbookName, sheetNames, totalRows, choices, mappingName }: CreateImport): CreateImport {
  return { workbookName, sheetNames, totalRows, choices, mappingName };
}
