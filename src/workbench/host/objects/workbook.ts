import { SheetsSelectionsService } from '@univerjs/sheets';
import { itemNotFound } from '../executor/hostError';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';
import type { HostSession } from '../executor/hostSession';
import { parseBox, splitSheet, type Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { EventType, WORKBOOK_TARGET } from '../model/hostEvents';
import { application } from './application';
import { customXmlParts } from './customXmlParts';
import { names } from './names';
import { documentProperties } from './documentProperties';
import { functions } from './functions';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { runtime } from './runtime';
import { settings } from './settings';
import { tables } from './tables';
import { workbookProtection } from './workbookProtection';
import { worksheets } from './worksheets';

const define: ObjectFactory<null> = defineObject({
  name: 'Workbook',
  properties: {
    Application: { get: () => application() },
    CustomXmlParts: { get: () => customXmlParts(null) },
    Functions: { get: () => functions() },
    Name: { get: (_, { engine }) => engine.workbook.getName() },
    Names: { get: () => names({ sheetId: null }) },
    Properties: { get: () => documentProperties() },
    Protection: { get: () => workbookProtection() },
    ReadOnly: { get: () => false },
    Settings: { get: () => settings() },
    Tables: { get: () => tables({ sheetId: null }) },
    Use1904DateSystem: { get: (_, { engine }) => engine.workbook.getSnapshot().custom?.date1904 === true },
    Worksheets: { get: () => worksheets() },
    _Runtime: { get: () => runtime() },
  },
  methods: {
    GetActiveCell: (_, __, session) => {
      const { box } = selection(session);
      return range(new CellArea(activeSheetId(session), [{ ...box, endRow: box.startRow, endColumn: box.startColumn }]));
    },
    GetSelectedRange: (_, __, session) => range(selection(session)),
    GetSelectedRanges: (_, __, session) => rangeAreas(selection(session)),
    _GetObjectByReferenceId: (_, [id], session) => session.references.get(id as string),
    _GetRangeForEventByReferenceId: (_, [id], session) => eventRange(id as string, session) ?? notFound(),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], session) => eventRange(id as string, session),
    _GetReferenceCount: (_, __, session) => session.references.size,
    _RegisterActivatedEvent: () => null,
    _RegisterSelectionChangedEvent: (_, __, { events }) => events.register(EventType.workbookSelectionChanged, WORKBOOK_TARGET),
    _RemoveAllReferences: (_, __, session) => session.references.removeAll(),
    _RemoveReference: (_, [id], session) => session.references.remove(id as string),
    _UnregisterActivatedEvent: () => null,
    _UnregisterSelectionChangedEvent: (_, __, { events }) => events.unregister(EventType.workbookSelectionChanged, WORKBOOK_TARGET),
  },
});

export const workbook = (): HostObject => define(null);

function activeSheetId({ engine }: HostSession): string {
  return engine.workbook.getActiveSheet().getSheetId();
}

/** What the person has selected on the active sheet; A1 before anything was. */
function selection(session: HostSession): CellArea {
  const sheetId = activeSheetId(session);
  const selections =
    session.engine.injector.get(SheetsSelectionsService).getWorkbookSelections(session.unitId).getSelectionsOfWorksheet(sheetId) ?? [];
  const boxes: Box[] = selections.map(({ range: { startRow, startColumn, endRow, endColumn } }) => ({
    startRow,
    startColumn,
    endRow,
    endColumn,
  }));
  return new CellArea(sheetId, boxes.length > 0 ? boxes : [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }]);
}

/** Events name the cells they are about by sheet id and address. */
function eventRange(referenceId: string, { engine }: HostSession): HostObject | null {
  const { sheetName: sheetId, rest } = splitSheet(referenceId);
  const box = parseBox(rest);
  return sheetId && box && engine.workbook.getSheetBySheetId(sheetId) ? range(new CellArea(sheetId, [box])) : null;
}

function notFound(): never {
  throw itemNotFound();
}
