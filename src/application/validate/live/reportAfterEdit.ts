import { createRepairContext } from '../../../domain/repair/repairContext';
import type { MappedSheet } from '../../../domain/validation/mappedSheet';
import type { Validation } from '../../../domain/validation/validation';
import { findSafeRepairs } from '../../repair/findRepairs';
import { countBySeverity, type CheckReport } from '../checkReport';

/**
 * The report with what was found since.
 * @param judged by sheet, the rows that were judged again
 */
export function reportAfterEdit(
  report: CheckReport,
  mapped: readonly MappedSheet[],
  validation: Validation,
  judged: readonly (readonly number[])[],
): CheckReport {
  const repairContext = createRepairContext(mapped, report.account, report.places);
  const rowsOf = new Map(mapped.map(({ sheetName }, at) => [sheetName, new Set(judged[at])]));
  const isJudged = ({ sheetName, row }: { readonly sheetName: string; readonly row: number }) => rowsOf.get(sheetName)!.has(row);
  const found = { ...validation, issues: validation.issues.filter(isJudged), normalised: validation.normalised.filter(isJudged) };
  return {
    ...report,
    mapped,
    validation,
    rowCount: validation.sheets.reduce((total, { rows }) => total + rows.length, 0),
    issueCounts: countBySeverity(validation.issues),
    repairContext,
    safeRepairs: [
      ...report.safeRepairs.filter((repair) => !isJudged(repair)),
      ...toEnd(findSafeRepairs(found, report.sheets, repairContext)),
    ],
  };
}

/** Few cells: they take no pauses. */
function toEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
