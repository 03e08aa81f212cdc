import { chooseRows, type ErrorChoice } from '../../domain/importing/chooseRows';
import type { Severity } from '../../domain/validation/severity';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import { recordOf, sheetKey } from '../../domain/validation/validation';
import { sheetNamed, type CheckReport } from '../validate/checkReport';
import type { SendReview } from './sendReview';

/** Which rows would go and which stay behind, sheet by sheet. */
export function reviewRows(report: CheckReport, choice: ErrorChoice): SendReview {
  const { rows, leftOut } = chooseRows(report.validation, choice);
  const withIssue = { error: rowsWith(report, 'error'), warning: rowsWith(report, 'warning') };
  return {
    report,
    choice,
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
