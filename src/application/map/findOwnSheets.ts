import { entityOfKind } from '../../domain/mapping/ownSheet/sheetKind';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import type { SheetInfo, TemplateSheet, WorkbookPort } from '../ports/workbookPort';

export interface MappedOwnSheet {
  readonly sheet: TemplateSheet;
  readonly mapping: ColumnMapping;
}

/** The person's own sheets that are mapped and still in the workbook. A sheet that has become the template's counts as that. */
export async function findOwnSheets(workbook: WorkbookPort, template: readonly TemplateSheet[]): Promise<readonly MappedOwnSheet[]> {
  return (await workbook.savedMappings()).flatMap(({ sheet, mapping }) =>
    sheet && !template.some(({ id }) => id === sheet.id) ? [{ sheet: mappedSheet(sheet, mapping), mapping }] : [],
  );
}

/** A mapped sheet as it is read. */
export function mappedSheet(sheet: SheetInfo, { kind, headerRow, headerRows, source }: ColumnMapping): TemplateSheet {
  return { ...sheet, entity: entityOfKind(kind), headerRow, headerRows, source };
}
