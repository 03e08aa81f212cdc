import { ICommandService, RANGE_TYPE } from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { HostSession } from '../executor/hostSession';
import { isEntireColumn, isEntireRow, type Box } from './a1';
import type { CellArea } from './cellArea';

/** Activates the sheet, selects the cells there and brings the first into view where there is a window. */
export function selectArea({ sheetId, boxes }: CellArea, session: HostSession): void {
  const { engine, unitId } = session;
  const sheet = session.worksheet(sheetId);
  const target = { unitId, subUnitId: sheetId };
  if (engine.workbook.getActiveSheet().getSheetId() !== sheetId) engine.run(SetWorksheetActiveOperation.id, target);
  const selections = boxes.map((box) => {
    const last = { endRow: Math.min(box.endRow, sheet.getRowCount() - 1), endColumn: Math.min(box.endColumn, sheet.getColumnCount() - 1) };
    session.grid.grow(sheet, box.startRow, box.startColumn);
    return { range: { ...box, ...last, rangeType: rangeType(box) }, primary: primaryCell(box), style: null };
  });
  engine.run(SetSelectionsOperation.id, { ...target, selections });
  scrollIntoView(boxes, session);
}

/**
 * The grid's user interface knows this operation; without a window there is nothing to scroll. It answers `false` where nothing
 * had to be scrolled, which is no refusal. The row below is brought along, as the scroll bar lies over the last one.
 */
function scrollIntoView([box]: readonly Box[], { engine, unitId }: HostSession): void {
  if (!box || !engine.hasCommand(SCROLL_TO_RANGE)) return;
  const { startRow, startColumn } = box;
  const range = { startRow, startColumn, endRow: startRow + 1, endColumn: startColumn };
  engine.injector.get(ICommandService).syncExecuteCommand(SCROLL_TO_RANGE, { unitId, range });
}

const SCROLL_TO_RANGE = 'sheet.operation.scroll-to-range';

function rangeType(box: Box): RANGE_TYPE {
  if (isEntireColumn(box) && isEntireRow(box)) return RANGE_TYPE.ALL;
  if (isEntireColumn(box)) return RANGE_TYPE.COLUMN;
  return isEntireRow(box) ? RANGE_TYPE.ROW : RANGE_TYPE.NORMAL;
}

function primaryCell(box: Box) {
  const { startRow, startColumn } = box;
  return {
    startRow,
    startColumn,
    endRow: startRow,
    endColumn: startColumn,
    actualRow: startRow,
    actualColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
}
