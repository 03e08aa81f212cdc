import { DataValidationType, ICommandService, type Injector } from '@univerjs/core';
import { DataValidatorRegistryService, type IBaseDataValidationWidget } from '@univerjs/data-validation';
import { IRenderManagerService, type SpreadsheetSkeleton } from '@univerjs/engine-render';
import { SetSelectionsOperation } from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { IEditorBridgeService, ISheetCellDropdownManagerService } from '@univerjs/sheets-ui';
import { ComponentManager, ILayoutService } from '@univerjs/ui';
import type { ComponentProps } from 'react';

import { ListChoice } from './ListChoice';
import { type GridCell, selectedCell } from './selectedCell';

/** Univer's operation; its package does not export it. */
const OPEN_LIST = 'sheet.operation.show-data-validation-dropdown';

/** The name under which Univer looks for what it shows as an open list. */
const LIST = 'sheets.dropdown.list';

/** Pixels of the button that opens a list, in a cell that is high enough. */
const BUTTON = 17;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/**
 * Cells that have a list look as in Excel: plain text, with a button in the selected cell alone, where Univer would draw a chip
 * with an arrow in every one. Alt+Down opens the list, as in Excel.
 */
export function dropDownsAsInExcel(injector: Injector, container: HTMLElement): void {
  const commands = injector.get(ICommandService);
  const list = injector.get(DataValidatorRegistryService).getValidatorItem(DataValidationType.LIST);
  if (!list) throw new Error('Univer has no validation by list.');

  const button = dropDownButton(injector);
  list.skipDefaultFontRender = () => false;
  list.canvasRender = button;
  replaceOpenList(injector);

  commands.onCommandExecuted(({ id }) => {
    if (id !== SetSelectionsOperation.id) return;
    const cell = selectedCell(injector);
    if (!cell) return;
    button.forget();
    injector.get(IRenderManagerService).getRenderById(cell.unitId)?.mainComponent?.makeForceDirty(true);
  });

  container.addEventListener(
    'keydown',
    (event) => {
      const cell = event.altKey && event.key === 'ArrowDown' ? selectedCell(injector) : undefined;
      if (!cell || !hasList(injector, cell)) return;
      event.preventDefault();
      event.stopPropagation();
      void commands.executeCommand(OPEN_LIST, cell);
    },
    { capture: true },
  );
}

/** Univer's own list cannot be used with the keyboard. */
function replaceOpenList(injector: Injector): void {
  // Registers Univer's own when it starts, so it has to have started.
  injector.get(ISheetCellDropdownManagerService);
  const components = injector.get(ComponentManager);
  const isEditing = (): boolean => injector.get(IEditorBridgeService).isVisible().visible;
  const focusGrid = (): void => injector.get(ILayoutService).focus();
  components.delete(LIST);
  components.register(LIST, (props: Pick<ComponentProps<typeof ListChoice>, 'popup'>) => (
    <ListChoice {...props} isEditing={isEditing} focusGrid={focusGrid} />
  ));
}

function hasList(injector: Injector, { unitId, subUnitId, row, column }: GridCell): boolean {
  const rule = injector.get(SheetDataValidationModel).getRuleByLocation(unitId, subUnitId, row, column);
  return rule?.type === DataValidationType.LIST && rule.showDropDown !== false;
}

/** Draws the button and is pressed. Where it is pressed is known from where it was drawn last. */
function dropDownButton(injector: Injector): IBaseDataValidationWidget & { forget(): void } {
  let drawn: Box | undefined;
  const isSelected = (subUnitId: string, row: number, column: number): boolean => {
    const cell = selectedCell(injector);
    return cell?.subUnitId === subUnitId && cell.row === row && cell.column === column && hasList(injector, cell);
  };
  return {
    forget: () => (drawn = undefined),
    calcCellAutoHeight: () => undefined,
    calcCellAutoWidth: () => undefined,

    drawWith(context, { row, col, subUnitId, primaryWithCoord }, skeleton: SpreadsheetSkeleton) {
      if (!isSelected(subUnitId, row, col)) return;
      const { startX, startY, endX, endY } = primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
      const size = Math.min(BUTTON, endY - startY - 2, endX - startX - 2);
      const box = { left: endX - size - 1, top: startY + (endY - startY - size) / 2, size };
      draw(context, box);
      drawn = { ...box, left: box.left + skeleton.rowHeaderWidth, top: box.top + skeleton.columnHeaderHeight };
    },

    isHit({ x, y }, { row, col, subUnitId }) {
      if (!drawn || !isSelected(subUnitId, row, col)) return false;
      const { left, top, size } = drawn;
      return x >= left && x <= left + size && y >= top && y <= top + size;
    },

    onPointerDown({ unitId, subUnitId, row, col }, event: PointerEvent) {
      if (event.button === 0) void injector.get(ICommandService).executeCommand(OPEN_LIST, { unitId, subUnitId, row, column: col });
    },
  };
}

function draw(context: CanvasRenderingContext2D, { left, top, size }: Box): void {
  const [middle, half] = [top + size / 2, 4];
  context.save();
  context.fillStyle = '#F5F5F5';
  context.strokeStyle = '#8A8A8A';
  context.lineWidth = 1;
  context.fillRect(left, top, size, size);
  context.strokeRect(left + 0.5, top + 0.5, size - 1, size - 1);
  context.fillStyle = '#424242';
  context.beginPath();
  context.moveTo(left + size / 2 - half, middle - half / 2);
  context.lineTo(left + size / 2 + half, middle - half / 2);
  context.lineTo(left + size / 2, middle + half / 2);
  context.fill();
  context.restore();
}
