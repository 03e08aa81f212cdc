import type { Field, FieldValue } from '../fields/field';
import { type CustomersOfSheets, NOBODY } from './customersOfSheets';
import type { Issue, RelatedRow, Suggestion } from './issue';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';
import { CellState, type ColumnReading, type SheetReading } from './sheetReading';
import { cellsOf, sheetRow, type GatheredRecords, type MappedSheet, type RecordPosition, type SheetCell } from './mappedSheet';
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
  const { sheetName, entity, rows: cells, gathered } = sheet;
  const byColumn: (ColumnReading | undefined)[] = [];
  for (const column of reading.columns) byColumn[column.column] = column;
  const isBlocked = new Uint8Array(cells.length);
  const issues: Issue[] = [];

  reading.findings.visitInOrder((kind, index, column, related) => {
    const ofField = byColumn[column];
    if (!ofField) return;
    if (ISSUE_KINDS[kind].severity === 'error') {
      isBlocked[index] = 1;
      ofField.states[index] = CellState.Faulty;
      ofField.values[index] = undefined;
    }
    for (const cell of cellsOf(sheet, index, column))
      issues.push(issueAt(sheet, cell, { kind, index, column, field: ofField.field, related }));
  });
  for (const { kind, index, column, cell, related } of sheet.remarks ?? []) {
    const field = sheet.columns[column];
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

/** Hundreds of thousands are made at once, nearly all with the first few properties alone: the others are added, since spreading costs more. */
function issueAt(
  sheet: MappedSheet,
  { row, column, value, own, standing }: SheetCell,
  { kind, index, column: of, field, related }: Said,
): Issue {
  const issue: Writable<Issue> = { kind, sheetName: sheet.sheetName, row, column, field, value: own };
  const dateOrder = sheet.dateOrders?.get(of);
  if (own !== value) issue.translated = value;
  if (dateOrder) issue.dateOrder = dateOrder;
  if (standing !== 'cell') issue[standing] = true;
  if (sheet.gathered) issue.record = recordAt(sheet.gathered, sheet, index);
  if (related) issue.related = related;
  return issue;
}

type Writable<Item> = { -readonly [Key in keyof Item]: Item[Key] };

function recordAt({ part }: GatheredRecords, sheet: MappedSheet, index: number): RecordPosition {
  return { part, row: sheetRow(sheet, index) };
}

/** By row, then column. */
function normalisedCells({ sheet, isRow, columns }: SheetReading): Normalised[] {
  const { sheetName, gathered } = sheet;
  const states = columns.map((column) => column.states);
  const { Normalised: wanted } = CellState;
  const found: Normalised[] = [];
  for (let index = 0; index < isRow.length; index++) {
    for (let at = 0; at < states.length; at++) {
      if (states[at]![index] !== wanted) continue;
      const { field, column, values } = columns[at]!;
      const to = values[index]!;
      for (const { row, column: shownAt, value, own: from, standing } of cellsOf(sheet, index, column)) {
        // What the table of values makes of a cell was the person's decision, and holds without the cell being written.
        if (standing !== 'cell' || from !== value) continue;
        const cell: Writable<Normalised> = { sheetName, row, column: shownAt, field, from, to };
        if (gathered) cell.record = recordAt(gathered, sheet, index);
        found.push(cell);
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
    const references = customers.references.get(reading);
    const reference = references?.column.values[this.index];
    if (!references || reference === undefined || customers.index.isInSystem(String(reference))) return null;
    const found = customers.rowOf(references.customers[this.index] ?? NOBODY);
    if (!found) return null;
    const { sheet } = found.reading;
    return { sheetName: sheet.sheetName, row: sheetRow(sheet, found.index), ...(sheet.gathered && { part: sheet.gathered.part }) };
  }
}
