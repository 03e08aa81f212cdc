import { BooleanNumber, type IStyleData } from '@univerjs/core';
import { invalidArgument } from '../executor/hostError';
import { defineObject, type Property, type ObjectFactory } from '../executor/objectType';
import type { CellArea } from '../model/cellArea';
import { formatColour, readColour } from '../model/colour';
import { readUniformStyle } from '../model/readUniformStyle';
import { setStyle } from './rangeFormat';

export const rangeFont: ObjectFactory<CellArea> = defineObject({
  name: 'RangeFont',
  properties: {
    Bold: toggle(
      (style) => style.bl === BooleanNumber.TRUE,
      (on) => ({ bl: bool(on) }),
    ),
    Color: {
      get: (area, session) => readUniformStyle(area, session, (style) => formatColour(style.cl?.rgb, '#000000')) ?? '',
      set: (area, value, session) => setStyle(area, { cl: { rgb: readColour(value) } }, session),
    },
    Italic: toggle(
      (style) => style.it === BooleanNumber.TRUE,
      (on) => ({ it: bool(on) }),
    ),
    Name: {
      get: (area, session) => readUniformStyle(area, session, (style) => style.ff ?? 'Calibri'),
      set: (area, value, session) => setStyle(area, { ff: String(value) }, session),
    },
    Size: {
      get: (area, session) => readUniformStyle(area, session, (style) => style.fs ?? 11),
      set: (area, value, session) => {
        if (typeof value !== 'number' || value < 1 || value > 409) throw invalidArgument();
        setStyle(area, { fs: value }, session);
      },
    },
    Strikethrough: toggle(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (on) => ({ st: { s: bool(on) } }),
    ),
    Underline: {
      get: (area, session) => readUniformStyle(area, session, (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None')),
      set: (area, value, session) => setStyle(area, { ul: { s: bool(value !== 'None') } }, session),
    },
  },
});

const bool = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function toggle(read: (style: IStyleData) => boolean, patch: (on: boolean) => Partial<IStyleData>): Property<CellArea> {
  return {
    get: (area, session) => readUniformStyle(area, session, read),
    set: (area, value, session) => {
      if (typeof value !== 'boolean') throw invalidArgument();
      setStyle(area, patch(value), session);
    },
  };
}
