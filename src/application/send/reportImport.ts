import type { Counts, Import, RowResult } from '../../contract/imports';
import { JourneyError } from '../session/failure';
import type { BesideRows, ImportReport, RefusedRow } from './importReport';
import { countResults, placeOf, totalOf, type ImportRun } from './importRun';

/**
 * Adds up what became of the rows. `imported` is what the system itself has counted.
 *
 * @throws JourneyError when the two disagree: then no figure may be shown as true
 */
export function reportImport(
  run: ImportRun,
  ending: ImportReport['ending'],
  results: readonly RowResult[],
  imported: Import,
  besideRows: BesideRows,
): ImportReport {
  const counts = countResults(results);
  if (!isSame(counts, imported.counts)) {
    throw new JourneyError({ code: 'counts-differ' }, `Import ${run.importId}: the rows' results and the system's counts disagree`);
  }
  const sent = totalOf(counts);
  return {
    importId: run.importId,
    ending,
    counts,
    sent,
    notSent: run.create.totalRows - sent,
    results,
    refused: results.flatMap((result) => refusedRow(run, result)),
    besideRows,
  };
}

function isSame(a: Counts, b: Counts): boolean {
  return (Object.keys(a) as (keyof Counts)[]).every((status) => a[status] === b[status]);
}

function refusedRow(run: ImportRun, { rowKey, entity, status, failure }: RowResult): RefusedRow[] {
  if (status !== 'failed' && status !== 'skipped') return [];
  const { sheet, row, rowKeys, columns } = placeOf(run, rowKey);
  const column = columns.get(failure?.field ?? '') ?? 0;
  return [{ sheetId: sheet.id, sheetName: sheet.name, entity, rowKey: rowKeys[0], row, status, reason: failure?.message ?? null, column }];
}
