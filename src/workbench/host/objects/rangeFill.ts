import { defineObject, type ObjectFactory } from '../executor/objectType';
import type { CellArea } from '../model/cellArea';
import { formatColour, readColour } from '../model/colour';
import { readUniformStyle } from '../model/readUniformStyle';
import { setStyle } from './rangeFormat';

export const rangeFill: ObjectFactory<CellArea> = defineObject({
  name: 'RangeFill',
  properties: {
    Color: {
      get: (area, session) => readUniformStyle(area, session, (style) => formatColour(style.bg?.rgb, '#FFFFFF')) ?? '',
      set: (area, value, session) => setStyle(area, { bg: { rgb: readColour(value) } }, session),
    },
  },
  methods: {
    Clear: (area, _, session) => {
      session.assertEditable(area.sheetId, 'allowFormatCells');
      for (const box of area.boxes) session.grid.patchStyle(area.sheetId, box, { bg: null });
    },
  },
});
