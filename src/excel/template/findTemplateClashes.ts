import type { TemplateClash } from '../../application/ports/workbookPort';
import { runExcel } from '../runExcel';
import { locateTemplate } from './locateTemplate';
import { freeSheetName } from './freeSheetName';

/** The template's sheet names that are taken. */
export function findTemplateClashes(): Promise<readonly TemplateClash[]> {
  return runExcel(async (context) => {
    const { named, sheetNames } = await locateTemplate(context);
    return named.map(({ entity, sheet, isTemplate }) => ({
      entity: entity.name,
      sheetName: sheet.name,
      suffixedName: freeSheetName(entity.sheetName, sheetNames),
      isTemplate,
    }));
  });
}
