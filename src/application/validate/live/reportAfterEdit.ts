import { createRepairContext } from '../../../domain/repair/repairContext';
import { takeAllSteps } from '../../../domain/steps/takeAllSteps';
import type { MappedSheet } from '../../../domain/validation/mappedSheet';
import type { Validation } from '../../../domain/validation/validation';
import { findSafeRepairs } from '../../repair/findRepairs';
import type { CheckReport } from '../checkReport';
import { withWaivers } from '../withWaivers';

/**
 * The report with what was found since.
 * @param judged by sheet, the rows that were judged again
 */
export function reportAfterEdit(
  report: CheckReport,
  mapped: readonly MappedSheet[],
  now: Validation,
  judged: readonly (readonly number[])[],
): CheckReport {
  const repairContext = createRepairContext(mapped, report.account, report.places);
  const rowsOf = new Map(mapped.map(({ sheetName }, at) => [sheetName, new Set(judged[at])]));
  const isJudged = ({ sheetName, row }: { readonly sheetName: string; readonly row: number }) => rowsOf.get(sheetName)!.has(row);
  const found = { ...now, issues: now.issues.filter(isJudged), normalised: now.normalised.filter(isJudged) };
  const after = {
    ...report,
    mapped,
    judged: now,
    rowCount: now.sheets.reduce((total, { rows }) => total + rows.length, 0),
    repairContext,
    safeRepairs: [
      ...report.safeRepairs.filter((repair) => !isJudged(repair)),
      ...takeAllSteps(findSafeRepairs(found, report.sheets, repairContext)),
    ],
  };
  return withWaivers(after, report.waivers);
}
