import type { CellValue } from '../../domain/cells/cell';
import type { Field } from '../../domain/fields/field';
import type { Repair } from '../../domain/repair/repair';

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

/** How many cells the repair changes. */
export function cellCount({ repair }: CellRepair): number {
  return 1 + (repair.besides?.length ?? 0);
}
