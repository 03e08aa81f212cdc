import { findOwnSheets } from '../map/findOwnSheets';
import type { TemplateSheet, WorkbookPort } from '../ports/workbookPort';

/** All sheets that rows are sent from: the template's, and the person's own that are mapped. */
export async function ourSheets(workbook: WorkbookPort): Promise<readonly TemplateSheet[]> {
  const template = await workbook.findTemplateSheets();
  const own = await findOwnSheets(workbook, template);
  return [...template, ...own.map(({ sheet }) => sheet)];
}
