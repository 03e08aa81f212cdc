import type { CellValue } from '../../domain/cells/cell';
import { entryOf } from '../entryOf';
import { MAPPING_RECORD, mappingRecordSchema } from '../mapping/mappingRecord';
import { OWN_HEADERS } from '../ownColumns';
import { readHead } from '../reading/readHead';
import { sheetMissing } from '../runExcel';
import { loadSetting, readSetting } from '../settings';
import { locateSources } from '../sources/locateSources';
import { freeColumns, type FreeColumns } from './freeColumns';
import { findUnheadedOwnColumns } from './findUnheadedOwnColumns';

export interface OwnColumns {
  readonly worksheet: Excel.Worksheet;
  readonly sheetName: string;
  /** Sheet row of the headings, ours among them; 0 where the sheet has none. */
  readonly headerRow: number;
  /** First row below the headings, or that is read at all. */
  readonly firstRow: number;
  /** Last row that holds a value. */
  readonly lastRow: number;
  /** Where our columns are, from 0; null where there is none yet. */
  readonly columns: { readonly [name in keyof typeof OWN_HEADERS]: number | null };
  readonly free: FreeColumns;
}

/**
 * Two messages: the sheet with what we remember of it, then its headings and how far it goes. The person may have moved our
 * columns: their headings tell. Where there are none, a third message looks at the first rows; where a table was mapped, two more
 * tell where it is.
 */
export async function findOwnColumns(context: Excel.RequestContext, sheetId: string): Promise<OwnColumns> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  worksheet.load('name');
  const setting = loadSetting(context, MAPPING_RECORD);
  await context.sync();
  if (worksheet.isNullObject) throw sheetMissing({ id: sheetId });
  const record = readSetting(setting, mappingRecordSchema);
  const mapping = (record && entryOf(record, { id: sheetId, name: worksheet.name }))?.mapping;
  const [located] = await locateSources(context, [{ ...(mapping && { source: mapping.source }), name: worksheet.name }]);
  const headerRow = located?.tableHeaderRow ?? mapping?.headerRow ?? 1;

  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount,columnIndex,columnCount');
  const row = worksheet.getRange(`${headerRow || 1}:${headerRow || 1}`).getUsedRangeOrNullObject(true);
  row.load('columnIndex,values');
  const tables = worksheet.tables;
  tables.load('items/name');
  await context.sync();

  const headers = row.isNullObject ? [] : ((row.values as CellValue[][])[0] ?? []);
  const find = (header: string) => {
    const index = headers.indexOf(header);
    return index < 0 ? null : row.columnIndex + index;
  };
  const unheaded = headerRow === 0 ? findUnheadedOwnColumns((await readHead(context, worksheet)).rows) : null;
  return {
    worksheet,
    sheetName: worksheet.name,
    headerRow,
    lastRow: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columns: unheaded ?? { result: find(OWN_HEADERS.result), detail: find(OWN_HEADERS.detail), rowKey: find(OWN_HEADERS.rowKey) },
    firstRow: headerRow > 0 ? headerRow + 1 : (located?.area?.firstRow ?? 1),
    free: await freeColumns(worksheet, used.isNullObject ? 0 : used.columnIndex + used.columnCount, headerRow),
  };
}
