import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { Job } from '../ports/job';
import type { CellMark, WorkbookPort } from '../ports/workbookPort';
import type { CheckReport } from './checkReport';

export async function highlightIssues(workbook: WorkbookPort, report: CheckReport, job: Job): Promise<void> {
  await workbook.highlight(marksOf(report), job);
}

/** Every issue as a mark on its cell. */
export function marksOf({ sheets, validation }: CheckReport): readonly CellMark[] {
  const idOf = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
  return validation.issues.map(({ kind, sheetName, row, column }) => ({
    sheetId: idOf.get(sheetName) as string,
    row,
    column,
    severity: ISSUE_KINDS[kind].severity,
  }));
}
