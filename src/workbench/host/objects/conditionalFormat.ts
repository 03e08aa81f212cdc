import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import { HostError, invalidArgument } from '../executor/hostError';
import { defineObject, type HostObject, type Property, type ObjectFactory } from '../executor/objectType';
import { formatBox, type Box } from '../model/a1';
import { CellArea } from '../model/cellArea';
import { formatColour, readColour } from '../model/colour';
import type { ConditionalFormatKey } from '../model/conditionalFormats';
import { range } from './range';
import { rangeAreas } from './rangeAreas';

const fill: ObjectFactory<ConditionalFormatKey> = defineObject({
  name: 'ConditionalRangeFill',
  properties: { Color: colour('bg', '#FFFFFF') },
  methods: { Clear: (key, _, session) => session.conditionalFormats.updateStyle(key, { bg: null }) },
});

const font: ObjectFactory<ConditionalFormatKey> = defineObject({
  name: 'ConditionalRangeFont',
  properties: {
    Bold: toggle(
      (style) => style.bl === BooleanNumber.TRUE,
      (on) => ({ bl: bool(on) }),
    ),
    Color: colour('cl', '#000000'),
    Italic: toggle(
      (style) => style.it === BooleanNumber.TRUE,
      (on) => ({ it: bool(on) }),
    ),
    Strikethrough: toggle(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (on) => ({ st: { s: bool(on) } }),
    ),
    Underline: {
      get: (key, session) => (styleOf(session.conditionalFormats.get(key)).ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      set: (key, value, session) => session.conditionalFormats.updateStyle(key, { ul: { s: bool(value !== 'None') } }),
    },
  },
  methods: {
    Clear: (key, _, session) => session.conditionalFormats.updateStyle(key, { bl: null, cl: null, it: null, st: null, ul: null }),
  },
});

const format: ObjectFactory<ConditionalFormatKey> = defineObject({
  name: 'ConditionalRangeFormat',
  properties: { Fill: { get: (key) => fill(key) }, Font: { get: (key) => font(key) } },
});

const rule: ObjectFactory<ConditionalFormatKey> = defineObject({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      get: (key, session) => formulaOf(session.conditionalFormats.get(key)),
      set: (key, value, session) => {
        if (typeof value !== 'string' || value.trim() === '') throw invalidArgument();
        const formula = value.startsWith('=') ? value : `=${value}`;
        session.conditionalFormats.update(
          key,
          (current) => ({ ...current, rule: { ...current.rule, value: formula } }) as IConditionFormattingRule,
        );
      },
    },
  },
});

const custom: ObjectFactory<ConditionalFormatKey> = defineObject({
  name: 'CustomConditionalFormat',
  properties: { Format: { get: (key) => format(key) }, Rule: { get: (key) => rule(key) } },
});

/** A conditional format. Only custom ones, with a formula, can be made here; others, made by the person, are listed and can be deleted. */
export const conditionalFormat: ObjectFactory<ConditionalFormatKey> = defineObject({
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  properties: {
    Custom: {
      get: (key, session): HostObject => {
        if (typeOf(session.conditionalFormats.get(key)) !== 'Custom')
          throw new HostError('InvalidOperation', 'The conditional format is not a custom one.');
        return custom(key);
      },
    },
    CustomOrNullObject: { get: (key, session) => (typeOf(session.conditionalFormats.get(key)) === 'Custom' ? custom(key) : null) },
    Id: { get: ({ id }) => id },
    Priority: { get: ({ sheetId, id }, session) => session.conditionalFormats.rules(sheetId).findIndex(({ cfId }) => cfId === id) },
    StopIfTrue: {
      get: (key, session) => session.conditionalFormats.get(key).stopIfTrue,
      set: (key, value, session) => session.conditionalFormats.update(key, (current) => ({ ...current, stopIfTrue: value === true })),
    },
    Type: { get: (key, session) => typeOf(session.conditionalFormats.get(key)) },
  },
  methods: {
    Delete: (key, _, session) => {
      session.assertEditable(key.sheetId, 'allowFormatCells');
      session.conditionalFormats.delete(key);
    },
    GetRange: (key, _, session) => {
      const boxes = boxesOf(session.conditionalFormats.get(key));
      if (boxes.length > 1)
        throw new HostError('InvalidOperation', `The conditional format covers several ranges: ${boxes.map(formatBox).join(',')}.`);
      return range(new CellArea(key.sheetId, boxes));
    },
    GetRangeOrNullObject: (key, _, session) => {
      const boxes = boxesOf(session.conditionalFormats.get(key));
      return boxes.length > 1 ? null : range(new CellArea(key.sheetId, boxes));
    },
    GetRanges: (key, _, session) => rangeAreas(new CellArea(key.sheetId, boxesOf(session.conditionalFormats.get(key)))),
  },
});

const bool = (on: unknown): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const boxesOf = ({ ranges }: IConditionFormattingRule): Box[] =>
  ranges.map(({ startRow, startColumn, endRow, endColumn }) => ({ startRow, startColumn, endRow, endColumn }));

function typeOf({ rule: { type, ...rest } }: IConditionFormattingRule): string {
  if (type === CFRuleType.colorScale) return 'ColorScale';
  if (type === CFRuleType.dataBar) return 'DataBar';
  if (type === CFRuleType.iconSet) return 'IconSet';
  switch ('subType' in rest ? rest.subType : undefined) {
    case CFSubRuleType.formula:
      return 'Custom';
    case CFSubRuleType.number:
      return 'CellValue';
    case CFSubRuleType.rank:
      return 'TopBottom';
    case CFSubRuleType.text:
      return 'ContainsText';
    default:
      return 'PresetCriteria';
  }
}

function styleOf({ rule: { ...content } }: IConditionFormattingRule): IStyleBase {
  return 'style' in content ? content.style : {};
}

function formulaOf({ rule: { ...content } }: IConditionFormattingRule): string {
  return 'subType' in content && content.subType === CFSubRuleType.formula ? content.value : '';
}

function colour(key: 'bg' | 'cl', fallback: string): Property<ConditionalFormatKey> {
  return {
    get: (target, session) => formatColour(styleOf(session.conditionalFormats.get(target))[key]?.rgb, fallback),
    set: (target, value, session) => session.conditionalFormats.updateStyle(target, { [key]: { rgb: readColour(value) } }),
  };
}

function toggle(
  read: (style: IStyleBase) => boolean,
  patch: (on: unknown) => Partial<Record<keyof IStyleBase, unknown>>,
): Property<ConditionalFormatKey> {
  return {
    get: (key, session) => read(styleOf(session.conditionalFormats.get(key))),
    set: (key, value, session) => session.conditionalFormats.updateStyle(key, patch(value)),
  };
}
