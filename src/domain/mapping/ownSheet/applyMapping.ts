import type { CellValue } from '../../cells/cell';
import type { Field } from '../../fields/field';
import { nameKey } from '../../references/nameKey';
import type { MappedSheet } from '../../validation/mappedSheet';
import { translateCells } from '../values/translateCells';
import type { CellRules, ColumnMapping } from './columnMapping';
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
 * Ties the sheet's columns to fields. Values that are the same for all rows follow in columns of their own behind the sheet's,
 * shown at the first column that feeds a field.
 */
export function applyMapping(content: OwnSheetContent, mapping: ColumnMapping, fields: readonly Field[]): AppliedMapping {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const width = Math.max(content.headers.length, content.rows[0]?.length ?? 0);
  const columns = new Array<Field | null>(width).fill(null);
  const chosen = new Map(mapping.columns.map((column) => [columnKey(column), column]));
  const rules = new Map<number, CellRules>();
  for (const named of columnsOf(content, mapping)) {
    const mapped = chosen.get(columnKey(named));
    const field = mapped?.field ? fieldOf.get(mapped.field) : undefined;
    if (!mapped || !field) continue;
    columns[named.column] = field;
    rules.set(named.column, mapped.cells);
  }

  const { rows: counted, totalsRow, hiddenRows } = rowsThatCount(content, mapping);
  const { rows, translations } = translateCells(counted, rules);
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
      firstRow: content.firstRow,
      ...(translations.size > 0 && { translations }),
      ...(dateOrders.size > 0 && { dateOrders }),
      ...(constants.length > 0 && { constantsFrom: width, constantsShownAt: shownAt }),
    },
    ignored: columns.flatMap((field, column) =>
      field === null && rows.some((row) => (row[column] ?? '') !== '')
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
