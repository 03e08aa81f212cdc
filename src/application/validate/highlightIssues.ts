import { ISSUE_KINDS } from '../../domain/validation/issueKinds';
import type { Job } from '../ports/job';
import type { CellMark, WorkbookPort } from '../ports/workbookPort';
import type { CheckReport } from './checkReport';

export async function highlightIssues(workbook: WorkbookPort, { sheets, validation }: CheckReport, job: Job): Promise<void> {
  const idOf = new Map(sheets.map((sheet) => [sheet.name, sheet.id]));
  const marks = validation.issues.map(({ kind, sheetName, row, column }): CellMark => ({
    sheetId: idOf.get(sheetName) as string,
    row,
    column,
    severity: ISSUE_KINDS[kind].severity,
  }));
  await workbook.highlight(marks, job);
}
