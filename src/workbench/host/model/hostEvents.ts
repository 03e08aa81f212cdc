import { ICommandService, type ICellData, type IDisposable, type IObjectMatrixPrimitiveType, type IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import type { Engine } from '../../engine/engineFromUniver';
import type { References } from '../executor/references';
import { boundingBox, formatBox, LAST_COLUMN, LAST_ROW, type Box } from './a1';
import { CellArea } from './cellArea';
import { rawValue, valueType } from './cellValue';
import type { Grid } from './grid';
import { shiftBox, type Shift } from './shiftBox';

/** The numbers by which the client knows its events: `eventType` in Microsoft's client. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  columnSorted: 18,
  rowSorted: 19,
  workbookSelectionChanged: 2,
} as const;

/** `OfficeExtension.Constants.eventWorkbookId`: what events of the workbook and of its collections are addressed to. */
export const WORKBOOK_TARGET = 'Workbook';

/** `OfficeExtension.Constants.eventMessageCategory`. */
const EVENT_CATEGORY = 65536;

interface Entry {
  readonly type: number;
  readonly targets: readonly string[];
  readonly args: object;
}

/** Listens to Univer and tells the client of what it registered for; keeps tracked ranges in place when cells move. */
export class HostEvents {
  private readonly registered = new Set<string>();
  private readonly queue: Entry[] = [];
  private readonly subscriptions: IDisposable[];
  private before: { readonly value: unknown; readonly type: string } | null = null;
  private activeSheetId: string | null;
  /** Set while a request is executed: what happens meanwhile is told after its answer. */
  executing = false;
  /** Set while an action of a request is at work, and not while it waits for formulas: then the person may be, whose edits must not pass for the add-in's. */
  acting = false;
  /** `Excel.Runtime.enableEvents`: what happens while it is off the add-in never hears. */
  enabled = true;
  deliver: (messageText: string) => void = () => {};
  /** Told of inserted and deleted rows and columns. */
  onShift: (sheetId: string, shift: Shift) => void = () => {};

  constructor(
    private readonly engine: Engine,
    private readonly grid: Grid,
    private readonly references: References,
  ) {
    const commands = engine.injector.get(ICommandService);
    this.activeSheetId = engine.workbook.getActiveSheet().getSheetId();
    this.subscriptions = [
      commands.beforeCommandExecuted((command) => {
        if (command.id === SetRangeValuesMutation.id) this.rememberBefore(command.params as CellsParams);
      }),
      commands.onCommandExecuted((command, options) => {
        if (options?.fromFormula || options?.applyFormulaCalculationResult) return;
        this.observe(command.id, command.params as object);
      }),
    ];
  }

  register(type: number, target: string): null {
    this.registered.add(`${type} ${target}`);
    return null;
  }

  unregister(type: number, target: string): null {
    this.registered.delete(`${type} ${target}`);
    return null;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Sends what was gathered while a request was executed. */
  flush(): void {
    const entries = this.queue.splice(0).flatMap(({ type, targets, args }) =>
      targets.map((targetId, index) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify({ ...args, box: undefined }),
        id: index,
      })),
    );
    if (entries.length > 0) this.deliver(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** Cells that an add-in wrote: reported by the object that wrote them, since one mutation carries the writes of a whole request. */
  cellsWritten(area: CellArea): void {
    const last = this.queue.at(-1);
    const args = last?.type === EventType.changed ? (last.args as ChangedArgs) : null;
    const box = area.box;
    // The client writes a large block in slices of some 1,500 cells; the person sees one change.
    if (
      args?.box &&
      args.triggerSource === 'ThisLocalAddin' &&
      args.worksheetId === area.sheetId &&
      args.box.startColumn === box.startColumn &&
      args.box.endColumn === box.endColumn &&
      args.box.endRow + 1 === box.startRow
    ) {
      this.queue.pop();
      this.emitChanged(area.sheetId, { ...args.box, endRow: box.endRow });
    } else this.emitChanged(area.sheetId, box);
  }

  private observe(id: string, params: object): void {
    switch (id) {
      case SetRangeValuesMutation.id:
        return this.grid.writing ? undefined : this.cellsEdited(params as CellsParams);
      case InsertRowMutation.id:
        return this.shifted(params as RangeParams, { axis: 'row', insert: true }, 'RowInserted');
      case RemoveRowMutation.id:
        return this.shifted(params as RangeParams, { axis: 'row', insert: false }, 'RowDeleted');
      case InsertColMutation.id:
        return this.shifted(params as RangeParams, { axis: 'column', insert: true }, 'ColumnInserted');
      case RemoveColMutation.id:
        return this.shifted(params as RangeParams, { axis: 'column', insert: false }, 'ColumnDeleted');
      case ReorderRangeMutation.id:
        return this.rowsSorted(params as RangeParams);
      case InsertSheetMutation.id:
        return this.emit(EventType.added, [WORKBOOK_TARGET], {
          source: 'Local',
          worksheetId: (params as { sheet: { id: string } }).sheet.id,
        });
      case RemoveSheetMutation.id:
        return this.emit(EventType.deleted, [WORKBOOK_TARGET], { source: 'Local', worksheetId: (params as CellsParams).subUnitId });
      case SetWorksheetActiveOperation.id:
        return this.activated((params as CellsParams).subUnitId);
      case SetSelectionsOperation.id:
        return this.selected(params as SelectionParams);
    }
  }

  private rememberBefore({ subUnitId, cellValue }: CellsParams): void {
    const only = this.grid.writing ? null : onlyCell(cellValue);
    const cell = only && this.engine.workbook.getSheetBySheetId(subUnitId)?.getCellRaw(only.row, only.column);
    this.before = only && { value: rawValue(cell), type: valueType(cell, this.grid.numberFormat(subUnitId, only.row, only.column)) };
  }

  private cellsEdited({ subUnitId, cellValue }: CellsParams): void {
    const box = editedBox(cellValue);
    if (!box) return;
    const only = onlyCell(cellValue);
    const cell = only && this.engine.workbook.getSheetBySheetId(subUnitId)?.getCellRaw(only.row, only.column);
    const details =
      only && this.before
        ? {
            valueBefore: this.before.value,
            valueTypeBefore: this.before.type,
            valueAfter: rawValue(cell),
            valueTypeAfter: valueType(cell, this.grid.numberFormat(subUnitId, only.row, only.column)),
          }
        : {};
    this.emitChanged(subUnitId, box, details);
  }

  private emitChanged(worksheetId: string, box: Box, details: object = {}, changeType = 'RangeEdited'): void {
    const args: ChangedArgs = {
      changeType,
      source: 'Local',
      worksheetId,
      address: formatBox(box),
      shiftDirection: 'None',
      referenceId: `${worksheetId}!${formatBox(box)}`,
      triggerSource: this.acting ? 'ThisLocalAddin' : 'Unknown',
      ...details,
      box,
    };
    this.emit(EventType.changed, [worksheetId, WORKBOOK_TARGET], args);
  }

  private shifted({ subUnitId, range }: RangeParams, kind: Omit<Shift, 'start' | 'count'>, changeType: string): void {
    const rows = kind.axis === 'row';
    const start = rows ? range.startRow : range.startColumn;
    const end = rows ? range.endRow : range.endColumn;
    const shift: Shift = { ...kind, start, count: end - start + 1 };
    for (const { target } of this.references.all()) {
      if (target instanceof CellArea && target.sheetId === subUnitId)
        target.boxes = target.boxes.flatMap((box) => shiftBox(box, shift) ?? []);
    }
    this.onShift(subUnitId, shift);
    const box = rows
      ? { startRow: start, endRow: end, startColumn: 0, endColumn: LAST_COLUMN }
      : { startRow: 0, endRow: LAST_ROW, startColumn: start, endColumn: end };
    this.emitChanged(subUnitId, box, {}, changeType);
  }

  /** The only way in which Univer sorts. */
  private rowsSorted({ subUnitId, range }: RangeParams): void {
    this.emit(EventType.rowSorted, [subUnitId, WORKBOOK_TARGET], { worksheetId: subUnitId, address: formatBox(range), source: 'Local' });
  }

  private activated(worksheetId: string): void {
    if (this.activeSheetId === worksheetId) return;
    const left = this.activeSheetId;
    this.activeSheetId = worksheetId;
    if (left) this.emit(EventType.deactivated, [left, WORKBOOK_TARGET], { worksheetId: left });
    this.emit(EventType.activated, [worksheetId, WORKBOOK_TARGET], { worksheetId });
  }

  private selected({ subUnitId, selections }: SelectionParams): void {
    const address = selections.map(({ range }) => formatBox(range)).join(',');
    this.emit(EventType.selectionChanged, [subUnitId, WORKBOOK_TARGET], { address, worksheetId: subUnitId });
    this.emit(EventType.workbookSelectionChanged, [WORKBOOK_TARGET], {});
  }

  private emit(type: number, targets: readonly string[], args: object): void {
    if (!this.enabled) return;
    const wanted = targets.filter((target) => this.registered.has(`${type} ${target}`));
    if (wanted.length === 0) return;
    this.queue.push({ type, targets: wanted, args });
    if (!this.executing) this.flush();
  }
}

interface CellsParams {
  readonly subUnitId: string;
  readonly cellValue?: IObjectMatrixPrimitiveType<ICellData | null>;
}

interface RangeParams {
  readonly subUnitId: string;
  readonly range: IRange;
}

interface SelectionParams {
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
}

interface ChangedArgs {
  readonly triggerSource: 'ThisLocalAddin' | 'Unknown';
  readonly worksheetId: string;
  readonly box: Box;
  readonly [name: string]: unknown;
}

/** The block around the cells whose content, not only style, is set. */
function editedBox(cellValue: CellsParams['cellValue']): Box | null {
  const boxes: Box[] = [];
  for (const rowKey in cellValue) {
    for (const columnKey in cellValue[Number(rowKey)]) {
      const cell = cellValue[Number(rowKey)]?.[Number(columnKey)];
      if (cell && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      boxes.push({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    }
  }
  return boxes.length === 0 ? null : boxes.reduce((around, box) => boundingBox([around, box]));
}

function onlyCell(cellValue: CellsParams['cellValue']): { row: number; column: number } | null {
  const rows = Object.keys(cellValue ?? {});
  const columns = Object.keys(cellValue?.[Number(rows[0])] ?? {});
  return rows.length === 1 && columns.length === 1 ? { row: Number(rows[0]), column: Number(columns[0]) } : null;
}
