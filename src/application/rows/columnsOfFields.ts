import { shownColumn } from '../../domain/validation/mappedSheet';
import type { CheckReport } from '../validate/checkReport';

/** Sheet columns, from 0, by sheet id and field key. */
export type ColumnsOfFields = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Where the values of each field stand, as the sheets were read. */
export function columnsOfFields({ sheets, mapped }: CheckReport): ColumnsOfFields {
  return new Map(
    sheets.map((sheet) => {
      const found = mapped.find(({ sheetName }) => sheetName === sheet.name);
      return [sheet.id, new Map(found?.columns.flatMap((field, at) => (field ? [[field.key, shownColumn(found, at)]] : [])))];
    }),
  );
}
