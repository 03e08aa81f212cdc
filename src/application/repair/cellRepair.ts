import type { CellValue } from '../../domain/cells/cell';
import type { Field } from '../../domain/fields/field';
import type { Repair } from '../../domain/repair/repair';
import type { CellChange } from '../ports/workbookPort';

/** A repair and the cell that it is for. */
export interface CellRepair {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly from: CellValue;
  readonly repair: Repair;
}

export function changeOf({ sheetId, row, column, from, repair }: CellRepair): CellChange {
  return { sheetId, row, column, from, to: repair.to, entry: repair.entry };
}
