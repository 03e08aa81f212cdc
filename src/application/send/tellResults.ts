import { rowStatuses, type Counts, type Import, type ImportedRow } from '../../contract/imports';
import { rowsOfRecords } from '../rows/recordRows';
import { rowOutcomes, type RecordOutcome } from '../rows/rowOutcomes';
import type { Agreed } from '../preview/playPreview';
import { locateRows } from '../rows/locateRows';
import { ourSheets } from '../rows/ourSheets';
import { writeOutcomesWherever } from '../rows/writeOutcomesWherever';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { JourneyError } from '../session/failure';
import type { ImportReport, RefusedRow } from './importReport';
import { untilItPasses } from './untilItPasses';

/**
 * Asks what became of every row, writes it beside the rows, and adds it up.
 *
 * @throws JourneyError when the system's own count differs: then no figure may be shown as true
 */
export async function tellResults(
  context: Context,
  imported: Import,
  { records, leftOut }: Agreed,
  job: RunningJob,
): Promise<ImportReport> {
  const { backend, workbook } = context.ports;
  const asking = job.step('finishing');
  const results = await untilItPasses(context, job, () => backend.importResults(imported.id, asking.signal));
  const rowsOf = await rowsOfRecords(
    workbook,
    results.map(({ rowKey }) => rowKey),
    records,
  );
  const outcomes = rowOutcomes([
    ...results.map(({ rowKey, status, failure }): RecordOutcome => ({
      ...rowsOf(rowKey),
      status,
      ...(failure && { reason: failure.message }),
    })),
    ...leftOut,
  ]);
  const writing = job.step('writing-outcomes');
  const besideRows = await writeOutcomesWherever(workbook, outcomes, writing);
  if (besideRows.written) for (const { id } of await ourSheets(workbook)) await workbook.clearPreview(id, writing);

  const counts = countResults(results);
  if (rowStatuses.some((status) => counts[status] !== imported.counts[status]))
    throw new JourneyError({ code: 'counts-differ' }, `Import ${imported.id}: the rows' results and the system's counts disagree`);
  const refused = results.filter(({ status }) => status === 'failed' || status === 'skipped');
  const places = await locateRows(
    workbook,
    refused.map(({ rowKey }) => rowKey),
  );
  return {
    importId: imported.id,
    ending: imported.state === 'cancelled' ? 'cancelled' : 'completed',
    counts,
    sent: results.length,
    notSent: imported.totalRows - results.length,
    refused: refused.map(({ rowKey, entity, status, label, failure }) => ({
      rowKey,
      entity,
      label,
      status: status as RefusedRow['status'],
      reason: failure?.message ?? null,
      field: failure?.field ?? null,
      place: places.get(rowKey) ?? null,
    })),
    outcomes,
    besideRows,
  };
}

function countResults(results: readonly ImportedRow[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  for (const result of results) counts[result.status] += 1;
  return counts;
}
