import type { CellValue } from '../../domain/cells/cell';
import type { Field } from '../../domain/fields/field';
import type { Repair } from '../../domain/repair/repair';

/** A repair and the cell that it is for. */
export interface CellRepair {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  /** What its column is called. */
  readonly field: Pick<Field, 'header'>;
  readonly from: CellValue;
  readonly repair: Repair;
  /** Somebody has changed the cell since a colleague was given it to repair. */
  readonly isConflict?: true;
}

/** How many cells the repair changes. */
export function cellCount({ repair }: CellRepair): number {
  return 1 + (repair.besides?.length ?? 0);
}
