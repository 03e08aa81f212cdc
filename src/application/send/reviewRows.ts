import { chooseRows, type ErrorChoice } from '../../domain/importing/chooseRows';
import type { Severity } from '../../domain/validation/severity';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { CheckReport } from '../validate/checkReport';
import type { SendReview } from './sendReview';

/** Which rows would go and which stay behind, sheet by sheet. */
export function reviewRows(report: CheckReport, choice: ErrorChoice): SendReview {
  const { rows, leftOut } = chooseRows(report.validation, choice);
  const withIssue = { error: rowsWith(report, 'error'), warning: rowsWith(report, 'warning') };
  return {
    report,
    choice,
    rows,
    sheets: report.sheets.map((sheet) => {
      const going = rows.filter(({ sheetName }) => sheetName === sheet.name);
      const goingWith = (severity: Severity) => going.filter(({ row }) => withIssue[severity].get(sheet.name)?.has(row)).length;
      return {
        sheet,
        going: going.length,
        leftOut: leftOut.filter(({ sheetName }) => sheetName === sheet.name),
        withWarnings: goingWith('warning'),
        withoutFaultyCells: goingWith('error'),
      };
    }),
  };
}

/** By sheet name. */
function rowsWith({ validation, sheets }: CheckReport, severity: Severity): Map<string, Set<number>> {
  const bySheet = new Map(sheets.map((sheet) => [sheet.name, new Set<number>()]));
  for (const { kind, sheetName, row } of validation.issues) {
    if (ISSUE_KINDS[kind].severity === severity) bySheet.get(sheetName)?.add(row);
  }
  return bySheet;
}
