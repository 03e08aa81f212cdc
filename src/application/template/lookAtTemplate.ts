import type { WorkbookPort } from '../ports/workbookPort';
import type { TemplateState } from '../session/state';

/** Whether the workbook holds template sheets, and whether they are ours to take back. */
export async function lookAtTemplate(workbook: WorkbookPort): Promise<TemplateState> {
  const sheets = await workbook.findTemplateSheets();
  if (sheets.length === 0) return { status: 'absent' };
  return { status: 'present', sheets, ours: (await workbook.writtenTemplate()) !== null };
}
