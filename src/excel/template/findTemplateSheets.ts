import type { TemplateSheet } from '../../application/ports/workbookPort';
import { ENTITIES } from '../../domain/fields/entity';
import { runExcel } from '../runExcel';
import { locateTemplate, type LocatedTemplate } from './locateTemplate';

/** The sheet of each entity that there is one for, in the system's order: one that we wrote, otherwise one with the template's name and headers. */
export function findTemplateSheets(): Promise<readonly TemplateSheet[]> {
  return runExcel(async (context) => templateSheetsOf(await locateTemplate(context)));
}

function templateSheetsOf({ written, named }: LocatedTemplate): TemplateSheet[] {
  return ENTITIES.flatMap(({ name }) => {
    const sheet =
      written.find(({ entity }) => entity === name) ?? named.find(({ entity, isTemplate }) => isTemplate && entity.name === name)?.sheet;
    return sheet ? [sheet] : [];
  });
}
