import { DEFAULT_CHOICES } from '../../contract/choices';
import { chooseRows } from '../../domain/importing/chooseRows';
import type { Severity } from '../../domain/validation/severity';
import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { RowPosition } from '../../domain/validation/validation';
import type { CheckReport } from '../validate/checkReport';
import type { FailedRows, SendDecision, SendReview } from './sendReview';

export const FIRST_DECISION: SendDecision = { choice: 'leave-out-rows-with-errors', choices: DEFAULT_CHOICES };

/** Which rows would go and which stay behind, sheet by sheet; of all, or of the failed rows of an import alone. */
export function reviewRows(report: CheckReport, decision: SendDecision, again: FailedRows | null = null): SendReview {
  const isMeant = ({ sheetName, row }: RowPosition) => again === null || again.rows.get(sheetName)?.has(row) === true;
  const chosen = chooseRows(report.validation, decision.choice);
  const rows = chosen.rows.filter(isMeant);
  const leftOut = chosen.leftOut.filter(isMeant);
  const withIssue = { error: rowsWith(report, 'error'), warning: rowsWith(report, 'warning') };
  return {
    report,
    decision,
    again,
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
