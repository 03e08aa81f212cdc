import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';

/** A cell of the open workbook as Univer's commands name it, rows and columns from 0. */
export interface GridCell {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
}

/** The cell that typing would change: of a selection of many, the one it was begun in. */
export function selectedCell(injector: Injector): GridCell | undefined {
  const workbook = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const primary = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  if (!workbook || !primary) return undefined;
  return {
    unitId: workbook.getUnitId(),
    subUnitId: workbook.getActiveSheet().getSheetId(),
    row: primary.actualRow,
    column: primary.actualColumn,
  };
}
