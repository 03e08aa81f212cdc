import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation, TableManager } from '@univerjs/sheets-table';
import { generateRandomId } from '@univerjs/core';
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, HostObject, type ObjectFactory } from '../executor/objectType';
import { intersect, parseBox, rowCount, splitSheet, type Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { rawValue } from '../model/cellValue';
import { sheetByNameOrId } from '../model/sheetNames';
import { range } from './range';
import { tableColumns, tableRows } from './tableParts';
import { worksheet } from './worksheet';

/** A table, by its id. */
export const table: ObjectFactory<string> = defineObject({
  name: 'Table',
  id: (id) => id,
  properties: {
    Columns: { get: (id) => tableColumns(id) },
    Id: { get: (id) => id },
    LegacyId: { get: (id) => id },
    Name: {
      get: (id, session) => storedTable(id, session).getDisplayName(),
      set: (id, value, session) => {
        assertName(value, session);
        configure(id, { name: value }, session);
      },
    },
    Rows: { get: (id) => tableRows(id) },
    ShowHeaders: {
      get: (id, session) => storedTable(id, session).isShowHeader(),
      set: (id, value, session) => configure(id, { options: { showHeader: value === true } }, session),
    },
    ShowTotals: { get: (id, session) => showsTotals(storedTable(id, session)) },
    Style: {
      get: (id, session) => storedTable(id, session).getTableStyleId(),
      set: (id, value, session) => configure(id, { theme: String(value) }, session),
    },
    Worksheet: { get: (id, session) => worksheet(storedTable(id, session).getSubunitId()) },
  },
  methods: {
    ConvertToRange: (id, _, session) => {
      const area = tableArea(id, session);
      remove(id, session);
      return range(area);
    },
    Delete: (id, _, session) => {
      const area = tableArea(id, session);
      session.assertEditable(area.sheetId);
      remove(id, session);
      const { startRow, endRow, startColumn, endColumn } = area.box;
      for (let row = startRow; row <= endRow; row++)
        for (let column = startColumn; column <= endColumn; column++)
          session.grid.patchCell(area.sheetId, row, column, { v: null, s: null });
    },
    GetDataBodyRange: (id, _, session) => range(bodyArea(id, session)),
    GetHeaderRowRange: (id, _, session) => {
      const area = tableArea(id, session);
      if (!storedTable(id, session).isShowHeader()) throw itemNotFound();
      return range(area.with({ ...area.box, endRow: area.box.startRow }));
    },
    GetRange: (id, _, session) => range(tableArea(id, session)),
    Resize: (id, [target], session) => {
      const before = tableArea(id, session);
      const box =
        target instanceof HostObject && target.target instanceof CellArea ? target.target.box : parseBox(splitSheet(String(target)).rest);
      if (!box || box.startRow !== before.box.startRow || !intersect(box, before.box) || rowCount(box) < 2) throw invalidArgument();
      configure(id, { updateRange: { newRange: box } }, session);
    },
  },
});

interface Scope {
  /** Null for the tables of the whole workbook. */
  readonly sheetId: string | null;
  /** Only those that touch these cells. */
  readonly within?: CellArea;
}

export const tables: ObjectFactory<Scope> = defineObject({
  name: 'TableCollection',
  properties: { Count: { get: (scope, session) => tablesIn(scope, session).length } },
  items: (scope, session) => tablesIn(scope, session).map((item) => table(item.getId())),
  getItem: (scope, key, session) => table((find(scope, key, session) ?? notFound()).getId()),
  methods: {
    Add: (scope, [address, hasHeaders], session) => addTable(scope, address, hasHeaders === true, session),
    GetCount: (scope, _, session) => tablesIn(scope, session).length,
    GetItemAt: (scope, [index], session) => table((tablesIn(scope, session)[Number(index)] ?? notFound()).getId()),
    GetItemOrNullObject: (scope, [key], session) => {
      const found = find(scope, key, session);
      return found ? table(found.getId()) : null;
    },
  },
});

/** A table as the grid stores it. */
export type StoredTable = NonNullable<ReturnType<TableManager['getTableById']>>;

export function storedTable(id: string, { engine, unitId }: HostSession): StoredTable {
  return engine.injector.get(TableManager).getTableById(unitId, id) ?? notFound();
}

export function tableArea(id: string, session: HostSession): CellArea {
  const stored = storedTable(id, session);
  return new CellArea(stored.getSubunitId(), [stored.getRange()]);
}

/** The rows between the header and the totals. */
export function bodyArea(id: string, session: HostSession): CellArea {
  const area = tableArea(id, session);
  const stored = storedTable(id, session);
  return area.with({
    ...area.box,
    startRow: area.box.startRow + (stored.isShowHeader() ? 1 : 0),
    endRow: area.box.endRow - (showsTotals(stored) ? 1 : 0),
  });
}

/** The grid has no rows of totals: the file's word on them is kept in the table's own notes. */
function showsTotals(stored: StoredTable): boolean {
  return (stored.getTableMeta() as { showTotals?: boolean } | undefined)?.showTotals === true;
}

export function configure(tableId: string, config: object, session: HostSession): void {
  const subUnitId = storedTable(tableId, session).getSubunitId();
  session.assertEditable(subUnitId);
  session.engine.run(SetSheetTableMutation.id, { unitId: session.unitId, subUnitId, tableId, config });
}

function tablesIn({ sheetId, within }: Scope, { engine, unitId }: HostSession): readonly StoredTable[] {
  const manager = engine.injector.get(TableManager);
  const sheetIds = sheetId === null ? engine.workbook.getSheets().map((sheet) => sheet.getSheetId()) : [sheetId];
  return sheetIds
    .flatMap((id) => manager.getTablesBySubunitId(unitId, id))
    .filter((item) => !within || intersect(item.getRange(), within.box));
}

function find(scope: Scope, key: unknown, session: HostSession): StoredTable | undefined {
  const wanted = String(key).toLowerCase();
  return tablesIn(scope, session).find((item) => item.getId() === key || item.getDisplayName().toLowerCase() === wanted);
}

/** Makes a table of a block of cells. Without a header row one is put above its cells, as Excel does. */
function addTable(scope: Scope, address: unknown, hasHeaders: boolean, session: HostSession): HostObject {
  const area = readTableArea(scope, address, session);
  const { sheetId, box } = area;
  session.assertEditable(sheetId);
  if (tablesIn({ sheetId, within: area }, session).length > 0)
    throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
  if (!hasHeaders) throw new HostError('NotImplemented', 'The workbench does not implement TableCollection.add without a header row.');
  const header = headerNames(sheetId, box, session);
  const tableId = generateRandomId(8);
  const number = tablesIn({ sheetId: null }, session).length + 1;
  session.engine.run(AddSheetTableMutation.id, {
    unitId: session.unitId,
    subUnitId: sheetId,
    tableId,
    name: `Table${number}`,
    range: { ...box },
    header,
    options: { showHeader: true },
  });
  return table(tableId);
}

function readTableArea({ sheetId }: Scope, address: unknown, session: HostSession): CellArea {
  if (address instanceof HostObject && address.target instanceof CellArea) return address.target;
  const { sheetName, rest } = splitSheet(String(address));
  const onSheet =
    sheetName === null
      ? (sheetId ?? session.engine.workbook.getActiveSheet().getSheetId())
      : sheetByNameOrId(session, sheetName)?.getSheetId();
  const box = parseBox(rest);
  if (!onSheet || !box) throw invalidArgument();
  return new CellArea(onSheet, [box]);
}

/** Header cells are unique texts in a table: blank ones become `Column1`, `Column2` ... */
function headerNames(sheetId: string, box: Box, session: HostSession): string[] {
  const cells = session.grid.cells(sheetId)[box.startRow];
  return Array.from({ length: box.endColumn - box.startColumn + 1 }, (_, index) => {
    const value = rawValue(cells?.[box.startColumn + index]);
    if (value === '') session.grid.patchCell(sheetId, box.startRow, box.startColumn + index, { v: `Column${index + 1}`, t: 1 });
    return value === '' ? `Column${index + 1}` : String(value);
  });
}

function assertName(name: unknown, session: HostSession): asserts name is string {
  if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
  if (find({ sheetId: null }, name, session)) throw itemAlreadyExists();
}

function remove(tableId: string, session: HostSession): void {
  session.engine.run(DeleteSheetTableMutation.id, {
    unitId: session.unitId,
    subUnitId: storedTable(tableId, session).getSubunitId(),
    tableId,
  });
}

function notFound(): never {
  throw itemNotFound();
}
