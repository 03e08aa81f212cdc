import type { TemplateSheet } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { ENTITIES, type Entity } from '../../domain/fields/entity';
import { hasTemplateHeaders } from '../../domain/template/hasTemplateHeaders';
import { loadSetting, readSetting } from '../settings';
import { isListSheetName } from './listSheet';
import { TEMPLATE_RECORD, templateRecordSchema, type TemplateRecord } from './templateRecord';

export interface LocatedTemplate {
  readonly sheetNames: readonly string[];
  /** What `writeTemplate` wrote and is still there. */
  readonly written: readonly TemplateSheet[];
  /** The hidden sheets of its drop-downs. */
  readonly listSheets: readonly FoundSheet[];
  /** Sheets that bear the template's names, whoever made them, and whether they have its headers. */
  readonly named: readonly { readonly entity: Entity; readonly sheet: TemplateSheet; readonly isTemplate: boolean }[];
}

interface FoundSheet {
  readonly id: string;
  readonly name: string;
}

/** Two messages: the sheets with our record of them, then the header rows that matter. */
export async function locateTemplate(context: Excel.RequestContext): Promise<LocatedTemplate> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  const setting = loadSetting(context, TEMPLATE_RECORD);
  await context.sync();
  const found: FoundSheet[] = worksheets.items.map(({ id, name }) => ({ id, name }));
  const record = readSetting(setting, templateRecordSchema) ?? { sheets: [], listSheets: [] };

  const headers = await readHeaders(
    context,
    found.filter((sheet) => isCandidate(sheet, record)),
  );
  const hasHeaders = (entity: Entity['name'], sheet: FoundSheet) => hasTemplateHeaders(entity, headers.get(sheet.id) ?? []);
  return {
    sheetNames: found.map(({ name }) => name),
    written: record.sheets.flatMap(({ id, name, entity }) => {
      const sheet = findRecorded(found, { id, name }, (candidate) => hasHeaders(entity, candidate));
      return sheet ? [{ ...sheet, entity }] : [];
    }),
    listSheets: record.listSheets.flatMap((recorded) => findRecorded(found, recorded, ({ name }) => isListSheetName(name)) ?? []),
    named: ENTITIES.flatMap((entity) => {
      // Excel's sheet names are unique without case.
      const sheet = found.find(({ name }) => name.toLowerCase() === entity.sheetName.toLowerCase());
      return sheet
        ? [
            {
              entity,
              sheet: { ...sheet, entity: entity.name },
              isTemplate: sheet.name === entity.sheetName && hasHeaders(entity.name, sheet),
            },
          ]
        : [];
    }),
  };
}

/**
 * A sheet's id holds within a session; desktop Excel gives new ones when the file is opened again
 * (https://github.com/OfficeDev/office-js/issues/1390), and another sheet may then have the old id. So where id and name do
 * not both agree, the sheet must also look like the one that was recorded.
 */
function findRecorded(
  found: readonly FoundSheet[],
  recorded: FoundSheet,
  looksRight: (sheet: FoundSheet) => boolean,
): FoundSheet | undefined {
  return (
    found.find(({ id, name }) => id === recorded.id && name === recorded.name) ??
    found.find((sheet) => sheet.id === recorded.id && looksRight(sheet)) ??
    found.find((sheet) => sheet.name === recorded.name && looksRight(sheet))
  );
}

function isCandidate({ id, name }: FoundSheet, record: TemplateRecord): boolean {
  return ENTITIES.some(({ sheetName }) => sheetName === name) || record.sheets.some((sheet) => sheet.id === id || sheet.name === name);
}

async function readHeaders(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
): Promise<ReadonlyMap<string, readonly CellValue[]>> {
  const rows = sheets.map(({ id }) => ({
    id,
    range: context.workbook.worksheets.getItem(id).getRange('1:1').getUsedRangeOrNullObject(true),
  }));
  for (const { range } of rows) range.load('values');
  if (rows.length > 0) await context.sync();
  return new Map(rows.map(({ id, range }) => [id, range.isNullObject ? [] : ((range.values as CellValue[][])[0] ?? [])]));
}
