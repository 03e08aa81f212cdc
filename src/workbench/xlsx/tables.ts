import type ExcelJS from '@protobi/exceljs';
import type { IRange } from '@univerjs/core';
import { strFromU8 } from 'fflate';

import type { WorkbookParts } from './unpackWorkbook';
import { rangesOf } from './cellRanges';
import { descendants, parseXml, type XmlElement } from './parseXml';
import type { SheetTable } from './resources';
import { elementsOf } from './sheetPaths';

/** Reads the tables of a sheet from the file's own parts: exceljs forgets how many rows they have. */
export function tablesFromParts(parts: WorkbookParts, sheetPath: string): SheetTable[] {
  const folder = sheetPath.slice(0, sheetPath.lastIndexOf('/'));
  const relations = elementsOf(parts, `${folder}/_rels/${sheetPath.slice(folder.length + 1)}.rels`, 'Relationship');
  return relations
    .filter(({ attributes }) => attributes['Type']?.endsWith('/table'))
    .flatMap(({ attributes }) => {
      const part = parts[partPath(folder, attributes['Target'] ?? '')];
      return part ? [tableFromXml(parseXml(strFromU8(part)))] : [];
    });
}

function tableFromXml(element: XmlElement): SheetTable {
  const { attributes } = element;
  const { startRow, startColumn, endRow, endColumn } = rangesOf(attributes['ref'] ?? '')[0] as IRange;
  const name = attributes['displayName'] ?? attributes['name'] ?? '';
  return {
    id: `table-${name}`,
    name,
    range: { startRow, startColumn, endRow, endColumn },
    options: {
      showHeader: attributes['headerRowCount'] !== '0',
      showFooter: false,
      tableStyleId: '',
    },
    filters: { tableColumnFilterList: [] },
    columns: descendants(element, 'tableColumn').map((column, index) => ({
      id: `column-${index}`,
      displayName: column.attributes['name'] ?? '',
      dataType: 'string',
      formula: '',
      meta: {},
      style: {},
    })),
    meta: Number(attributes['totalsRowCount'] ?? 0) > 0 ? { showTotals: true } : {},
  };
}

/** The path that a relation's target names, from the folder of the part that has the relation. */
function partPath(folder: string, target: string): string {
  return new URL(target, `file:///${folder}/`).pathname.slice(1);
}

/** Declares a table. Its cells must be written afterwards: exceljs fills the range with blanks. */
export function tableToExcel(sheet: ExcelJS.Worksheet, { name, range, columns }: SheetTable, headerOf: (column: number) => string): void {
  sheet.addTable({
    name,
    ref: sheet.getCell(range.startRow + 1, range.startColumn + 1).address,
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: columns.map(({ displayName }, index) => ({ name: headerOf(range.startColumn + index) || displayName, filterButton: true })),
    rows: Array.from({ length: range.endRow - range.startRow }, () => columns.map(() => null)),
  });
}
