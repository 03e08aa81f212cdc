import type ExcelJS from '@protobi/exceljs';
import { BooleanNumber, type IStyleData, WrapStrategy } from '@univerjs/core';

import { argbToExcel } from './excelColors';
import { defaultFont } from './defaultFont';
import { borderSides, borderStyles, horizontalAlignments, verticalAlignments } from './styleFromExcel';

/** The reverse of {@link styleFromExcel}. */
export function styleToExcel(style: IStyleData): Partial<ExcelJS.Style> {
  const alignment = alignmentToExcel(style);
  const border = bordersToExcel(style);
  const background = style.bg?.rgb ? argbToExcel(style.bg.rgb) : undefined;
  const font = fontToExcel(style);
  // A font in a cell is always named and sized: programs fill the gaps each in its own way.
  return {
    ...(style.n?.pattern && { numFmt: style.n.pattern }),
    ...(font && { font: { name: defaultFont.name, size: defaultFont.size, ...font } }),
    ...(background && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: background } } }),
    ...(border && { border }),
    ...(alignment && { alignment }),
  };
}

export function fontToExcel(style: IStyleData): Partial<ExcelJS.Font> | undefined {
  const color = style.cl?.rgb ? argbToExcel(style.cl.rgb) : undefined;
  return unlessEmpty<Partial<ExcelJS.Font>>({
    ...(style.ff && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: true }),
    ...(style.st?.s === BooleanNumber.TRUE && { strike: true }),
    ...(color && { color: { argb: color } }),
  });
}

function alignmentToExcel(style: IStyleData): Partial<ExcelJS.Alignment> | undefined {
  const horizontal = keyOf(horizontalAlignments, style.ht);
  const vertical = keyOf(verticalAlignments, style.vt);
  return unlessEmpty<Partial<ExcelJS.Alignment>>({
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(style.tr?.v === BooleanNumber.TRUE && { textRotation: 'vertical' }),
    ...(style.tr && style.tr.v !== BooleanNumber.TRUE && style.tr.a !== 0 && { textRotation: -style.tr.a }),
  });
}

function bordersToExcel({ bd }: IStyleData): Partial<ExcelJS.Borders> | undefined {
  const sides = borderSides.flatMap(([excelSide, side]) => {
    const drawn = bd?.[side];
    const style = keyOf(borderStyles, drawn?.s);
    return style === undefined
      ? []
      : [[excelSide, { style, color: { argb: argbToExcel(drawn?.cl.rgb ?? '#000000') ?? 'FF000000' } }] as const];
  });
  return sides.length === 0 ? undefined : Object.fromEntries(sides);
}

function keyOf<K extends string, V>(map: Readonly<Partial<Record<K, V>>>, value: V | null | undefined): K | undefined {
  return (Object.keys(map) as K[]).find((key) => map[key] === value);
}

const unlessEmpty = <T extends object>(object: T): T | undefined => (Object.keys(object).length === 0 ? undefined : object);
