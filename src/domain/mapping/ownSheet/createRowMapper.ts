import type { CellValue } from '../../cells/cell';
import type { DateOrder } from '../../cells/dates/dateOrder';
import type { Field } from '../../fields/field';
import { nameKey } from '../../references/nameKey';
import { planComposition, type FeedingColumn } from '../compose/planComposition';
import type { CellTranslator } from '../values/createCellTranslator';
import { createRowTranslator } from '../values/createRowTranslator';
import type { CellRules, ColumnMapping } from './columnMapping';
import type { MappableField } from './mappableFields';
import { columnKey, columnsWithoutHeaders, namedColumns, type NamedColumn } from './namedColumns';

/** As much of a person's own sheet as says what its columns are. */
export interface OwnSheetHead {
  /** One per column from A on; empty where there are no headers. */
  readonly headers: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** What the rows of a person's own sheet become, each by itself. */
export interface RowMapper {
  /** How many columns the sheet has. */
  readonly width: number;
  /** Of the sheet, then those made of parts of cells and of cells joined, then those of constants. */
  readonly columns: readonly (Field | null)[];
  /** See `MappedSheet`. */
  readonly composed: ReadonlyMap<number, number>;
  readonly constantsFrom: number;
  readonly constants: number;
  readonly translators: ReadonlyMap<number, CellTranslator>;
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  /** Columns of the sheet that feed a field. */
  readonly used: ReadonlySet<number>;
  map(row: readonly CellValue[]): MappedRow;
}

export interface MappedRow {
  /** As wide as the mapper's `columns`. */
  readonly cells: readonly CellValue[];
  /** Columns whose value had to be taken whole, as it could not be divided. */
  readonly undivided: readonly number[];
}

/** Customers that a constant can name are told from the rows by these. */
const OWN_NAMES = ['companyName', 'importId'];
const NOTHING_COMPOSED: readonly number[] = [];

/** @param fields `mappableFields` of the mapping's kind */
export function createRowMapper(head: OwnSheetHead, mapping: ColumnMapping, fields: readonly MappableField[]): RowMapper {
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const width = widthOf(head);
  const chosen = new Map(mapping.columns.map((column) => [columnKey(column), column]));
  const rules = new Map<number, CellRules>();
  const feeding = columnsOf(head, mapping).flatMap((named): FeedingColumn[] => {
    const mapped = chosen.get(columnKey(named));
    const field = fieldOf.get(mapped?.field ?? '');
    if (!mapped || !field) return [];
    rules.set(named.column, mapped.cells);
    return [{ column: named.column, field, joined: mapped.joined ?? 0 }];
  });

  const { translators, translate } = createRowTranslator(rules);
  const { direct, composed, compose } = planComposition(feeding, (key) => fieldOf.get(key));
  const columns = [...Array.from({ length: width }, (_, column) => direct.get(column) ?? null), ...composed.map(({ field }) => field)];
  const fed = new Set(columns);
  const constants = mapping.constants.flatMap(({ field, value }) => {
    const found = fieldOf.get(field);
    return found && !fed.has(found) ? [{ field: found, value }] : [];
  });

  return {
    width,
    columns: [...columns, ...constants.map(({ field }) => field)].map((field) => (mapping.kind === 'list' ? field : (field?.of ?? null))),
    composed: new Map(composed.map(({ shownAt }, at) => [width + at, shownAt])),
    constantsFrom: columns.length,
    constants: constants.length,
    translators,
    dateOrders: new Map([...rules].flatMap(([column, { dateOrder }]) => (dateOrder ? [[column, dateOrder]] : []))),
    used: new Set(feeding.map(({ column }) => column)),
    map(row) {
      const translated = translate(row);
      const { cells, undivided } = composed.length === 0 ? { cells: null, undivided: NOTHING_COMPOSED } : compose(translated);
      const withComposed = cells ? [...translated, ...cells] : translated;
      return {
        cells: constants.length === 0 ? withComposed : withConstants(withComposed, columns, constants),
        undivided: undivided.map((at) => width + at),
      };
    },
  };
}

export function widthOf({ headers, rows }: OwnSheetHead): number {
  return Math.max(headers.length, rows[0]?.length ?? 0);
}

export function columnsOf(
  { headers, rows }: OwnSheetHead,
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
