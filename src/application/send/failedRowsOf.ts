import type { ImportedRow } from '../../contract/imports';
import { sheetKey } from '../../domain/validation/validation';
import { findRecordRows } from '../rows/findRecordRows';
import { locateRows } from '../rows/locateRows';
import type { Ports } from '../ports/ports';
import { JourneyError } from '../session/failure';
import type { FailedRows } from './sendReview';

/** Rows that the person has chosen not to write: sending them again would leave them out again. */
const LEFT_OUT_BY_CHOICE = new Set(['not-there', 'exists-already']);

export function canBeSentAgain({ status, failure }: Pick<ImportedRow, 'status' | 'failure'>): boolean {
  return status === 'failed' || (status === 'skipped' && !(failure && LEFT_OUT_BY_CHOICE.has(failure.code)));
}

/**
 * The rows of an import that its system has not taken, where they are by now.
 *
 * @throws JourneyError when none of them is in this workbook
 */
export async function failedRowsOf({ backend, workbook }: Ports, importId: string, signal: AbortSignal): Promise<FailedRows> {
  const results = await backend.importResults(importId, signal);
  const keys = results.filter(canBeSentAgain).map(({ rowKey }) => rowKey);
  const [places, records] = [await locateRows(workbook, keys), await findRecordRows(workbook, keys)];
  if (places.size === 0) throw new JourneyError({ code: 'no-failed-rows-here' }, `No failed row of import ${importId} is in this workbook`);
  const rows = new Map<string, Set<number>>();
  for (const [key, { sheet, row }] of places) {
    const of = sheetKey({ sheetName: sheet.name, part: records.get(key)?.part });
    rows.set(of, (rows.get(of) ?? new Set()).add(row));
  }
  return { importId, rows };
}
