import type ExcelJS from '@protobi/exceljs';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

import { defaultFont } from './defaultFont';
import { rgbFromExcel } from './excelColors';

export const borderStyles: Readonly<Record<ExcelJS.BorderStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};

export const horizontalAlignments: Readonly<Partial<Record<NonNullable<ExcelJS.Alignment['horizontal']>, HorizontalAlign>>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};

export const verticalAlignments: Readonly<Partial<Record<NonNullable<ExcelJS.Alignment['vertical']>, VerticalAlign>>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** Sides of a border: their names in exceljs and in the grid. */
export const borderSides = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** A cell's look as the grid keeps it; `undefined` when there is nothing to say. */
export function styleFromExcel(style: Partial<ExcelJS.Style>): IStyleData | undefined {
  const { font, fill, border, alignment, numFmt } = style;
  const result: IStyleData = {};

  // exceljs gives null where a conditional format says nothing of the number format.
  if (numFmt && numFmt !== 'General') result.n = { pattern: numFmt };
  if (font?.name !== undefined && font.name !== defaultFont.name) result.ff = font.name;
  if (font?.size !== undefined && font.size !== defaultFont.size) result.fs = font.size;
  if (font?.bold) result.bl = BooleanNumber.TRUE;
  if (font?.italic) result.it = BooleanNumber.TRUE;
  if (font?.underline) result.ul = { s: BooleanNumber.TRUE };
  if (font?.strike) result.st = { s: BooleanNumber.TRUE };
  const fontColor = rgbFromExcel(font?.color);
  if (fontColor !== undefined) result.cl = { rgb: fontColor };
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? rgbFromExcel(fill.fgColor) : undefined;
  if (fillColor !== undefined) result.bg = { rgb: fillColor };
  const borders = bordersFromExcel(border);
  if (borders) result.bd = borders;

  const horizontal = alignment?.horizontal && horizontalAlignments[alignment.horizontal];
  if (horizontal !== undefined) result.ht = horizontal;
  const vertical = alignment?.vertical && verticalAlignments[alignment.vertical];
  if (vertical !== undefined) result.vt = vertical;
  if (alignment?.wrapText) result.tb = WrapStrategy.WRAP;
  // The grid turns text clockwise, a file counter-clockwise.
  if (typeof alignment?.textRotation === 'number' && alignment.textRotation !== 0) result.tr = { a: -alignment.textRotation };
  if (alignment?.textRotation === 'vertical') result.tr = { a: 0, v: BooleanNumber.TRUE };

  return Object.keys(result).length === 0 ? undefined : result;
}

function bordersFromExcel(border: Partial<ExcelJS.Borders> | undefined): IBorderData | undefined {
  const sides = borderSides.flatMap(([excelSide, side]) => {
    const style = border?.[excelSide]?.style;
    return style === undefined
      ? []
      : [[side, { s: borderStyles[style], cl: { rgb: rgbFromExcel(border?.[excelSide]?.color) ?? '#000000' } }] as const];
  });
  return sides.length === 0 ? undefined : Object.fromEntries(sides);
}
