import { HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from '@univerjs/core';
import { SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation } from '@univerjs/sheets';
import { invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type Property, type ObjectFactory } from '../executor/objectType';
import { isEntireColumn, isEntireRow } from '../model/a1';
import { autofitColumns } from '../model/autofitColumns';
import type { CellArea } from '../model/cellArea';
import { readUniformStyle } from '../model/readUniformStyle';
import { rangeBorders } from './rangeBorders';
import { rangeFill } from './rangeFill';
import { rangeFont } from './rangeFont';

/** Excel measures in points, the grid in pixels: 96 pixels are 72 points. */
const PIXELS_PER_POINT = 96 / 72;

const HORIZONTAL = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
] as const;

const VERTICAL = [
  ['Bottom', VerticalAlign.BOTTOM],
  ['Center', VerticalAlign.MIDDLE],
  ['Top', VerticalAlign.TOP],
] as const;

/** Format of a block of cells or of several. Where cells differ the answer is null. */
export const rangeFormat: ObjectFactory<CellArea> = defineObject({
  name: 'RangeFormat',
  properties: {
    Borders: { get: (area) => rangeBorders(area) },
    ColumnWidth: {
      get: (area, session) => {
        const sheet = session.worksheet(area.sheetId);
        return uniform(columns(area, session).map((column) => sheet.getColumnManager().getColumnWidth(column) / PIXELS_PER_POINT));
      },
      set: (area, points, session) => {
        assertSize(points);
        session.assertEditable(area.sheetId, 'allowFormatColumns');
        const target = columns(area, session).map((column) => ({ startRow: 0, endRow: 0, startColumn: column, endColumn: column }));
        session.engine.run(SetWorksheetColWidthMutation.id, {
          unitId: session.unitId,
          subUnitId: area.sheetId,
          ranges: target,
          colWidth: points * PIXELS_PER_POINT,
        });
      },
    },
    Fill: { get: (area) => rangeFill(area) },
    Font: { get: (area) => rangeFont(area) },
    HorizontalAlignment: choice('ht', HORIZONTAL, 'General'),
    RowHeight: {
      get: (area, session) => {
        const sheet = session.worksheet(area.sheetId);
        return uniform(rows(area, session).map((row) => sheet.getRowManager().getRowHeight(row) / PIXELS_PER_POINT));
      },
      set: (area, points, session) => {
        assertSize(points);
        session.assertEditable(area.sheetId, 'allowFormatRows');
        const target = rows(area, session).map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
        session.engine.run(SetWorksheetRowHeightMutation.id, {
          unitId: session.unitId,
          subUnitId: area.sheetId,
          ranges: target,
          rowHeight: points * PIXELS_PER_POINT,
        });
      },
    },
    VerticalAlignment: choice('vt', VERTICAL, 'Bottom'),
    WrapText: {
      get: (area, session) => readUniformStyle(area, session, (style) => style.tb === WrapStrategy.WRAP),
      set: (area, wrap, session) => setStyle(area, { tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }, session),
    },
  },
  methods: {
    AutofitColumns: (area, _, session) => autofitColumns(area, columns(area, session), session),
    // Rows follow their text by themselves unless a height was set.
    AutofitRows: () => null,
  },
});

/** Lays a style over the cells. Throws `AccessDenied` when the sheet is protected against formatting. */
export function setStyle(area: CellArea, style: Partial<IStyleData>, session: HostSession): void {
  session.assertEditable(area.sheetId, 'allowFormatCells');
  for (const box of area.boxes) session.grid.patchStyle(area.sheetId, box, style);
}

function choice<K extends 'ht' | 'vt'>(key: K, names: readonly (readonly [string, number])[], fallback: string): Property<CellArea> {
  return {
    get: (area, session) => readUniformStyle(area, session, (style) => names.find(([, value]) => value === style[key])?.[0] ?? fallback),
    set: (area, wanted, session) => {
      const found = names.find(([name]) => name === wanted);
      if (!found) throw invalidArgument();
      setStyle(area, { [key]: found[1] }, session);
    },
  };
}

function assertSize(points: unknown): asserts points is number {
  if (typeof points !== 'number' || !(points >= 0)) throw invalidArgument();
}

function columns(area: CellArea, session: HostSession): number[] {
  const sheet = session.worksheet(area.sheetId);
  return area.boxes.flatMap((box) => {
    const last = isEntireRow(box) ? sheet.getColumnCount() - 1 : box.endColumn;
    session.grid.grow(sheet, 0, last);
    return Array.from({ length: last - box.startColumn + 1 }, (_, index) => box.startColumn + index);
  });
}

function rows(area: CellArea, session: HostSession): number[] {
  const sheet = session.worksheet(area.sheetId);
  return area.boxes.flatMap((box) => {
    const last = isEntireColumn(box) ? sheet.getRowCount() - 1 : box.endRow;
    session.grid.grow(sheet, last, 0);
    return Array.from({ length: last - box.startRow + 1 }, (_, index) => box.startRow + index);
  });
}

function uniform(values: readonly number[]): number | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}
