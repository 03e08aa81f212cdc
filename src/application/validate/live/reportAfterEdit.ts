import { createRepairContext, renewRepairContext } from '../../../domain/repair/repairContext';
import type { Validation } from '../../../domain/validation/validation';
import type { Refound } from '../../ports/validatorPort';
import { countRows, describeSheets, type CheckReport } from '../checkReport';
import { withWaivers } from '../withWaivers';

/**
 * The report with what was found since.
 * @param judged all that is known by now
 * @param names whether customers are called something else
 */
export function reportAfterEdit(
  report: CheckReport,
  { rows, safeRepairs }: Refound,
  judged: Validation,
  names: 'same' | 'changed',
): CheckReport {
  const { followed, sheets, account, places } = report;
  const { mapped, mappings } = followed;
  const after = {
    ...report,
    mapped,
    judged,
    rowCount: countRows(mapped, judged),
    ...describeSheets(sheets, mappings),
    repairContext: names === 'same' ? renewRepairContext(report.repairContext, mapped) : createRepairContext(mapped, account, places),
    safeRepairs: rows === 'all' ? safeRepairs : [...withoutRows(report, rows), ...safeRepairs],
  };
  return withWaivers(after, report.waivers);
}

/** @param judged by sheet, the rows that were judged again */
function withoutRows({ safeRepairs, mapped }: CheckReport, judged: readonly (readonly number[])[]): CheckReport['safeRepairs'] {
  const rowsOf = new Map(mapped.map(({ sheetName }, at) => [sheetName, new Set(judged[at])]));
  return safeRepairs.filter(({ sheetName, row }) => !rowsOf.get(sheetName)!.has(row));
}
