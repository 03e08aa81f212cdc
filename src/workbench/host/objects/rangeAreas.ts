import { itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, HostObject, type ObjectFactory } from '../executor/objectType';
import { cellCount, formatBox, intersect, isEntireColumn, isEntireRow, LAST_COLUMN, LAST_ROW, quoteSheetName, type Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { clearArea } from '../model/clearArea';
import { readAddresses } from '../model/readAddress';
import { selectArea } from '../model/selectArea';
import { usedBox } from '../model/usedBox';
import { conditionalFormats } from './conditionalFormats';
import { dataValidation } from './dataValidation';
import { range } from './range';
import { rangeFormat } from './rangeFormat';
import { worksheet } from './worksheet';

/** The blocks of a `RangeAreas`, one by one. */
const areas: ObjectFactory<CellArea> = defineObject({
  name: 'RangeCollection',
  items: (area) => area.boxes.map((box) => range(area.with(box))),
  methods: {
    GetCount: (area) => area.boxes.length,
    GetItemAt: (area, [index]) => range(area.with(area.boxes[Number(index)] ?? notFound())),
  },
});

/** Several blocks of cells of one sheet. */
export const rangeAreas: ObjectFactory<CellArea> = defineObject({
  name: 'RangeAreas',
  properties: {
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    AreaCount: { get: ({ boxes }) => boxes.length },
    Areas: { get: (area) => areas(area) },
    CellCount: { get: ({ boxes }) => boxes.reduce((count, box) => count + cellCount(box), 0) },
    ConditionalFormats: { get: (area) => conditionalFormats(area) },
    DataValidation: { get: (area) => dataValidation(area) },
    Format: { get: (area) => rangeFormat(area) },
    IsEntireColumn: { get: ({ boxes }) => boxes.every(isEntireColumn) },
    IsEntireRow: { get: ({ boxes }) => boxes.every(isEntireRow) },
    Worksheet: { get: ({ sheetId }) => worksheet(sheetId) },
  },
  methods: {
    Calculate: () => null,
    Clear: (area, [applyTo], session) => clearArea(area, applyTo ?? 'All', session),
    GetEntireColumn: (area) => mapped(area, (box) => ({ ...box, startRow: 0, endRow: LAST_ROW })),
    GetEntireRow: (area) => mapped(area, (box) => ({ ...box, startColumn: 0, endColumn: LAST_COLUMN })),
    GetIntersection: (area, [other], session) => intersection(area, other, session) ?? notFound(),
    GetIntersectionOrNullObject: (area, [other], session) => intersection(area, other, session),
    GetUsedRangeAreas: (area, [valuesOnly], session) => used(area, valuesOnly, session) ?? notFound(),
    GetUsedRangeAreasOrNullObject: (area, [valuesOnly], session) => used(area, valuesOnly, session),
    Select: (area, _, session) => selectArea(area, session),
  },
});

function addressOf({ sheetId, boxes }: CellArea, session: HostSession): string {
  const sheet = quoteSheetName(session.worksheet(sheetId).getName());
  return boxes.map((box) => `${sheet}!${formatBox(box)}`).join(',');
}

function mapped(area: CellArea, change: (box: Box) => Box): HostObject {
  return rangeAreas(new CellArea(area.sheetId, area.boxes.map(change)));
}

function orNull(sheetId: string, boxes: readonly Box[]): HostObject | null {
  return boxes.length === 0 ? null : rangeAreas(new CellArea(sheetId, boxes));
}

function intersection(area: CellArea, other: unknown, session: HostSession): HostObject | null {
  const found =
    other instanceof HostObject && other.target instanceof CellArea ? other.target : readAddresses(other, area.sheetId, session);
  return orNull(
    area.sheetId,
    area.boxes.flatMap((box) => found.boxes.flatMap((second) => intersect(box, second) ?? [])),
  );
}

function used(area: CellArea, valuesOnly: unknown, session: HostSession): HostObject | null {
  return orNull(
    area.sheetId,
    area.boxes.flatMap((box) => usedBox(session, area.sheetId, valuesOnly === true, box) ?? []),
  );
}

function notFound(): never {
  throw itemNotFound();
}
