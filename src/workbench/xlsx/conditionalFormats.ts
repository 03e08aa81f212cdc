import type ExcelJS from '@protobi/exceljs';
import type { IStyleBase } from '@univerjs/core';
import { CFNumberOperator, CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';

import { addressOf, rangesOf } from './cellRanges';
import { argbToExcel, rgbFromExcel } from './excelColors';
import { styleFromExcel } from './styleFromExcel';
import { fontToExcel } from './styleToExcel';

const numberOperators: Readonly<Record<string, CFNumberOperator>> = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  greaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessThan: CFNumberOperator.lessThan,
  lessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

export interface CarriedFormats<T> {
  readonly carried: T[];
  readonly notCarried: string[];
}

/** exceljs has these formats of a sheet, but not in its types. */
interface SheetWithFormats {
  readonly conditionalFormattings: readonly { ref: string; rules: readonly ExcelRule[] }[];
}
interface ExcelRule {
  readonly type: string;
  readonly operator?: string;
  readonly formulae?: readonly (string | number)[];
  readonly priority?: number;
  readonly stopIfTrue?: boolean;
  readonly style?: Partial<ExcelJS.Style>;
}

/** Formats by a formula and by a comparison with numbers are carried; scales, bars, icons and the like are named. The first has the highest priority. */
export function conditionalFormatsFromExcel(sheet: ExcelJS.Worksheet): CarriedFormats<IConditionFormattingRule> {
  const entries = (sheet as unknown as SheetWithFormats).conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ ref, rule })),
  );
  entries.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
  const carried: IConditionFormattingRule[] = [];
  const notCarried: string[] = [];
  for (const { ref, rule } of entries) {
    const config = ruleFromExcel(rule);
    if (config)
      carried.push({ cfId: `format-${carried.length}`, ranges: rangesOf(ref), stopIfTrue: rule.stopIfTrue ?? false, rule: config });
    else notCarried.push(`Sheet “${sheet.name}”: a conditional format (${rule.type}) on ${ref} is not shown.`);
  }
  return { carried, notCarried };
}

function ruleFromExcel(rule: ExcelRule): IConditionFormattingRule['rule'] | undefined {
  const style = formatStyleFromExcel(rule.style ?? {});
  const [first, second] = rule.formulae ?? [];
  if (rule.type === 'expression' && first !== undefined) {
    return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: `=${first}`, style };
  }
  const operator = numberOperators[rule.operator ?? ''];
  const values = [first, second].filter((value) => value !== undefined).map(Number);
  if (rule.type !== 'cellIs' || operator === undefined || values.length === 0 || values.some(Number.isNaN)) return undefined;
  const base = { type: CFRuleType.highlightCell, subType: CFSubRuleType.number, operator, style };
  const isRange = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  return { ...base, value: isRange ? values : values[0] } as IConditionFormattingRule['rule'];
}

/** In a conditional format a solid fill's colour is the background colour (ECMA-376, 18.8.20). */
function formatStyleFromExcel({ fill, ...style }: Partial<ExcelJS.Style>): IStyleBase {
  const background = fill?.type === 'pattern' ? (rgbFromExcel(fill.bgColor) ?? rgbFromExcel(fill.fgColor)) : undefined;
  return { ...styleFromExcel(style), ...(background && { bg: { rgb: background } }) };
}

export function conditionalFormatsToExcel(sheet: ExcelJS.Worksheet, rules: readonly IConditionFormattingRule[]): string[] {
  return rules.flatMap(({ ranges, rule, stopIfTrue }, index) => {
    const ref = ranges.map(addressOf).join(' ');
    const written = ruleToExcel(rule);
    if (written === undefined) return [`Sheet “${sheet.name}”: a conditional format (${rule.type}) on ${ref} was left out.`];
    sheet.addConditionalFormatting({
      ref,
      rules: [{ ...written, priority: index + 1, ...(stopIfTrue && { stopIfTrue }) } as unknown as ExcelJS.ConditionalFormattingRule],
    });
    return [];
  });
}

function ruleToExcel(rule: IConditionFormattingRule['rule']): ExcelRule | undefined {
  if (rule.type !== CFRuleType.highlightCell || !('subType' in rule)) return undefined;
  const background = rule.style.bg?.rgb ? argbToExcel(rule.style.bg.rgb) : undefined;
  const font = fontToExcel(rule.style);
  const style: Partial<ExcelJS.Style> = {
    ...(font && { font }),
    ...(background && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: background }, bgColor: { argb: background } } }),
  };
  if (rule.subType === CFSubRuleType.formula) return { type: 'expression', formulae: [rule.value.replace(/^=/, '')], style };
  if (rule.subType !== CFSubRuleType.number || rule.value === undefined) return undefined;
  const operator = Object.entries(numberOperators).find(([, candidate]) => candidate === rule.operator)?.[0];
  return operator === undefined ? undefined : { type: 'cellIs', operator, formulae: [rule.value].flat(), style };
}
