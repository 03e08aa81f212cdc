import { shownColumn } from '../../domain/validation/mappedSheet';
import type { CheckReport } from '../validate/checkReport';

/** Sheet columns, from 0, by sheet id and field key. */
export type ColumnsOfFields = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Where the values of each field stand, as the sheets were read. */
export function columnsOfFields({ sheets, mapped }: CheckReport): ColumnsOfFields {
  return new Map(
    sheets.map((sheet) => {
      // Of a list the customers come first, and of two fields of one key theirs is the likelier one.
      const found = mapped.filter(({ sheetName }) => sheetName === sheet.name).reverse();
      return [
        sheet.id,
        new Map(found.flatMap((each) => each.columns.flatMap((field, at) => (field ? [[field.key, shownColumn(each, at)] as const] : [])))),
      ];
    }),
  );
}
