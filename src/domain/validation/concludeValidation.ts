import type { Field, FieldValue } from '../fields/field';
import { type CustomersOfSheets, referencedCustomer, REFERENCE_KEY } from './customersOfSheets';
import type { Issue, RelatedRow, Suggestion } from './issue';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';
import { CellState, type SheetReading } from './sheetReading';
import { cellsOf, sheetRow, type MappedSheet, type SheetCell } from './mappedSheet';
import type { Normalised, RowPosition, ValidatedRow, ValidatedSheet, Validation } from './validation';

/** Turns what was read and found into issues, normalised cells and rows. Cells with an error lose their value. */
export function concludeValidation(readings: readonly SheetReading[], customers: CustomersOfSheets): Validation {
  const concluded = readings.map((reading) => concludeSheet(reading, customers));
  return {
    issues: concluded.flatMap(({ issues }) => issues),
    normalised: readings.flatMap(normalisedCells),
    sheets: concluded.map(({ sheet }) => sheet),
  };
}

function concludeSheet(reading: SheetReading, customers: CustomersOfSheets): { issues: Issue[]; sheet: ValidatedSheet } {
  const { sheet } = reading;
  const { sheetName, entity, columns: fields, rows: cells, gathered } = sheet;
  const byColumn = new Map(reading.columns.map((column) => [column.column, column]));
  const isBlocked = new Uint8Array(cells.length);
  const issues: Issue[] = [];

  for (const { kind, index, column, related } of reading.findings.inOrder()) {
    const cellsOfField = byColumn.get(column);
    const field = fields[column];
    if (!cellsOfField || !field) continue;
    if (ISSUE_KINDS[kind].severity === 'error') {
      isBlocked[index] = 1;
      cellsOfField.states[index] = CellState.Faulty;
      cellsOfField.values[index] = undefined;
    }
    for (const cell of cellsOf(sheet, index, column)) issues.push(issueAt(sheet, cell, { kind, index, column, field, related }));
  }
  for (const { kind, index, column, cell, related } of sheet.remarks ?? []) {
    const field = fields[column];
    if (field) issues.push(issueAt(sheet, cell ?? cellsOf(sheet, index, column)[0], { kind, index, column, field, related }));
  }

  const context = { reading, customers };
  const rows: ValidatedRow[] = [];
  reading.isRow.forEach((isRow, index) => {
    if (isRow) rows.push(new ReadRow(index, isBlocked[index] === 1, context));
  });
  return { issues, sheet: { sheetName, entity, ...(gathered && { part: gathered.part }), rows } };
}

interface Said {
  readonly kind: IssueKind;
  readonly index: number;
  readonly column: number;
  readonly field: Field;
  readonly related: RelatedRow | Suggestion | undefined;
}

function issueAt(
  sheet: MappedSheet,
  { row, column, value, own, standing }: SheetCell,
  { kind, index, column: of, field, related }: Said,
): Issue {
  const dateOrder = sheet.dateOrders?.get(of);
  return {
    kind,
    sheetName: sheet.sheetName,
    row,
    column,
    field,
    value: own,
    ...(own !== value && { translated: value }),
    ...(dateOrder && { dateOrder }),
    ...(standing !== 'cell' && { [standing]: true as const }),
    ...recordAt(sheet, index),
    ...(related && { related }),
  };
}

function recordAt(sheet: MappedSheet, index: number): Pick<Issue, 'record'> {
  return sheet.gathered ? { record: { part: sheet.gathered.part, row: sheetRow(sheet, index) } } : {};
}

/** By row, then column. */
function normalisedCells(reading: SheetReading): Normalised[] {
  const { sheet } = reading;
  const { sheetName } = sheet;
  const found: Normalised[] = [];
  for (let index = 0; index < reading.isRow.length; index++) {
    for (const { field, column, states, values } of reading.columns) {
      const to = values[index];
      if (states[index] !== CellState.Normalised || to === undefined) continue;
      for (const { row, column: at, value, own: from, standing } of cellsOf(sheet, index, column)) {
        // What the table of values makes of a cell was the person's decision, and holds without the cell being written.
        if (standing === 'cell' && from === value) found.push({ sheetName, row, column: at, field, from, to, ...recordAt(sheet, index) });
      }
    }
  }
  return found;
}

interface RowContext {
  readonly reading: SheetReading;
  readonly customers: CustomersOfSheets;
}

/** A row that looks its values up in the columns when asked: a hundred thousand maps would weigh more than the sheet. */
class ReadRow implements ValidatedRow {
  constructor(
    private readonly index: number,
    readonly blocked: boolean,
    private readonly context: RowContext,
  ) {}

  get row(): number {
    return sheetRow(this.context.reading.sheet, this.index);
  }

  get values(): ReadonlyMap<string, FieldValue> {
    const values = new Map<string, FieldValue>();
    for (const { field, values: column } of this.context.reading.columns) {
      const value = column[this.index];
      if (value !== undefined) values.set(field.key, value);
    }
    return values;
  }

  get waitsFor(): RowPosition | null {
    const { reading, customers } = this.context;
    const { sheetName, gathered } = reading.sheet;
    const parent = gathered?.parentOf(this.index);
    if (parent) return { sheetName, ...parent };
    const reference = reading.columnOf.get(REFERENCE_KEY[reading.sheet.entity])?.values[this.index];
    if (reference === undefined || customers.index.isInSystem(String(reference))) return null;
    const customer = referencedCustomer(reading, this.index, customers);
    const found = customer === undefined ? undefined : customers.rowOf(customer);
    if (!found) return null;
    const { sheet } = found.reading;
    return { sheetName: sheet.sheetName, row: sheetRow(sheet, found.index), ...(sheet.gathered && { part: sheet.gathered.part }) };
  }
}
