import type { RowResult } from '../../contract/imports';
import { rowOutcomes, type RecordOutcome } from '../rows/rowOutcomes';
import { placeOf, type ImportRun } from './importRun';
import { groupBySheet, type OutcomesBySheet } from './writeOutcomes';

/** What became of the rows that were sent, and why the others were not. */
export function importOutcomes(run: ImportRun, results: readonly RowResult[]): OutcomesBySheet {
  const sheetOf = new Map<string, string>();
  for (const { sheet, rowKeys } of [...run.places.values(), ...run.leftOut]) for (const key of rowKeys) sheetOf.set(key, sheet.id);
  const outcomes = rowOutcomes([
    ...results.map(({ rowKey, status, failure }): RecordOutcome => {
      const { rowKeys, part } = placeOf(run, rowKey);
      return { rowKeys, part, status, ...(failure && { reason: failure.message }) };
    }),
    ...run.leftOut.map(({ rowKeys, part, reason }): RecordOutcome => ({ rowKeys, part, status: 'left-out', reason })),
  ]);
  return groupBySheet(outcomes.map((outcome) => [sheetOf.get(outcome.rowKey)!, outcome]));
}
