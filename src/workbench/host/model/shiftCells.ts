import { Direction } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { isEntireColumn, isEntireRow, type Box } from './a1';
import type { CellArea } from './cellArea';

/** Inserts cells where the block is and moves what was there down or to the right. Answers the new, empty cells. */
export function insertCells(area: CellArea, shift: unknown, session: HostSession): CellArea {
  if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
  const { sheetId, box } = area;
  const params = prepare(sheetId, box, session, isEntireRow(box) ? 'allowInsertRows' : 'allowInsertColumns');
  if (isEntireRow(box))
    session.engine.run(InsertRowByRangeCommand.id, { ...params, direction: box.startRow === 0 ? Direction.UP : Direction.DOWN });
  else if (isEntireColumn(box))
    session.engine.run(InsertColByRangeCommand.id, { ...params, direction: box.startColumn === 0 ? Direction.LEFT : Direction.RIGHT });
  else session.start(shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id, params);
  return area.with(box);
}

/** Deletes the block's cells and moves what is below or to the right into their place. */
export function deleteCells({ sheetId, box }: CellArea, shift: unknown, session: HostSession): void {
  if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
  const params = prepare(sheetId, box, session, isEntireRow(box) ? 'allowDeleteRows' : 'allowDeleteColumns');
  if (isEntireRow(box)) session.engine.run(RemoveRowByRangeCommand.id, params);
  else if (isEntireColumn(box)) session.engine.run(RemoveColByRangeCommand.id, params);
  else session.start(shift === 'Up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id, params);
}

function prepare(
  sheetId: string,
  box: Box,
  session: HostSession,
  allowedBy: 'allowInsertRows' | 'allowInsertColumns' | 'allowDeleteRows' | 'allowDeleteColumns',
) {
  session.assertEditable(sheetId, isEntireRow(box) || isEntireColumn(box) ? allowedBy : undefined);
  session.flush();
  const sheet = session.worksheet(sheetId);
  const bounded = {
    ...box,
    endRow: isEntireColumn(box) ? sheet.getRowCount() - 1 : box.endRow,
    endColumn: isEntireRow(box) ? sheet.getColumnCount() - 1 : box.endColumn,
  };
  session.grid.grow(sheet, bounded.endRow, bounded.endColumn);
  session.grid.expectCalculation();
  return { unitId: session.unitId, subUnitId: sheetId, range: bounded };
}
