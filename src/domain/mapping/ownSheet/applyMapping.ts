import { mapInSteps } from '../../steps/mapInSteps';
import { takeAllSteps } from '../../steps/takeAllSteps';
import type { CellRemark, MappedSheet } from '../../validation/mappedSheet';
import type { ColumnMapping } from './columnMapping';
import { createRowMapper, type MappedRow, type OwnSheetHead } from './createRowMapper';
import type { MappableField } from './mappableFields';
import { rowsThatCount, type OwnRows } from './rowsThatCount';
import { entityOfKind } from './sheetKind';

/** A person's own sheet as it was read. */
export interface OwnSheetContent extends OwnRows, OwnSheetHead {
  readonly sheetName: string;
  readonly rows: OwnRows['rows'];
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

/**
 * Ties the sheet's columns to fields. Parts of cells, cells joined, and values that are the same for all rows follow in columns of
 * their own behind the sheet's, the latter shown at the first column that feeds a field. The records of a list are still in one row:
 * `gatherRecords` takes them apart.
 *
 * @param fields `mappableFields` of the mapping's kind
 */
export function applyMapping(content: OwnSheetContent, mapping: ColumnMapping, fields: readonly MappableField[]): AppliedMapping {
  return takeAllSteps(applyInSteps(content, mapping, fields));
}

/** The same in steps of a few hundred rows. Yields how much is done, from 0 to 1. */
export function* applyInSteps(
  content: OwnSheetContent,
  mapping: ColumnMapping,
  fields: readonly MappableField[],
): Generator<number, AppliedMapping> {
  const { width, columns, composed, constants, constantsFrom, translators, dateOrders, used, map } = createRowMapper(
    content,
    mapping,
    fields,
  );
  const { rows, totalsRow, hiddenRows } = rowsThatCount(content, mapping);
  const mapped = yield* mapInSteps(rows, map);
  return {
    sheet: {
      sheetName: content.sheetName,
      entity: entityOfKind(mapping.kind),
      columns,
      rows: mapped.map(({ cells }) => cells),
      firstRow: content.firstRow,
      ...(translators.size > 0 && {
        translations: new Map(
          [...translators].map(([column, translate]) => [column, { own: rows.map((row) => row[column] ?? ''), translate }]),
        ),
      }),
      ...(dateOrders.size > 0 && { dateOrders }),
      ...(composed.size > 0 && { composed, remarks: mapped.flatMap(remarksOf) }),
      ...(constants > 0 && { constantsFrom, constantsShownAt: used.size === 0 ? 0 : Math.min(...used) }),
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

/** @param index of the row among the sheet's */
export function remarksOf({ undivided }: MappedRow, index: number): readonly CellRemark[] {
  return undivided.map((column): CellRemark => ({ kind: 'address-not-divided', index, column }));
}
