import type { PreviewedRow } from '../../contract/previewRows';
import type { AccountSettings } from '../../domain/fields/account';
import { ENTITY_NAMES } from '../../domain/fields/entity';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import { rowsOfRecords } from '../rows/recordRows';
import { rowOutcomes, type RecordOutcome } from '../rows/rowOutcomes';
import type { Agreed } from './playPreview';
import { writeOutcomesWherever } from '../rows/writeOutcomesWherever';
import type { BesideRows } from '../send/importReport';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { untilItPasses } from '../send/untilItPasses';
import { describeChanges } from './describeChanges';

/** As many as the system gives at once. */
const PAGE_ROWS = 5_000;

/** Writes beside each row what would become of it, with the fields that would change; and beside those that stay behind, why. */
export async function writePreview(
  context: Context,
  importId: string,
  account: AccountSettings,
  { records, leftOut }: Agreed,
  job: RunningJob,
): Promise<BesideRows> {
  const { backend, workbook } = context.ports;
  const fields = new Map(ENTITY_NAMES.map((entity) => [entity, fieldsOf(entity, account)]));
  const previewed: PreviewedRow[] = [];
  const asking = job.step('writing-preview');
  for (let after: string | undefined = undefined, more = true; more;) {
    const page: Awaited<ReturnType<typeof backend.previewRows>> = await untilItPasses(context, job, () =>
      backend.previewRows(importId, { limit: PAGE_ROWS, ...(after !== undefined && { after }) }, asking.signal),
    );
    for (const row of page.items) previewed.push(row);
    after = page.next ?? undefined;
    more = page.next !== null;
  }
  const rowsOf = await rowsOfRecords(
    workbook,
    previewed.map(({ rowKey }) => rowKey),
    records,
  );
  const outcomes = previewed.map(({ rowKey, entity, action, failure, changes = [] }): RecordOutcome => {
    const reason = failure?.message ?? describeChanges(changes, fields.get(entity) ?? []);
    return { ...rowsOf(rowKey), status: `would-${action}`, ...(reason !== '' && { reason }) };
  });
  return writeOutcomesWherever(workbook, rowOutcomes([...outcomes, ...leftOut]), asking);
}
