import type { CellValue } from '../../cells/cell';
import { nameKey } from '../../references/nameKey';
import type { MappedSheet } from '../../validation/mappedSheet';
import { composeColumns, remarksOf, type FeedingColumn } from '../compose/composeColumns';
import { translateCells } from '../values/translateCells';
import type { CellRules, ColumnMapping } from './columnMapping';
import type { MappableField } from './mappableFields';
import { columnKey, columnsWithoutHeaders, namedColumns, type NamedColumn } from './namedColumns';
import { rowsThatCount, type OwnRows } from './rowsThatCount';
import { entityOfKind } from './sheetKind';

/** A person's own sheet as it was read. */
export interface OwnSheetContent extends OwnRows {
  readonly sheetName: string;
  /** One per column from A on; empty where there are no headers. */
  readonly headers: readonly CellValue[];
}

export interface AppliedMapping {
  readonly sheet: MappedSheet;
  /** Columns that hold something and feed no field. */
  readonly ignored: readonly IgnoredOwnColumn[];
  /** Sheet row of the totals that were left out; null when there are none. */
  readonly totalsRow: number | null;
  /** Sheet rows that were left out because they are hidden. */
  readonly hiddenRows: readonly number[];
}

export interface IgnoredOwnColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  /** Empty where the column has none. */
  readonly header: string;
}

/** Customers that a constant can name are told from the rows by these. */
const OWN_NAMES = ['companyName', 'importId'];

/**
 * Ties the sheet's columns to fields. Parts of cells, cells joined, and values that are the same for all rows follow in columns of
 * their own behind the sheet's, the latter shown at the first column that feeds a field. The records of a list are still in one row:
 * `gatherRecords` takes them apart.
 *
 * @param fields `mappableFields` of the mapping's kind
 */
export function applyMapping(content: OwnSheetContent, mapping: ColumnMapping, fields: readonly MappableField[]): AppliedMapping {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const width = Math.max(content.headers.length, content.rows[0]?.length ?? 0);
  const chosen = new Map(mapping.columns.map((column) => [columnKey(column), column]));
  const rules = new Map<number, CellRules>();
  const feeding = columnsOf(content, mapping).flatMap((named): FeedingColumn[] => {
    const mapped = chosen.get(columnKey(named));
    const field = fieldOf.get(mapped?.field ?? '');
    if (!mapped || !field) return [];
    rules.set(named.column, mapped.cells);
    return [{ column: named.column, field, joined: mapped.joined ?? 0 }];
  });

  const { rows: counted, totalsRow, hiddenRows } = rowsThatCount(content, mapping);
  const { rows, translations } = translateCells(counted, rules);
  const dateOrders = new Map([...rules].flatMap(([column, { dateOrder }]) => (dateOrder ? [[column, dateOrder]] : [])));
  const { direct, composed } = composeColumns(rows, feeding, (key) => fieldOf.get(key));
  const columns = [...Array.from({ length: width }, (_, column) => direct.get(column) ?? null), ...composed.map(({ field }) => field)];
  const fed = new Set(columns);
  const constants = mapping.constants.flatMap(({ field, value }) => {
    const found = fieldOf.get(field);
    return found && !fed.has(found) ? [{ field: found, value }] : [];
  });
  const withComposed =
    composed.length === 0 ? rows : rows.map((row, index) => [...row, ...composed.map(({ cells }) => cells[index] ?? '')]);
  const used = new Set(feeding.map(({ column }) => column));
  return {
    sheet: {
      sheetName: content.sheetName,
      entity: entityOfKind(mapping.kind),
      columns: [...columns, ...constants.map(({ field }) => field)].map((field) => (mapping.kind === 'list' ? field : (field?.of ?? null))),
      rows: constants.length === 0 ? withComposed : withComposed.map((row) => withConstants(row, columns, constants)),
      firstRow: content.firstRow,
      ...(translations.size > 0 && { translations }),
      ...(dateOrders.size > 0 && { dateOrders }),
      ...(composed.length > 0 && {
        composed: new Map(composed.map(({ shownAt }, at) => [width + at, shownAt])),
        remarks: remarksOf(composed, width),
      }),
      ...(constants.length > 0 && { constantsFrom: columns.length, constantsShownAt: used.size === 0 ? 0 : Math.min(...used) }),
    },
    ignored: Array.from({ length: width }, (_, column) => column).flatMap((column) =>
      !used.has(column) && rows.some((row) => (row[column] ?? '') !== '')
        ? [{ column, header: String(content.headers[column] ?? '').trim() }]
        : [],
    ),
    totalsRow,
    hiddenRows,
  };
}

export function columnsOf(
  { headers, rows }: Pick<OwnSheetContent, 'headers' | 'rows'>,
  { headerRow, source }: Pick<ColumnMapping, 'headerRow' | 'source'>,
): readonly NamedColumn[] {
  if (headerRow > 0) return namedColumns(headers);
  return columnsWithoutHeaders(rows[0]?.length ?? 0, source.kind === 'range' ? source.area.firstColumn : 0);
}

/** A row that holds nothing of its own stays blank; the customer that all are billed to is not billed to itself. */
function withConstants(
  row: readonly CellValue[],
  columns: readonly (MappableField | null)[],
  constants: readonly { readonly field: MappableField; readonly value: string }[],
): readonly CellValue[] {
  const isBlank = columns.every((field, column) => field === null || (row[column] ?? '') === '');
  const own = columns.flatMap((field, column) =>
    field && field.part !== 'contacts' && OWN_NAMES.includes(field.of.key) ? [nameKey(String(row[column] ?? ''))] : [],
  );
  return [
    ...row,
    ...constants.map(({ field, value }) => (isBlank || (field.of.key === 'billingCustomer' && own.includes(nameKey(value))) ? '' : value)),
  ];
}
