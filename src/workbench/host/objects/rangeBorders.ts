import { BorderStyleTypes, type IBorderData } from '@univerjs/core';
import { invalidArgument } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { defineObject, type HostObject, type ObjectFactory } from '../executor/objectType';
import type { Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { formatColour, readColour } from '../model/colour';
import { readUniformStyle } from '../model/readUniformStyle';

type Side = keyof typeof SIDES;

/** Each side: the cells of a block that carry it, and which of their own sides it is. */
const SIDES = {
  EdgeTop: { key: 't', cells: (box: Box) => ({ ...box, endRow: box.startRow }) },
  EdgeBottom: { key: 'b', cells: (box: Box) => ({ ...box, startRow: box.endRow }) },
  EdgeLeft: { key: 'l', cells: (box: Box) => ({ ...box, endColumn: box.startColumn }) },
  EdgeRight: { key: 'r', cells: (box: Box) => ({ ...box, startColumn: box.endColumn }) },
  InsideHorizontal: { key: 'b', cells: (box: Box) => (box.endRow > box.startRow ? { ...box, endRow: box.endRow - 1 } : null) },
  InsideVertical: { key: 'r', cells: (box: Box) => (box.endColumn > box.startColumn ? { ...box, endColumn: box.endColumn - 1 } : null) },
} as const;

const STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

const border: ObjectFactory<{ area: CellArea; side: Side }> = defineObject({
  name: 'RangeBorder',
  id: ({ side }) => side,
  properties: {
    Color: {
      get: ({ area, side }, session) => readSide(area, side, session, (line) => formatColour(line?.cl.rgb, '#000000')),
      set: ({ area, side }, value, session) => setSide(area, side, { cl: { rgb: readColour(value) } }, session),
    },
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ area, side }, session) =>
        readSide(
          area,
          side,
          session,
          (line) => Object.keys(STYLES).find((name) => STYLES[name] === (line?.s ?? BorderStyleTypes.NONE)) ?? 'Continuous',
        ),
      set: ({ area, side }, value, session) => {
        const style = STYLES[String(value)];
        if (style === undefined) throw invalidArgument();
        setSide(area, side, { s: style }, session);
      },
    },
    Weight: { get: () => 'Thin', set: () => {} },
  },
});

export const rangeBorders: ObjectFactory<CellArea> = defineObject({
  name: 'RangeBorderCollection',
  properties: { Count: { get: () => Object.keys(SIDES).length } },
  items: (area) => Object.keys(SIDES).map((side) => border({ area, side: side as Side })),
  getItem: (area, side): HostObject => {
    if (!Object.hasOwn(SIDES, String(side))) throw invalidArgument();
    return border({ area, side: side as Side });
  },
});

function readSide(area: CellArea, side: Side, session: HostSession, read: (line: IBorderData['t']) => string): string | null {
  const { key, cells } = SIDES[side];
  const boxes = area.boxes.flatMap((box) => cells(box) ?? []);
  return boxes.length === 0 ? 'None' : readUniformStyle(new CellArea(area.sheetId, boxes), session, (style) => read(style.bd?.[key]));
}

function setSide(area: CellArea, side: Side, line: Partial<NonNullable<IBorderData['t']>>, session: HostSession): void {
  session.assertEditable(area.sheetId, 'allowFormatCells');
  const { key, cells } = SIDES[side];
  const sheet = session.worksheet(area.sheetId);
  for (const box of area.boxes.flatMap((whole) => cells(whole) ?? [])) {
    const before = sheet.getComposedCellStyle(box.startRow, box.startColumn).bd?.[key];
    const merged = { s: BorderStyleTypes.THIN, cl: { rgb: '#000000' }, ...before, ...line };
    session.grid.patchStyle(area.sheetId, box, { bd: { [key]: merged.s === BorderStyleTypes.NONE ? null : merged } });
  }
}
