import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { CellValue } from '../domain/cells/cell';
import { isPercentFormat } from '../domain/cells/numbers/isPercentFormat';
import type { DateSystem, PercentCells } from '../domain/validation/mappedSheet';

/** Excel's own limits: Microsoft Support, "Excel specifications and limits". */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Reading of a workbook's XML parts (ECMA-376, part 1: 18.2, 18.3, 18.4). */

export interface WorkbookPart {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly dateSystem: DateSystem;
}

export function readWorkbookPart(workbookXml: string, relationsXml: string): WorkbookPart {
  const targets = new Map<string, string>();
  eachTag(relationsXml, ({ name, attributes }) => {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', partOf(attributes['Target'] ?? ''));
  });
  const sheets: { name: string; part: string }[] = [];
  let dateSystem: DateSystem = 1900;
  eachTag(workbookXml, ({ name, attributes }) => {
    if (name === 'workbookPr' && isTrue(attributes['date1904'])) dateSystem = 1904;
    if (name !== 'sheet') return;
    const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
    sheets.push({ name: attributes['name'] ?? '', part: targets.get(relation) ?? '' });
  });
  return { sheets, dateSystem };
}

export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  readTexts(xml, { item: 'si', onItem: (text) => strings.push(text) });
  return strings;
}

/** `0%` and `0.00%` among the formats that have a number and no text (ECMA-376, part 1: 18.8.30). */
const BUILT_IN_PERCENT = ['9', '10'];

/** The cell styles, by their index, that show a number as a percentage. */
export function readPercentStyles(xml: string): ReadonlySet<number> {
  const formats = new Set(BUILT_IN_PERCENT);
  const styles = new Set<number>();
  let isCellStyle = false;
  let index = 0;
  if (xml === '') return styles;
  eachTag(xml, ({ name, attributes }) => {
    if (name === 'numFmt' && isPercentFormat(attributes['formatCode'] ?? '')) formats.add(attributes['numFmtId'] ?? '');
    if (name === 'cellXfs' || name === 'cellStyles') isCellStyle = name === 'cellXfs';
    if (name === 'xf' && isCellStyle && formats.has(attributes['numFmtId'] ?? '')) styles.add(index);
    if (name === 'xf' && isCellStyle) index++;
  });
  return styles;
}

export interface SheetPart {
  /** From row 1, blank ones included, down to the last that holds a value. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly percentCells: PercentCells;
}

/** @throws Error when a cell lies outside of what Excel calls a sheet */
export function readSheetPart(xml: string, strings: readonly string[], percentStyles: ReadonlySet<number>): SheetPart {
  const rows: CellValue[][] = [];
  const percentCells = new Map<number, Set<number>>();
  let row = -1;
  let column = -1;
  let type = '';
  let isPercent = false;
  readTexts(xml, {
    item: 'c',
    onTag({ name, attributes }) {
      if (name === 'row') {
        row = attributes['r'] ? Number(attributes['r']) - 1 : row + 1;
        column = -1;
      } else if (name === 'c') {
        column = attributes['r'] ? columnNumber(attributes['r']) : column + 1;
        type = attributes['t'] ?? 'n';
        isPercent = percentStyles.has(Number(attributes['s']));
      }
    },
    onItem(text) {
      if (text === '') return;
      if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS)) throw new Error('A cell lies outside of the sheet');
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = cellValue(text, type, strings);
      if (!isPercent) return;
      const inColumn = percentCells.get(column) ?? new Set();
      // Below the header, from 0.
      percentCells.set(column, inColumn.add(row - 1));
    },
  });
  return { rows, percentCells };
}

function cellValue(text: string, type: string, strings: readonly string[]): CellValue {
  switch (type) {
    case 'n':
      return Number(text);
    case 'b':
      return text === '1';
    case 's':
      return strings[Number(text)] ?? '';
    default:
      return text;
  }
}

interface TextReading {
  /** The element whose text is wanted: of its `t` and `v` elements, without phonetic readings and formulas. */
  readonly item: 'si' | 'c';
  readonly onTag?: (tag: SaxesTagPlain) => void;
  readonly onItem: (text: string) => void;
}

function readTexts(xml: string, { item, onTag, onItem }: TextReading): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  let text = '';
  let isText = false;
  let phonetic = 0;
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (name === item) text = '';
    if (name === 'rPh') phonetic++;
    isText = (name === 't' || name === 'v') && phonetic === 0;
    onTag?.({ ...tag, name });
  });
  parser.on('text', (part) => {
    if (isText) text += part;
  });
  parser.on('closetag', (tag) => {
    const name = localName(tag.name);
    isText = false;
    if (name === 'rPh') phonetic--;
    if (name === item) onItem(withoutEscapes(text));
  });
  parser.write(xml).close();
}

function eachTag(xml: string, onTag: (tag: SaxesTagPlain) => void): void {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => onTag({ ...tag, name: localName(tag.name) }));
  parser.write(xml).close();
}

/** Some programs write the main namespace with a prefix. */
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** A relation's target is relative to `xl/`, or absolute within the archive. */
const partOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** Characters that XML cannot hold are written as `_x0007_`. */
function withoutEscapes(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** `AD7` is 29. */
function columnNumber(address: string): number {
  let column = 0;
  for (const letter of address) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}
