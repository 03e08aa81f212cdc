import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  SetColDataMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import type { Engine } from '../../engine/engineFromUniver';
import { itemNotFound } from '../executor/hostError';
import { columnCount, isEntireColumn, isEntireRow, LAST_ROW, type Box } from './a1';

/** Part of a style to lay over what a cell has; null takes that part away. */
export type StylePatch = { readonly [K in keyof IStyleData]?: Nullable<IStyleData[K]> };

/** What is to change in a cell. `s: null` takes its whole style away, `v: null` its value. */
export interface CellPatch {
  v?: ICellData['v'];
  t?: ICellData['t'];
  f?: string | null;
  p?: null;
  si?: null;
  s?: StylePatch | null;
}

type Cells = IObjectMatrixPrimitiveType<ICellData>;
type Patches = Record<number, Record<number, CellPatch>>;

/** Beyond this many rows above a format that runs down to the last row, it is written cell by cell. */
const MAX_ROWS_ABOVE = 100;

/**
 * The cells of the workbook, as the host reads and writes them. Writes are gathered and handed to Univer as one mutation per
 * sheet, when something is read or the request ends: Univer's plugins do work for every mutation, so a mutation per write
 * would take minutes for what takes less than a second in one.
 */
export class Grid {
  private readonly pending = new Map<string, Patches>();
  private calculating = false;
  /** True while the grid itself hands cells to Univer: what it hears then was not done by the person. */
  writing = false;

  constructor(private readonly engine: Engine) {}

  /** The sheet with everything written to it so far. Throws `ItemNotFound` when it was deleted. */
  worksheet(sheetId: string): Worksheet {
    this.flush();
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** The stored cells by row and column, without those that only take their column's or row's format. */
  cells(sheetId: string): Cells {
    return this.worksheet(sheetId).getCellMatrix().getMatrix() as Cells;
  }

  /**
   * The number format of a cell, from itself, its row or its column, `General` when there is none. What was written but not yet
   * handed to Univer counts, so that entering values after a format in one request needs no hand-over between them.
   */
  numberFormat(sheetId: string, row: number, column: number): string {
    const patch = this.pending.get(sheetId)?.[row]?.[column];
    if (patch?.s?.n?.pattern) return patch.s.n.pattern;
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw itemNotFound();
    const cell = patch?.s === null ? null : (sheet.getCellMatrix().getValue(row, column) as Nullable<ICellData>);
    const own = cell?.s ? this.engine.workbook.getStyles().getStyleByCell(cell)?.n?.pattern : undefined;
    return own ?? sheet.getRowStyle(row)?.n?.pattern ?? sheet.getColumnStyle(column)?.n?.pattern ?? 'General';
  }

  patchCell(sheetId: string, row: number, column: number, patch: CellPatch): void {
    const patches = this.patchesOf(sheetId);
    const cells = (patches[row] ??= {});
    const earlier = cells[column];
    if (!earlier) {
      cells[column] = patch;
      return;
    }
    const style = patch.s && earlier.s ? { ...earlier.s, ...patch.s } : patch.s === undefined ? earlier.s : patch.s;
    Object.assign(earlier, patch, style === undefined ? {} : { s: style });
  }

  /** Lays a style over a block of cells: over their columns or rows where the block is made of whole ones. */
  patchStyle(sheetId: string, box: Box, style: StylePatch | null): void {
    if (isEntireColumn(box) || (box.endRow === LAST_ROW && box.startRow <= MAX_ROWS_ABOVE)) this.patchColumns(sheetId, box, style);
    else if (isEntireRow(box)) this.patchRows(sheetId, box, style);
    else this.patchCells(sheetId, box, style);
  }

  /** Takes the formats off a block of cells, and off its columns or rows where it is made of whole ones. */
  clearStyle(sheetId: string, box: Box): void {
    if (isEntireColumn(box) || isEntireRow(box)) this.patchStyle(sheetId, box, null);
    else this.patchStoredCells(sheetId, box, null);
  }

  private patchCells(sheetId: string, box: Box, style: StylePatch | null): void {
    for (let row = box.startRow; row <= box.endRow; row++) {
      for (let column = box.startColumn; column <= box.endColumn; column++) this.patchCell(sheetId, row, column, { s: style });
    }
  }

  private patchColumns(sheetId: string, box: Box, style: StylePatch | null): void {
    const sheet = this.worksheet(sheetId);
    const width = Math.min(columnCount(box), isEntireRow(box) ? sheet.getColumnCount() - box.startColumn : Infinity);
    this.grow(sheet, 0, box.startColumn + width - 1);
    const columnData: Record<number, { s: IStyleData | null }> = {};
    for (let column = box.startColumn; column < box.startColumn + width; column++) {
      const before = sheet.getColumnStyle(column) ?? {};
      if (style) for (let row = 0; row < box.startRow; row++) this.patchCell(sheetId, row, column, { s: keepAs(before, style) });
      columnData[column] = { s: mergedStyle(before, style) };
    }
    const target = { unitId: this.engine.workbook.getUnitId(), subUnitId: sheetId };
    this.engine.run(SetColDataMutation.id, { ...target, columnData });
    this.patchStoredCells(sheetId, { ...box, endColumn: box.startColumn + width - 1 }, style);
  }

  private patchRows(sheetId: string, box: Box, style: StylePatch | null): void {
    const sheet = this.worksheet(sheetId);
    this.grow(sheet, box.endRow, 0);
    const rowData: Record<number, { s: IStyleData | null }> = {};
    for (let row = box.startRow; row <= box.endRow; row++) rowData[row] = { s: mergedStyle(sheet.getRowStyle(row) ?? {}, style) };
    this.engine.run(SetRowDataMutation.id, { unitId: this.engine.workbook.getUnitId(), subUnitId: sheetId, rowData });
    this.patchStoredCells(sheetId, box, style);
  }

  private patchStoredCells(sheetId: string, box: Box, style: StylePatch | null): void {
    forEachStoredCell(this.cells(sheetId), box, (_cell, row, column) => this.patchCell(sheetId, row, column, { s: style }));
  }

  /** Hands what was written to Univer. Reading through {@link Grid.worksheet} does it first. */
  flush(): void {
    if (this.pending.size === 0) return;
    const batches = [...this.pending];
    this.pending.clear();
    this.writing = true;
    try {
      for (const [sheetId, patches] of batches) this.write(sheetId, patches);
    } finally {
      this.writing = false;
    }
  }

  /** Hands what was written to Univer and waits until the formulas that depend on it are calculated. */
  async settle(): Promise<void> {
    this.flush();
    if (!this.calculating) return;
    this.calculating = false;
    await this.engine.injector.get(FormulaCalculationSessionService).waitForLatestApplied();
  }

  /** To be called when something else than a write makes Univer calculate: {@link Grid.settle} then waits for it. */
  expectCalculation(): void {
    this.calculating ||= this.hasFormulas();
  }

  /** Widens a sheet so that it has a cell at the given place: sheets declare few rows and columns to begin with. */
  grow(sheet: Worksheet, row: number, column: number): void {
    const target = { unitId: this.engine.workbook.getUnitId(), subUnitId: sheet.getSheetId() };
    if (row >= sheet.getRowCount()) this.engine.run(SetWorksheetRowCountMutation.id, { ...target, rowCount: row + 1 });
    if (column >= sheet.getColumnCount()) this.engine.run(SetWorksheetColumnCountMutation.id, { ...target, columnCount: column + 1 });
  }

  private write(sheetId: string, patches: Patches): void {
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    const { onlyStyles, withFormulas, lastRow, lastColumn } = complete(patches, sheet.getCellMatrix().getMatrix() as Cells);
    this.grow(sheet, lastRow, lastColumn);
    const calculates = !onlyStyles && (withFormulas || this.hasFormulas());
    // Styles change no formula; without formulas the scan of the whole workbook for them is left out.
    const options = onlyStyles ? { onlyLocal: true } : calculates ? {} : { fromChangeset: true };
    this.engine.run(
      SetRangeValuesMutation.id,
      { unitId: this.engine.workbook.getUnitId(), subUnitId: sheetId, cellValue: patches },
      options,
    );
    this.calculating ||= calculates;
  }

  private hasFormulas(): boolean {
    const sheets = this.engine.injector.get(FormulaDataModel).getFormulaData()[this.engine.workbook.getUnitId()] ?? {};
    return Object.values(sheets).some((rows) => Object.values(rows ?? {}).some((cells) => Object.values(cells ?? {}).some(Boolean)));
  }

  private patchesOf(sheetId: string): Patches {
    let patches = this.pending.get(sheetId);
    if (!patches) this.pending.set(sheetId, (patches = {}));
    return patches;
  }
}

/** Calls back for every stored cell of a block, in order of rows. */
export function forEachStoredCell(cells: Cells, box: Box, visit: (cell: ICellData, row: number, column: number) => void): void {
  for (const rowKey in cells) {
    const row = Number(rowKey);
    if (row < box.startRow || row > box.endRow) continue;
    const rowCells = cells[row];
    for (const columnKey in rowCells) {
      const column = Number(columnKey);
      const cell = rowCells[column];
      if (cell && column >= box.startColumn && column <= box.endColumn) visit(cell, row, column);
    }
  }
}

/**
 * Completes the patches with what Univer would otherwise derive in its own way: a new value takes an old formula away, and a
 * changed number format leaves the stored value and its type as they are.
 */
function complete(patches: Patches, cells: Cells): { onlyStyles: boolean; withFormulas: boolean; lastRow: number; lastColumn: number } {
  let onlyStyles = true;
  let withFormulas = false;
  let lastRow = 0;
  let lastColumn = 0;
  for (const rowKey in patches) {
    const row = Number(rowKey);
    const stored = cells[row];
    const rowPatches = patches[row] as Record<number, CellPatch>;
    if (row > lastRow) lastRow = row;
    for (const columnKey in rowPatches) {
      const column = Number(columnKey);
      const patch = rowPatches[column] as CellPatch;
      const cell = stored?.[column];
      if (column > lastColumn) lastColumn = column;
      if (patch.f) withFormulas = true;
      if (patch.v === undefined && patch.f === undefined) {
        if (cell?.t) patch.t = cell.t;
        continue;
      }
      onlyStyles = false;
      if (!cell) continue;
      if (cell.f && !patch.f) patch.f = null;
      if (cell.si) patch.si = null;
      if (cell.p) patch.p = null;
    }
  }
  return { onlyStyles, withFormulas, lastRow, lastColumn };
}

function mergedStyle(before: IStyleData, patch: StylePatch | null): IStyleData | null {
  if (!patch) return null;
  const merged = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== null);
  return merged.length === 0 ? null : (Object.fromEntries(merged) as IStyleData);
}

/** The parts of a style that a patch would change, as they are: laid over cells that the change of their column must not reach. */
function keepAs(before: IStyleData, patch: StylePatch): StylePatch {
  return Object.fromEntries(
    Object.keys(patch).map((key) => [key, before[key as keyof IStyleData] ?? (key === 'n' ? { pattern: 'General' } : null)]),
  );
}
