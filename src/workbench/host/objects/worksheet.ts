import { BooleanNumber, type Worksheet } from '@univerjs/core';
import {
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { HostError, invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type ObjectFactory } from '../executor/objectType';
import { isInside, WHOLE_SHEET, type Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { readAddress, readAddresses } from '../model/readAddress';
import { EventType } from '../model/hostEvents';
import { assertNewSheetName } from '../model/sheetNames';
import { STAY_ON_SHEET } from '../model/stayOnSheet';
import { usedBox } from '../model/usedBox';
import { autoFilter } from './autoFilter';
import { freezePanes } from './freezePanes';
import { names } from './names';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { tables } from './tables';
import { worksheetCustomProperties } from './worksheetCustomProperties';
import { assertStructureEditable } from './workbookProtection';
import { worksheetProtection } from './worksheetProtection';

/** A worksheet, by its id. */
export const worksheet: ObjectFactory<string> = defineObject({
  name: 'Worksheet',
  id: (sheetId) => sheetId,
  properties: {
    AutoFilter: { get: (sheetId) => autoFilter(sheetId) },
    CustomProperties: { get: (sheetId) => worksheetCustomProperties(sheetId) },
    EnableCalculation: { get: () => true },
    FreezePanes: { get: (sheetId) => freezePanes(sheetId) },
    // The client sends the write of `showGridlines` under this name.
    Gridlines: {
      set: (sheetId, value, session) =>
        session.engine.run(ToggleGridlinesMutation.id, {
          ...target(sheetId, session),
          showGridlines: value ? BooleanNumber.TRUE : BooleanNumber.FALSE,
        }),
    },
    Id: { get: (sheetId, session) => session.worksheet(sheetId).getSheetId() },
    Name: {
      get: (sheetId, session) => session.worksheet(sheetId).getName(),
      set: (sheetId, value, session) => {
        assertStructureEditable(session);
        assertNewSheetName(session, value, session.worksheet(sheetId));
        session.engine.run(SetWorksheetNameCommand.id, { ...target(sheetId, session), name: value });
      },
    },
    Names: { get: (sheetId) => names({ sheetId }) },
    Position: {
      get: (sheetId, session) => session.engine.workbook.getSheetIndex(session.worksheet(sheetId)),
      set: (sheetId, value, session) => move(sheetId, value, session),
    },
    Protection: { get: (sheetId) => worksheetProtection(sheetId) },
    ShowGridlines: { get: (sheetId, session) => session.worksheet(sheetId).getConfig().showGridlines !== BooleanNumber.FALSE },
    ShowHeadings: { get: () => true },
    StandardHeight: { get: (sheetId, session) => session.worksheet(sheetId).getConfig().defaultRowHeight * 0.75 },
    TabColor: {
      get: (sheetId, session) => session.worksheet(sheetId).getConfig().tabColor ?? '',
      set: (sheetId, value, session) => {
        if (typeof value !== 'string' || !/^(#?[\da-f]{6})?$/i.test(value)) throw invalidArgument();
        session.engine.run(SetTabColorMutation.id, {
          ...target(sheetId, session),
          color: value && `#${value.replace('#', '').toUpperCase()}`,
        });
      },
    },
    Tables: { get: (sheetId) => tables({ sheetId }) },
    Visibility: {
      get: (sheetId, session) => visibility(session.worksheet(sheetId)),
      set: (sheetId, value, session) => setVisibility(sheetId, value, session),
    },
  },
  methods: {
    Activate: (sheetId, _, session) => {
      if (visibility(session.worksheet(sheetId)) !== 'Visible') throw new HostError('InvalidOperation', 'The worksheet is hidden.');
      session.engine.run(SetWorksheetActiveOperation.id, target(sheetId, session));
    },
    Calculate: () => null,
    Delete: (sheetId, _, session) => deleteSheet(sheetId, session),
    GetCell: (sheetId, [row, column], session) => cellsAt(sheetId, Number(row), Number(column), 1, 1, session),
    GetRange: (sheetId, [address], session) =>
      range(
        address === undefined || address === null || address === '' ? wholeSheet(sheetId, session) : readAddress(address, sheetId, session),
      ),
    GetRangeByIndexes: (sheetId, [row, column, rows, columns], session) =>
      cellsAt(sheetId, Number(row), Number(column), Number(rows), Number(columns), session),
    GetRanges: (sheetId, [address], session) =>
      rangeAreas(address === undefined || address === null ? wholeSheet(sheetId, session) : readAddresses(address, sheetId, session)),
    GetUsedRange: (sheetId, [valuesOnly], session) => range(new CellArea(sheetId, [usedBox(session, sheetId, valuesOnly === true) ?? A1])),
    GetUsedRangeOrNullObject: (sheetId, [valuesOnly], session) => {
      const box = usedBox(session, sheetId, valuesOnly === true);
      return box && range(new CellArea(sheetId, [box]));
    },
    _RegisterActivatedEvent: (sheetId, _, { events }) => events.register(EventType.activated, sheetId),
    _RegisterDataChangedEvent: (sheetId, _, { events }) => events.register(EventType.changed, sheetId),
    _RegisterDeactivatedEvent: (sheetId, _, { events }) => events.register(EventType.deactivated, sheetId),
    _RegisterSelectionChangedEvent: (sheetId, _, { events }) => events.register(EventType.selectionChanged, sheetId),
    _UnregisterActivatedEvent: (sheetId, _, { events }) => events.unregister(EventType.activated, sheetId),
    _UnregisterDataChangedEvent: (sheetId, _, { events }) => events.unregister(EventType.changed, sheetId),
    _UnregisterDeactivatedEvent: (sheetId, _, { events }) => events.unregister(EventType.deactivated, sheetId),
    _UnregisterSelectionChangedEvent: (sheetId, _, { events }) => events.unregister(EventType.selectionChanged, sheetId),
  },
});

const A1: Box = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

const target = (sheetId: string, session: HostSession) => ({ unitId: session.unitId, subUnitId: session.worksheet(sheetId).getSheetId() });

function wholeSheet(sheetId: string, session: HostSession): CellArea {
  return new CellArea(session.worksheet(sheetId).getSheetId(), [WHOLE_SHEET]);
}

function cellsAt(sheetId: string, row: number, column: number, rows: number, columns: number, session: HostSession) {
  const box = { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
  if (![row, column, rows, columns].every(Number.isInteger) || !isInside(box)) throw invalidArgument();
  session.worksheet(sheetId);
  return range(new CellArea(sheetId, [box]));
}

function visibility(sheet: Worksheet): 'Visible' | 'Hidden' | 'VeryHidden' {
  if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
  return sheet.getConfig().custom?.veryHidden === true ? 'VeryHidden' : 'Hidden';
}

/** Hides or shows a sheet. The last visible one cannot be hidden; when the active one is, the next visible one becomes active. */
function setVisibility(sheetId: string, value: unknown, session: HostSession): void {
  const sheet = session.worksheet(sheetId);
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') throw invalidArgument();
  assertStructureEditable(session);
  if (value !== 'Visible') leaveSheet(sheetId, session);
  const { veryHidden: _, ...custom } = sheet.getConfig().custom ?? {};
  sheet.getConfig().custom = value === 'VeryHidden' ? { ...custom, veryHidden: true } : custom;
  session.engine.run(
    SetWorksheetHideMutation.id,
    { ...target(sheetId, session), hidden: value === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE },
    STAY_ON_SHEET,
  );
}

/** Makes another visible sheet the active one. Throws when there is none: a workbook shows at least one sheet. */
function leaveSheet(sheetId: string, session: HostSession): void {
  const { engine } = session;
  const others = engine.workbook.getSheets().filter((sheet) => sheet.getSheetId() !== sheetId && visibility(sheet) === 'Visible');
  const position = engine.workbook.getSheetIndex(session.worksheet(sheetId));
  const next = others.find((sheet) => engine.workbook.getSheetIndex(sheet) > position) ?? others.at(-1);
  if (!next) throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
  if (engine.workbook.getActiveSheet().getSheetId() === sheetId)
    engine.run(SetWorksheetActiveOperation.id, target(next.getSheetId(), session));
}

function deleteSheet(sheetId: string, session: HostSession): void {
  assertStructureEditable(session);
  if (visibility(session.worksheet(sheetId)) === 'VeryHidden')
    throw new HostError('GeneralException', 'A very hidden worksheet cannot be deleted.');
  leaveSheet(sheetId, session);
  session.flush();
  session.engine.run(RemoveSheetCommand.id, target(sheetId, session));
}

function move(sheetId: string, value: unknown, session: HostSession): void {
  const sheet = session.worksheet(sheetId);
  const count = session.engine.workbook.getSheets().length;
  if (!Number.isInteger(value) || Number(value) < 0 || Number(value) >= count) throw invalidArgument();
  const fromOrder = session.engine.workbook.getSheetIndex(sheet);
  session.engine.run(SetWorksheetOrderMutation.id, { ...target(sheetId, session), fromOrder, toOrder: value });
}
