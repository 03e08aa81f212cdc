import { createCellReader, type CellReader } from '../cells/createCellReader';
import { createOrdinaryTest, type OrdinaryTest } from '../cells/createOrdinaryTest';
import type { CellValue } from '../cells/cell';
import { readPercentCell } from '../cells/numbers/readNumbers';
import type { Reading } from '../cells/reading';
import { countryRules } from '../countries/countryRules';
import type { AccountSettings } from '../fields/account';
import type { Field, FieldValue } from '../fields/field';
import { Findings } from './findings';
import type { DateSystem, MappedSheet } from './mappedSheet';

/** What each cell of a column holds, beside its value. */
export enum CellState {
  Blank = 0,
  Canonical = 1,
  /** Understood, but shown otherwise than it is stored. */
  Normalised = 2,
  Faulty = 3,
}

export interface ColumnReading {
  readonly field: Field;
  /** Sheet column, from 0. */
  readonly column: number;
  readonly values: (FieldValue | undefined)[];
  /** A `CellState` each. */
  readonly states: Uint8Array;
}

/** A sheet whose cells have been read, column by column; rules work on it. */
export interface SheetReading {
  readonly sheet: MappedSheet;
  readonly columns: readonly ColumnReading[];
  readonly columnOf: ReadonlyMap<string, ColumnReading>;
  /** 1 where the row holds anything in a mapped column: only those are rows. */
  readonly isRow: Uint8Array;
  readonly findings: Findings;
}

/** What reads a column. */
interface ColumnReader {
  readonly isOrdinary: OrdinaryTest;
  readonly repeats: RepeatReader;
  /** Its rows whose number is formatted as a percentage. */
  readonly percentCells: ReadonlySet<number> | undefined;
}

/** Rows that are read before the caller gets a turn. */
const ROWS_PER_STEP = 2_000;

/** Reads every mapped cell of the sheet once. Yields the number of cells read since the last time. */
export function* readSheet(sheet: MappedSheet, account: AccountSettings, dateSystem: DateSystem): Generator<number, SheetReading> {
  const rowCount = usedRowCount(sheet);
  const columns: ColumnReading[] = [];
  const readers: ColumnReader[] = [];
  sheet.columns.forEach((field, column) => {
    if (!field) return;
    columns.push({ field, column, values: new Array<FieldValue | undefined>(rowCount), states: new Uint8Array(rowCount) });
    readers.push({
      isOrdinary: createOrdinaryTest(field, countryRules(account.country)),
      repeats: new RepeatReader(createCellReader(field, account, dateSystem, sheet.dateOrders?.get(column))),
      percentCells: sheet.percentCells?.get(column),
    });
  });
  const reading: SheetReading = {
    sheet,
    columns,
    columnOf: new Map(columns.map((column) => [column.field.key, column])),
    isRow: new Uint8Array(rowCount),
    findings: new Findings(),
  };
  for (let start = 0; start < rowCount; start += ROWS_PER_STEP) {
    const end = Math.min(start + ROWS_PER_STEP, rowCount);
    for (const [at, column] of columns.entries()) readCells(reading, column, readers[at]!, start, end);
    yield (end - start) * columns.length;
  }
  return reading;
}

/** Down to the last row that holds anything: a used range can reach row 1,048,576 for one cell that was formatted there. */
function usedRowCount({ rows }: MappedSheet): number {
  return rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1;
}

function readCells(
  { sheet: { rows }, isRow, findings }: SheetReading,
  { column, values, states }: ColumnReading,
  { isOrdinary, repeats, percentCells }: ColumnReader,
  start: number,
  end: number,
): void {
  for (let index = start; index < end; index++) {
    const cell = rows[index]![column] ?? '';
    if (cell === '') continue;
    if (!repeats.remembers && typeof cell === 'string' && isOrdinary(cell)) {
      isRow[index] = 1;
      states[index] = CellState.Canonical;
      values[index] = cell;
      continue;
    }
    const reading = typeof cell === 'number' && percentCells?.has(index) ? readPercentCell(cell) : repeats.read(cell);
    if (reading.is === 'blank') continue;
    isRow[index] = 1;
    if (reading.is === 'faulty') {
      states[index] = CellState.Faulty;
      findings.add(reading.kind, index, column);
    } else {
      states[index] = reading.canonical ? CellState.Canonical : CellState.Normalised;
      values[index] = reading.value;
      if (reading.doubt) findings.add(reading.doubt, index, column);
    }
  }
}

/** Enough values to tell whether a column repeats itself. */
const SAMPLE = 512;
const MOST_REMEMBERED = 4_096;

/** Judges a repeated value once. Columns that hardly repeat, such as names, stop looking: there a look-up costs more than it saves. */
class RepeatReader {
  remembers = true;
  readonly #known = new Map<CellValue, Reading>();
  #asked = 0;
  #found = 0;

  constructor(private readonly readAnew: CellReader) {}

  read(cell: CellValue): Reading {
    if (!this.remembers) return this.readAnew(cell);
    this.#asked++;
    const before = this.#known.get(cell);
    if (before) {
      this.#found++;
      return before;
    }
    const reading = this.readAnew(cell);
    this.#known.set(cell, reading);
    if (this.#asked >= SAMPLE && this.#found * 2 < this.#asked) {
      this.remembers = false;
      this.#known.clear();
    } else if (this.#known.size > MOST_REMEMBERED) {
      this.#known.clear();
    }
    return reading;
  }
}
