import type { CellValue } from '../../cells/cell';
import type { CellRemark, MappedSheet } from '../mappedSheet';

/** What one row of a sheet that is judged has become. */
export interface RowEdit {
  /** Position among the sheets that are judged. */
  readonly sheet: number;
  /** Position in the sheet's `rows`, from 0; behind the last one, the sheet grows. */
  readonly index: number;
  /** As wide as the sheet's `columns`. */
  readonly cells: readonly CellValue[];
  /** By column that is translated, its cell as it stands in the sheet. */
  readonly own?: ReadonlyMap<number, CellValue>;
  /** What is to be said of its cells before they are judged. */
  readonly remarks?: readonly CellRemark[];
}

/** A copy that rows can be written into. */
export interface EditableSheet {
  /** As it is by now. */
  readonly sheet: MappedSheet;
  write(edit: RowEdit): void;
}

export function createEditableSheet(given: MappedSheet): EditableSheet {
  const rows = [...given.rows];
  const owns = new Map([...(given.translations ?? [])].map(([column, { own }]) => [column, [...own]]));
  const remarks = given.remarks && [...given.remarks];
  const blank = new Array<CellValue>(given.columns.length).fill('');
  return {
    sheet: {
      ...given,
      rows,
      ...(given.translations && {
        translations: new Map([...given.translations].map(([column, translation]) => [column, { ...translation, own: owns.get(column)! }])),
      }),
      ...(remarks && { remarks }),
    },
    write({ index, cells, own, remarks: said = [] }) {
      while (rows.length < index) rows.push(blank);
      rows[index] = cells;
      for (const [column, cell] of own ?? []) owns.get(column)![index] = cell;
      if (remarks) replaceRow(remarks, index, said);
    },
  };
}

/** @param remarks in order of their rows */
function replaceRow(remarks: CellRemark[], index: number, said: readonly CellRemark[]): void {
  const from = remarks.findIndex((remark) => remark.index >= index);
  const at = from < 0 ? remarks.length : from;
  remarks.splice(at, remarks.filter((remark) => remark.index === index).length, ...said);
}
