import { invalidArgument, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';
import { columnCount, rowCount } from '../model/a1';
import type { CellArea } from '../model/cellArea';
import { rawValue } from '../model/cellValue';
import { readValues } from '../model/readCells';
import { writeValues } from '../model/writeCells';
import { range } from './range';
import { bodyArea, configure, tableArea } from './tables';

interface PartKey {
  readonly tableId: string;
  readonly index: number;
}

const column: ObjectFactory<PartKey> = defineObject({
  name: 'TableColumn',
  id: ({ index }) => index + 1,
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: (key, session) => columnName(key, session),
      set: (key, value, session) => writeValues(headerCell(key, session), [[String(value)]], session),
    },
    Values: {
      get: (key, session) => readValues(wholeColumn(key, session), session),
      set: (key, value, session) => writeValues(wholeColumn(key, session), value, session),
    },
  },
  methods: {
    GetDataBodyRange: ({ tableId, index }, _, session) => range(columnOf(bodyArea(tableId, session), index)),
    GetHeaderRowRange: (key, _, session) => range(headerCell(key, session)),
    GetRange: (key, _, session) => range(wholeColumn(key, session)),
  },
});

/** The columns of a table, by the table's id. */
export const tableColumns: ObjectFactory<string> = defineObject({
  name: 'TableColumnCollection',
  properties: { Count: { get: (tableId, session) => columnCount(tableArea(tableId, session).box) } },
  items: (tableId, session) =>
    Array.from({ length: columnCount(tableArea(tableId, session).box) }, (_, index) => column({ tableId, index })),
  getItem: (tableId, key, session) => findColumn(tableId, key, session) ?? notFound(),
  methods: {
    GetCount: (tableId, _, session) => columnCount(tableArea(tableId, session).box),
    GetItemAt: (tableId, [index], session) => {
      if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= columnCount(tableArea(tableId, session).box))
        throw invalidArgument();
      return column({ tableId, index: Number(index) });
    },
    GetItemOrNullObject: (tableId, [key], session) => findColumn(tableId, key, session),
  },
});

const row: ObjectFactory<PartKey> = defineObject({
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (key, session) => readValues(rowOf(key, session), session),
      set: (key, value, session) => writeValues(rowOf(key, session), value, session),
    },
  },
  methods: { GetRange: (key, _, session) => range(rowOf(key, session)) },
});

/** The rows of a table under its header, by the table's id. */
export const tableRows: ObjectFactory<string> = defineObject({
  name: 'TableRowCollection',
  properties: { Count: { get: (tableId, session) => rowCount(bodyArea(tableId, session).box) } },
  items: (tableId, session) => Array.from({ length: rowCount(bodyArea(tableId, session).box) }, (_, index) => row({ tableId, index })),
  methods: {
    Add: (tableId, [index, values], session) => {
      if (index !== null && index !== undefined && index !== -1) throw invalidArgument('The workbench adds table rows at the end only.');
      const rows = Array.isArray(values) ? (values as unknown[]).length : 1;
      const area = tableArea(tableId, session);
      const first = rowCount(bodyArea(tableId, session).box);
      configure(tableId, { updateRange: { newRange: { ...area.box, endRow: area.box.endRow + rows } } }, session);
      if (values) writeValues(area.with({ ...area.box, startRow: area.box.endRow + 1, endRow: area.box.endRow + rows }), values, session);
      return row({ tableId, index: first });
    },
    GetCount: (tableId, _, session) => rowCount(bodyArea(tableId, session).box),
    GetItemAt: (tableId, [index], session) => {
      if (!Number.isInteger(index) || Number(index) < 0 || Number(index) >= rowCount(bodyArea(tableId, session).box))
        throw invalidArgument();
      return row({ tableId, index: Number(index) });
    },
  },
});

function columnOf(area: CellArea, index: number): CellArea {
  return area.with({ ...area.box, startColumn: area.box.startColumn + index, endColumn: area.box.startColumn + index });
}

const wholeColumn = ({ tableId, index }: PartKey, session: HostSession): CellArea => columnOf(tableArea(tableId, session), index);

function headerCell(key: PartKey, session: HostSession): CellArea {
  const area = wholeColumn(key, session);
  return area.with({ ...area.box, endRow: area.box.startRow });
}

function rowOf({ tableId, index }: PartKey, session: HostSession): CellArea {
  const area = bodyArea(tableId, session);
  return area.with({ ...area.box, startRow: area.box.startRow + index, endRow: area.box.startRow + index });
}

function columnName(key: PartKey, session: HostSession): string {
  const { sheetId, box } = headerCell(key, session);
  return String(rawValue(session.grid.cells(sheetId)[box.startRow]?.[box.startColumn]));
}

function findColumn(tableId: string, key: unknown, session: HostSession): HostObject | null {
  const count = columnCount(tableArea(tableId, session).box);
  for (let index = 0; index < count; index++) {
    const name = columnName({ tableId, index }, session);
    if (typeof key === 'number' ? key === index + 1 : name.toLowerCase() === String(key).toLowerCase()) return column({ tableId, index });
  }
  return null;
}

function notFound(): never {
  throw itemNotFound();
}
