import { DEFAULT_CHOICES } from '../../contract/choices';
import { chooseRows } from '../../domain/importing/chooseRows';
import type { Severity } from '../../domain/validation/severity';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import { recordOf, sheetKey, type RowPosition } from '../../domain/validation/validation';
import { sheetNamed, type CheckReport } from '../validate/checkReport';
import { createRecordFinder } from './createRecordFinder';
import type { FailedRows, SendDecision, SendReview } from './sendReview';

export const FIRST_DECISION: SendDecision = { choice: 'leave-out-rows-with-errors', choices: DEFAULT_CHOICES };

/** Which rows would go and which stay behind, sheet by sheet; of all, or of the failed rows of an import alone. */
export function reviewRows(report: CheckReport, decision: SendDecision, again: FailedRows | null = null): SendReview {
  const records = createRecordFinder(report.mapped);
  const isMeant = (position: RowPosition) =>
    again === null || records.rowsOf(position).some((row) => again.rows.get(sheetKey(position))?.has(row));
  const chosen = chooseRows(report.validation, decision.choice);
  const rows = chosen.rows.filter(isMeant);
  const leftOut = chosen.leftOut.filter(isMeant);
  const withIssue = { error: rowsWith(report, 'error'), warning: rowsWith(report, 'warning') };
  return {
    report,
    decision,
    again,
    rows,
    sheets: report.validation.sheets.map(({ sheetName, part }) => {
      const key = sheetKey({ sheetName, part });
      const going = rows.filter((row) => sheetKey(row) === key);
      const goingWith = (severity: Severity) => going.filter(({ row }) => withIssue[severity].get(key)?.has(row)).length;
      return {
        sheet: sheetNamed(report, sheetName),
        ...(part && { part }),
        going: going.length,
        leftOut: leftOut.filter((row) => sheetKey(row) === key),
        withWarnings: goingWith('warning'),
        withoutFaultyCells: goingWith('error'),
      };
    }),
  };
}

/** By `sheetKey`. */
function rowsWith({ validation }: CheckReport, severity: Severity): Map<string, Set<number>> {
  const bySheet = new Map(validation.sheets.map((sheet) => [sheetKey(sheet), new Set<number>()]));
  for (const issue of validation.issues) {
    const record = recordOf(issue);
    if (ISSUE_KINDS[issue.kind].severity === severity) bySheet.get(sheetKey(record))?.add(record.row);
  }
  return bySheet;
}
