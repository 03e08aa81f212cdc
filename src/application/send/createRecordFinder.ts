import { sheetRow, shownColumn, type MappedSheet } from '../../domain/validation/mappedSheet';
import { sheetKey, type RowPosition } from '../../domain/validation/validation';

export interface RecordFinder {
  /** The sheet rows that the record stands in. */
  rowsOf(position: RowPosition): readonly number[];
  /** Sheet columns of its fields, from 0, by field key. */
  columnsOf(position: RowPosition): ReadonlyMap<string, number>;
}

/** Where the values of records stand, as the sheets were read. */
export function createRecordFinder(mapped: readonly MappedSheet[]): RecordFinder {
  const sheets = new Map(mapped.map((sheet) => [sheetKey({ sheetName: sheet.sheetName, part: sheet.gathered?.part }), describe(sheet)]));
  return {
    rowsOf(position) {
      const sheet = sheets.get(sheetKey(position));
      const index = sheet?.indexOf.get(position.row);
      return sheet?.gathered && index !== undefined ? sheet.gathered.rowsOf(index) : [position.row];
    },
    columnsOf: (position) => sheets.get(sheetKey(position))?.columns ?? new Map(),
  };
}

function describe(sheet: MappedSheet) {
  const { gathered, rows, columns } = sheet;
  return {
    gathered,
    indexOf: new Map(gathered ? rows.map((_, index) => [sheetRow(sheet, index), index]) : []),
    columns: new Map(columns.flatMap((field, at) => (field ? [[field.key, shownColumn(sheet, at)] as const] : []))),
  };
}
