import { HostError, invalidArgument, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, HostObject, type ObjectFactory } from '../executor/objectType';
import {
  boundingBox,
  cellCount,
  columnCount,
  formatBox,
  intersect,
  isEntireColumn,
  isEntireRow,
  isInside,
  LAST_COLUMN,
  LAST_ROW,
  quoteSheetName,
  rowCount,
  type Box,
} from '../model/a1';
import { CellArea } from '../model/cellArea';
import { clearArea } from '../model/clearArea';
import { readFormulas, readNumberFormats, readText, readValues, readValueTypes } from '../model/readCells';
import { readAddress } from '../model/readAddress';
import { deleteCells, insertCells } from '../model/shiftCells';
import { selectArea } from '../model/selectArea';
import { usedBox } from '../model/usedBox';
import { writeNumberFormats, writeValues } from '../model/writeCells';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { rangeAreas } from './rangeAreas';
import { rangeFormat } from './rangeFormat';
import { tables } from './tables';
import { worksheet } from './worksheet';

/** One block of cells. */
export const range: ObjectFactory<CellArea> = defineObject({
  name: 'Range',
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    CellCount: { get: ({ box }) => (cellCount(box) > 2 ** 31 - 1 ? -1 : cellCount(box)) },
    ColumnCount: { get: ({ box }) => columnCount(box) },
    ColumnHidden: {
      get: (area, session) =>
        uniform(area.box.startColumn, area.box.endColumn, (column) => session.lines.isHidden('column', area.sheetId, column)),
      set: (area, hidden, session) => {
        session.assertEditable(area.sheetId, 'allowFormatColumns');
        session.lines.set('column', area, hidden === true);
      },
    },
    ColumnIndex: { get: ({ box }) => box.startColumn },
    ConditionalFormats: { get: (area) => conditionalFormats(area) },
    DataValidation: { get: (area) => dataValidation(area) },
    Format: { get: (area) => rangeFormat(area) },
    Formulas: { get: readFormulas, set: writeValues },
    FormulasLocal: { get: readFormulas, set: writeValues },
    IsEntireColumn: { get: ({ box }) => isEntireColumn(box) },
    IsEntireRow: { get: ({ box }) => isEntireRow(box) },
    NumberFormat: { get: readNumberFormats, set: writeNumberFormats },
    NumberFormatLocal: { get: readNumberFormats, set: writeNumberFormats },
    RowCount: { get: ({ box }) => rowCount(box) },
    RowHidden: {
      get: (area, session) => uniform(area.box.startRow, area.box.endRow, (row) => session.lines.isHidden('row', area.sheetId, row)),
      set: (area, hidden, session) => {
        session.assertEditable(area.sheetId, 'allowFormatRows');
        session.lines.set('row', area, hidden === true);
      },
    },
    RowIndex: { get: ({ box }) => box.startRow },
    Text: { get: readText },
    Values: { get: readValues, set: writeValues },
    ValueTypes: { get: readValueTypes },
    Worksheet: { get: ({ sheetId }) => worksheet(sheetId) },
  },
  methods: {
    Clear: (area, [applyTo], session) => clearArea(area, applyTo ?? 'All', session),
    Delete: (area, [shift], session) => deleteCells(area, shift, session),
    GetAbsoluteResizedRange: (area, [rows, columns]) => part(area, resized(area.box, Number(rows), Number(columns))),
    GetBoundingRect: (area, [other], session) => range(area.with(boundingBox([area.box, areaOf(other, area, session).box]))),
    GetCell: (area, [row, column]) => part(area, cellAt(area.box, Number(row), Number(column))),
    GetColumn: (area, [column]) => part(area, inColumns(area.box, Number(column), Number(column))),
    GetColumnsAfter: (area, [count = 1]) =>
      part(area, inColumns(area.box, columnCount(area.box), columnCount(area.box) + Number(count) - 1, false)),
    GetColumnsBefore: (area, [count = 1]) => part(area, inColumns(area.box, -Number(count), -1, false)),
    GetEntireColumn: (area) => part(area, { ...area.box, startRow: 0, endRow: LAST_ROW }),
    GetEntireRow: (area) => part(area, { ...area.box, startColumn: 0, endColumn: LAST_COLUMN }),
    GetIntersection: (area, [other], session) => intersection(area, other, session) ?? notFound(),
    GetIntersectionOrNullObject: (area, [other], session) => intersection(area, other, session),
    GetLastCell: (area) => part(area, { ...area.box, startRow: area.box.endRow, startColumn: area.box.endColumn }),
    GetLastColumn: (area) => part(area, { ...area.box, startColumn: area.box.endColumn }),
    GetLastRow: (area) => part(area, { ...area.box, startRow: area.box.endRow }),
    GetOffsetRange: (area, [rows, columns]) => part(area, moved(area.box, Number(rows), Number(columns))),
    GetMergedAreasOrNullObject: (area, _, session) => mergedAreas(area, session),
    GetResizedRange: (area, [rows, columns]) =>
      part(area, resized(area.box, rowCount(area.box) + Number(rows), columnCount(area.box) + Number(columns))),
    GetRow: (area, [row]) => part(area, inRows(area.box, Number(row), Number(row))),
    GetRowProperties: (area, [wanted], session) => rowProperties(area, wanted, session),
    GetRowsAbove: (area, [count = 1]) => part(area, inRows(area.box, -Number(count), -1, false)),
    GetRowsBelow: (area, [count = 1]) => part(area, inRows(area.box, rowCount(area.box), rowCount(area.box) + Number(count) - 1, false)),
    GetTables: (area) => tables({ sheetId: area.sheetId, within: area }),
    GetUsedRange: (area, [valuesOnly], session) => used(area, valuesOnly, session) ?? part(area, cellAt(area.box, 0, 0)),
    GetUsedRangeOrNullObject: (area, [valuesOnly], session) => used(area, valuesOnly, session),
    Insert: (area, [shift], session) => range(insertCells(area, shift, session)),
    Select: (area, _, session) => selectArea(area, session),
    // The client asks this before it writes a large array in slices.
    _ValidateArraySize: ({ box }, [rows, columns]) => {
      if (rows !== rowCount(box) || columns !== columnCount(box)) throw invalidArgument(DIMENSIONS);
    },
  },
});

const DIMENSIONS = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

function addressOf({ sheetId, box }: CellArea, session: HostSession): string {
  return `${quoteSheetName(session.worksheet(sheetId).getName())}!${formatBox(box)}`;
}

function part(area: CellArea, box: Box): HostObject {
  if (!isInside(box)) throw invalidArgument();
  return range(area.with(box));
}

/** Cells may be named outside the block: `getCell` counts from its first cell and may go beyond it. */
function cellAt(box: Box, row: number, column: number): Box {
  if (!Number.isInteger(row) || !Number.isInteger(column)) throw invalidArgument();
  return {
    startRow: box.startRow + row,
    startColumn: box.startColumn + column,
    endRow: box.startRow + row,
    endColumn: box.startColumn + column,
  };
}

function inRows(box: Box, first: number, last: number, inside = true): Box {
  if (!Number.isInteger(first) || (inside && (first < 0 || last >= rowCount(box)))) throw invalidArgument();
  return { ...box, startRow: box.startRow + first, endRow: box.startRow + last };
}

function inColumns(box: Box, first: number, last: number, inside = true): Box {
  if (!Number.isInteger(first) || (inside && (first < 0 || last >= columnCount(box)))) throw invalidArgument();
  return { ...box, startColumn: box.startColumn + first, endColumn: box.startColumn + last };
}

function moved(box: Box, rows: number, columns: number): Box {
  if (!Number.isInteger(rows) || !Number.isInteger(columns)) throw invalidArgument();
  return {
    startRow: box.startRow + rows,
    endRow: box.endRow + rows,
    startColumn: box.startColumn + columns,
    endColumn: box.endColumn + columns,
  };
}

function resized(box: Box, rows: number, columns: number): Box {
  if (!Number.isInteger(rows) || !Number.isInteger(columns)) throw invalidArgument();
  return { ...box, endRow: box.startRow + rows - 1, endColumn: box.startColumn + columns - 1 };
}

/** A range given as an object or as an address. */
function areaOf(other: unknown, area: CellArea, session: HostSession): CellArea {
  const found = other instanceof HostObject && other.target instanceof CellArea ? other.target : readAddress(other, area.sheetId, session);
  if (found.sheetId !== area.sheetId) throw invalidArgument();
  return found;
}

function intersection(area: CellArea, other: unknown, session: HostSession): HostObject | null {
  const box = intersect(area.box, areaOf(other, area, session).box);
  return box && range(area.with(box));
}

function used(area: CellArea, valuesOnly: unknown, session: HostSession): HostObject | null {
  const box = usedBox(session, area.sheetId, valuesOnly === true, area.box);
  return box && range(area.with(box));
}

/** The common answer for every row or column of a block; null when they differ. */
function uniform(first: number, last: number, read: (index: number) => boolean): boolean | null {
  const answer = read(first);
  for (let index = first + 1; index <= last; index++) if (read(index) !== answer) return null;
  return answer;
}

/** The merged cells that touch the block. */
function mergedAreas(area: CellArea, session: HostSession): HostObject | null {
  const merges = session.worksheet(area.sheetId).getMergeData();
  const boxes = merges.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
    const box = { startRow, endRow, startColumn, endColumn };
    return intersect(box, area.box) ? [box] : [];
  });
  return boxes.length > 0 ? rangeAreas(new CellArea(area.sheetId, boxes)) : null;
}

/** Of each row, what was asked for: https://learn.microsoft.com/javascript/api/excel/excel.rowpropertiesloadoptions */
function rowProperties({ sheetId, box }: CellArea, wanted: unknown, session: HostSession) {
  const asked = Object.entries((wanted ?? {}) as Record<string, unknown>).flatMap(([name, isWanted]) => (isWanted === true ? [name] : []));
  const other = asked.find((name) => name !== 'rowHidden' && name !== 'rowIndex');
  if (other !== undefined) throw new HostError('NotImplemented', `The workbench does not implement Range.getRowProperties({ ${other} }).`);
  return Array.from({ length: rowCount(box) }, (_, index) => ({
    ...(asked.includes('rowHidden') && { rowHidden: session.lines.isHidden('row', sheetId, box.startRow + index) }),
    ...(asked.includes('rowIndex') && { rowIndex: box.startRow + index }),
  }));
}

function notFound(): never {
  throw itemNotFound();
}
