import type { FieldValue } from '../fields/field';
import { type CustomersOfSheets, referencedCustomer, REFERENCE_KEY } from './customersOfSheets';
import type { Issue } from './issue';
import { ISSUE_KINDS } from './issueKinds';
import { CellState, type SheetReading } from './sheetReading';
import { isConstant, ownCell, shownColumn } from './mappedSheet';
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
    const judged = cells[index]?.[column] ?? '';
    const own = ownCell(reading.sheet, index, column);
    const dateOrder = reading.sheet.dateOrders?.get(column);
    const place = { sheetName, row: firstRow + index, column: shownColumn(reading.sheet, column) };
    const issue = {
      kind,
      ...place,
      field,
      value: own,
      ...(own !== judged && { translated: judged }),
      ...(dateOrder && { dateOrder }),
      ...(isConstant(reading.sheet, column) && { constant: true as const }),
    };
    issues.push(related ? { ...issue, related } : issue);
  }

  const context = { reading, customers };
  const rows: ValidatedRow[] = [];
  reading.isRow.forEach((isRow, index) => {
    if (isRow) rows.push(new ReadRow(firstRow + index, isBlocked[index] === 1, context));
  });
  return { issues, sheet: { sheetName, entity, rows } };
}

/** By row, then column. */
function normalisedCells(reading: SheetReading): Normalised[] {
  const { sheetName, rows, firstRow } = reading.sheet;
  const columns = reading.columns.filter(({ column }) => !isConstant(reading.sheet, column));
  const found: Normalised[] = [];
  for (let index = 0; index < reading.isRow.length; index++) {
    for (const { field, column, states, values } of columns) {
      const to = values[index];
      const from = rows[index]?.[column] ?? '';
      // What the table of values makes of a cell was the person's decision, and holds without the cell being written.
      if (states[index] !== CellState.Normalised || to === undefined || ownCell(reading.sheet, index, column) !== from) continue;
      found.push({ sheetName, row: firstRow + index, column, field, from, to });
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
    readonly row: number,
    readonly blocked: boolean,
    private readonly context: RowContext,
  ) {}

  private get index(): number {
    return this.row - this.context.reading.sheet.firstRow;
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
    const reference = reading.columnOf.get(REFERENCE_KEY[reading.sheet.entity])?.values[this.index];
    if (reference === undefined || customers.index.isInSystem(String(reference))) return null;
    const customer = referencedCustomer(reading, this.index, customers);
    const found = customer === undefined ? undefined : customers.rowOf(customer);
    return found ? { sheetName: found.reading.sheet.sheetName, row: found.reading.sheet.firstRow + found.index } : null;
  }
}
