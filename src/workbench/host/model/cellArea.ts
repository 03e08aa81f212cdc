import { itemNotFound } from '../executor/hostError';
import type { Box } from './a1';

/** Cells of one sheet: what a `Range` (one block) or a `RangeAreas` (several) stands for. */
export class CellArea {
  constructor(
    readonly sheetId: string,
    public boxes: readonly Box[],
  ) {}

  /** The first block. Throws `ItemNotFound` when the cells were deleted. */
  get box(): Box {
    const box = this.boxes[0];
    if (!box) throw itemNotFound();
    return box;
  }

  with(box: Box): CellArea {
    return new CellArea(this.sheetId, [box]);
  }
}
