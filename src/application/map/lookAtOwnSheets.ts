import type { SheetInfo, TemplateSheet, WorkbookPort } from '../ports/workbookPort';
import { findOwnSheets } from './findOwnSheets';

/**
 * The person's own sheets that are mapped.
 * @param template the template's sheets, where they are known already
 */
export async function lookAtOwnSheets(workbook: WorkbookPort, template?: readonly TemplateSheet[]): Promise<readonly SheetInfo[]> {
  return (await findOwnSheets(workbook, template ?? (await workbook.findTemplateSheets()))).map(({ sheet }) => sheet);
}
