import type { SheetInfo, WorkbookPort } from '../ports/workbookPort';
import { findOwnSheets } from './findOwnSheets';

/** The person's own sheets that are mapped. */
export async function lookAtOwnSheets(workbook: WorkbookPort): Promise<readonly SheetInfo[]> {
  return (await findOwnSheets(workbook, await workbook.findTemplateSheets())).map(({ sheet }) => sheet);
}
