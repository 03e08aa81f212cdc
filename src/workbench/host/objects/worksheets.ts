import { InsertSheetMutation } from '@univerjs/sheets';
import { BooleanNumber, mergeWorksheetSnapshotWithDefault, type Worksheet } from '@univerjs/core';
import { emptyWorksheet, newWorksheetId } from '../../engine/emptyWorkbook';
import { itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';
import { EventType, WORKBOOK_TARGET } from '../model/hostEvents';
import { assertNewSheetName, sheetByNameOrId } from '../model/sheetNames';
import { STAY_ON_SHEET } from '../model/stayOnSheet';
import { assertStructureEditable } from './workbookProtection';
import { worksheet } from './worksheet';

const define: ObjectFactory<null> = defineObject({
  name: 'WorksheetCollection',
  items: (_, session) => session.engine.workbook.getSheets().map((sheet) => worksheet(sheet.getSheetId())),
  getItem: (_, key, session) => worksheet((sheetByNameOrId(session, key) ?? notFound()).getSheetId()),
  methods: {
    Add: (_, [name], session) => worksheet(addSheet(name as string | undefined, session)),
    GetActiveWorksheet: (_, __, { engine }) => worksheet(engine.workbook.getActiveSheet().getSheetId()),
    GetCount: (_, [visibleOnly], session) => sheets(session, visibleOnly).length,
    GetFirst: (_, [visibleOnly], session) => worksheet((sheets(session, visibleOnly)[0] ?? notFound()).getSheetId()),
    GetItemOrNullObject: (_, [key], session) => {
      const sheet = sheetByNameOrId(session, key);
      return sheet ? worksheet(sheet.getSheetId()) : null;
    },
    GetLast: (_, [visibleOnly], session) => worksheet((sheets(session, visibleOnly).at(-1) ?? notFound()).getSheetId()),
    _RegisterActivatedEvent: (_, __, { events }) => events.register(EventType.activated, WORKBOOK_TARGET),
    _RegisterAddedEvent: (_, __, { events }) => events.register(EventType.added, WORKBOOK_TARGET),
    _RegisterColumnSortedEvent: (_, __, { events }) => events.register(EventType.columnSorted, WORKBOOK_TARGET),
    _RegisterDataChangedEvent: (_, __, { events }) => events.register(EventType.changed, WORKBOOK_TARGET),
    _RegisterDeactivatedEvent: (_, __, { events }) => events.register(EventType.deactivated, WORKBOOK_TARGET),
    _RegisterDeletedEvent: (_, __, { events }) => events.register(EventType.deleted, WORKBOOK_TARGET),
    _RegisterRowSortedEvent: (_, __, { events }) => events.register(EventType.rowSorted, WORKBOOK_TARGET),
    _RegisterSelectionChangedEvent: (_, __, { events }) => events.register(EventType.selectionChanged, WORKBOOK_TARGET),
    _UnregisterActivatedEvent: (_, __, { events }) => events.unregister(EventType.activated, WORKBOOK_TARGET),
    _UnregisterAddedEvent: (_, __, { events }) => events.unregister(EventType.added, WORKBOOK_TARGET),
    _UnregisterColumnSortedEvent: (_, __, { events }) => events.unregister(EventType.columnSorted, WORKBOOK_TARGET),
    _UnregisterDataChangedEvent: (_, __, { events }) => events.unregister(EventType.changed, WORKBOOK_TARGET),
    _UnregisterDeactivatedEvent: (_, __, { events }) => events.unregister(EventType.deactivated, WORKBOOK_TARGET),
    _UnregisterDeletedEvent: (_, __, { events }) => events.unregister(EventType.deleted, WORKBOOK_TARGET),
    _UnregisterRowSortedEvent: (_, __, { events }) => events.unregister(EventType.rowSorted, WORKBOOK_TARGET),
    _UnregisterSelectionChangedEvent: (_, __, { events }) => events.unregister(EventType.selectionChanged, WORKBOOK_TARGET),
  },
});

export const worksheets = (): HostObject => define(null);

function sheets({ engine }: HostSession, visibleOnly: unknown): Worksheet[] {
  const all = engine.workbook.getSheets();
  return visibleOnly === true ? all.filter((sheet) => sheet.isSheetHidden() !== BooleanNumber.TRUE) : all;
}

/** Adds an empty sheet after the last one; without a name it is called `Sheet2`, `Sheet3` ... It does not become the active one. */
function addSheet(name: string | undefined, session: HostSession): string {
  const { engine, unitId } = session;
  assertStructureEditable(session);
  const id = newWorksheetId();
  if (name) assertNewSheetName(session, name);
  const sheet = mergeWorksheetSnapshotWithDefault(emptyWorksheet(id, name || nextSheetName(session)));
  engine.run(InsertSheetMutation.id, { unitId, index: engine.workbook.getSheets().length, sheet }, STAY_ON_SHEET);
  return id;
}

function nextSheetName(session: HostSession): string {
  for (let number = session.engine.workbook.getSheets().length + 1; ; number++) {
    const name = `Sheet${number}`;
    if (!sheetByNameOrId(session, name)) return name;
  }
}

function notFound(): never {
  throw itemNotFound();
}
