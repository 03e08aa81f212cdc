import type { FieldValue } from '../fields/field';
import { type CustomersOfSheets, referencedCustomer, REFERENCE_KEY } from './customersOfSheets';
import type { Issue } from './issue';
import { ISSUE_KINDS } from './issueKinds';
import { CellState, type SheetReading } from './sheetReading';
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
  const { sheetName, entity, columns: fields, rows: cells, firstRow } = reading.sheet;
  const byColumn = new Map(reading.columns.map((column) => [column.column, column]));
  const isBlocked = new Uint8Array(cells.length);

  const issues = reading.findings.inOrder().flatMap(({ kind, index, column, related }) => {
    const field = fields[column];
    if (!field) return [];
    if (ISSUE_KINDS[kind].severity === 'error') {
      isBlocked[index] = 1;
      byColumn.get(column)?.states.fill(CellState.Faulty, index, index + 1);
      byColumn.get(column)?.values.fill(undefined, index, index + 1);
    }
    return [{ kind, sheetName, row: firstRow + index, column, field, value: cells[index]?.[column] ?? '', ...(related && { related }) }];
  });

  const rows: ValidatedRow[] = [];
  reading.isRow.forEach((isRow, index) => {
    if (isRow) rows.push(new ReadRow(reading, index, isBlocked[index] === 1, customers));
  });
  return { issues, sheet: { sheetName, entity, rows } };
}

function normalisedCells(reading: SheetReading): Normalised[] {
  const { sheetName, rows, firstRow } = reading.sheet;
  const found: Normalised[] = [];
  for (const { field, column, states, values } of reading.columns) {
    states.forEach((state, index) => {
      const to = values[index];
      if (state !== CellState.Normalised || to === undefined) return;
      found.push({ sheetName, row: firstRow + index, column, field, from: rows[index]?.[column] ?? '', to });
    });
  }
  return found;
}

/** A row that looks its values up in the columns when asked: a hundred thousand maps would weigh more than the sheet. */
class ReadRow implements ValidatedRow {
  readonly row: number;
  readonly blocked: boolean;
  readonly #reading: SheetReading;
  readonly #index: number;
  readonly #customers: CustomersOfSheets;

  constructor(reading: SheetReading, index: number, blocked: boolean, customers: CustomersOfSheets) {
    this.row = reading.sheet.firstRow + index;
    this.blocked = blocked;
    this.#reading = reading;
    this.#index = index;
    this.#customers = customers;
  }

  get values(): ReadonlyMap<string, FieldValue> {
    const values = new Map<string, FieldValue>();
    for (const { field, values: column } of this.#reading.columns) {
      const value = column[this.#index];
      if (value !== undefined) values.set(field.key, value);
    }
    return values;
  }

  get waitsFor(): RowPosition | null {
    const reference = this.#reading.columnOf.get(REFERENCE_KEY[this.#reading.sheet.entity])?.values[this.#index];
    if (reference === undefined || this.#customers.index.isInSystem(String(reference))) return null;
    const customer = referencedCustomer(this.#reading, this.#index, this.#customers);
    const found = customer === undefined ? undefined : this.#customers.rowOf.get(customer);
    return found ? { sheetName: found.reading.sheet.sheetName, row: found.reading.sheet.firstRow + found.index } : null;
  }
}
