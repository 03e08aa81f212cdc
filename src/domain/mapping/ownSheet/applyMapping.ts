import type { CellValue } from '../../cells/cell';
import type { Field } from '../../fields/field';
import { nameKey } from '../../references/nameKey';
import type { MappedSheet } from '../../validation/mappedSheet';
import { translateCells } from '../values/translateCells';
import type { CellRules, ColumnMapping } from './columnMapping';
import { findTotalsRow } from './findTotalsRow';
import { columnKey, columnsWithoutHeaders, namedColumns, type NamedColumn } from './namedColumns';
import { entityOfKind } from './sheetKind';

/** A person's own sheet as it was read. */
export interface OwnSheetContent {
  readonly sheetName: string;
  /** Sheet row from 1; 0 where there are no headers. */
  readonly headerRow: number;
  readonly headers: readonly CellValue[];
  /** Below the headers, blank rows included. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface AppliedMapping {
  readonly sheet: MappedSheet;
  /** Columns that hold something and feed no field. */
  readonly ignored: readonly IgnoredOwnColumn[];
  /** Sheet row of the totals that were left out; null when there are none. */
  readonly totalsRow: number | null;
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
 * Ties the sheet's columns to fields. Values that are the same for all rows follow in columns of their own behind the sheet's,
 * shown at the first column that feeds a field.
 */
export function applyMapping(content: OwnSheetContent, mapping: ColumnMapping, fields: readonly Field[]): AppliedMapping {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const width = Math.max(content.headers.length, content.rows[0]?.length ?? 0);
  const columns = new Array<Field | null>(width).fill(null);
  const chosen = new Map(mapping.columns.map((column) => [columnKey(column), column]));
  const rules = new Map<number, CellRules>();
  for (const named of columnsOf(content)) {
    const mapped = chosen.get(columnKey(named));
    const field = mapped?.field ? fieldOf.get(mapped.field) : undefined;
    if (!mapped || !field) continue;
    columns[named.column] = field;
    rules.set(named.column, mapped.cells);
  }

  const totals = mapping.includeTotals ? null : findTotalsRow(content.rows);
  const own = totals === null ? content.rows : content.rows.slice(0, totals);
  const { rows, translations } = translateCells(own, rules);
  const dateOrders = new Map([...rules].flatMap(([column, { dateOrder }]) => (dateOrder ? [[column, dateOrder]] : [])));
  const fed = new Set(columns);
  const constants = mapping.constants.flatMap(({ field, value }) => {
    const found = fieldOf.get(field);
    return found && !fed.has(found) ? [{ field: found, value }] : [];
  });
  const shownAt = Math.max(0, columns.findIndex(Boolean));
  return {
    sheet: {
      sheetName: content.sheetName,
      entity: entityOfKind(mapping.kind),
      columns: [...columns, ...constants.map(({ field }) => field)],
      rows: constants.length === 0 ? rows : rows.map((row) => withConstants(row, columns, constants)),
      firstRow: content.headerRow + 1,
      ...(translations.size > 0 && { translations }),
      ...(dateOrders.size > 0 && { dateOrders }),
      ...(constants.length > 0 && { constantsFrom: width, constantsShownAt: shownAt }),
    },
    ignored: columns.flatMap((field, column) =>
      field === null && rows.some((row) => (row[column] ?? '') !== '')
        ? [{ column, header: String(content.headers[column] ?? '').trim() }]
        : [],
    ),
    totalsRow: totals === null ? null : content.headerRow + 1 + totals,
  };
}

export function columnsOf({ headerRow, headers, rows }: OwnSheetContent): readonly NamedColumn[] {
  return headerRow === 0 ? columnsWithoutHeaders(rows[0]?.length ?? 0) : namedColumns(headers);
}

/** A row that holds nothing of its own stays blank; the customer that all are billed to is not billed to itself. */
function withConstants(
  row: readonly CellValue[],
  columns: readonly (Field | null)[],
  constants: readonly { readonly field: Field; readonly value: string }[],
): readonly CellValue[] {
  const isBlank = columns.every((field, column) => field === null || (row[column] ?? '') === '');
  const own = columns.flatMap((field, column) => (field && OWN_NAMES.includes(field.key) ? [nameKey(String(row[column] ?? ''))] : []));
  return [
    ...row,
    ...constants.map(({ field, value }) => (isBlank || (field.key === 'billingCustomer' && own.includes(nameKey(value))) ? '' : value)),
  ];
}
