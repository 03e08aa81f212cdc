import { SetColHiddenMutation, SetColVisibleMutation, SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import type { Engine } from '../../engine/engineFromUniver';
import type { Box } from './a1';
import type { CellArea } from './cellArea';
import type { Grid } from './grid';

type Axis = 'row' | 'column';

interface Pending {
  readonly sheetId: string;
  readonly mutationId: string;
  readonly boxes: Box[];
}

/**
 * Hides and shows rows and columns. What is asked for is gathered, and handed to Univer as one mutation when something is read or the request
 * ends: each mutation makes Univer's plugins go through all rows of the sheet, so that thousands would take minutes.
 */
export class LineVisibility {
  private pending: Pending[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly grid: Grid,
  ) {}

  set(axis: Axis, { sheetId, box }: CellArea, isHidden: boolean): void {
    const mutationId = MUTATIONS[axis][isHidden ? 'hide' : 'show'];
    const last = this.pending.at(-1);
    if (last?.sheetId === sheetId && last.mutationId === mutationId) last.boxes.push(box);
    else this.pending.push({ sheetId, mutationId, boxes: [box] });
  }

  /** By the person, by an add-in or by a filter. */
  isHidden(axis: Axis, sheetId: string, at: number): boolean {
    this.flush();
    const sheet = this.grid.worksheet(sheetId);
    return axis === 'row' ? !sheet.getRowVisible(at) : !sheet.getColVisible(at);
  }

  flush(): void {
    if (this.pending.length === 0) return;
    for (const { sheetId, mutationId, boxes } of this.pending.splice(0)) {
      const sheet = this.grid.worksheet(sheetId);
      const [lastRow, lastColumn] = [sheet.getRowCount() - 1, sheet.getColumnCount() - 1];
      const ranges = boxes.map((box) => ({
        ...box,
        endRow: Math.min(box.endRow, lastRow),
        endColumn: Math.min(box.endColumn, lastColumn),
      }));
      this.engine.run(mutationId, { unitId: this.engine.workbook.getUnitId(), subUnitId: sheetId, ranges });
    }
  }
}

const MUTATIONS = {
  row: { hide: SetRowHiddenMutation.id, show: SetRowVisibleMutation.id },
  column: { hide: SetColHiddenMutation.id, show: SetColVisibleMutation.id },
} as const;
