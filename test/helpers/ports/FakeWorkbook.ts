import type {
  CellChange,
  CellMark,
  NameClash,
  RowOutcome,
  SheetContent,
  TemplateSheet,
  WorkbookContent,
  WorkbookPort,
  WriteReport,
  WrittenTemplate,
} from '../../../src/application/ports/workbookPort';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import type { Job } from '../../../src/application/ports/job';
import type { CellValue } from '../../../src/domain/cells/cell';
import { ENTITIES, type EntityName } from '../../../src/domain/fields/entity';
import type { TemplatePlan } from '../../../src/domain/template/templatePlan';
import { Faults } from './faults';

interface FakeSheet extends TemplateSheet {
  readonly headers: readonly CellValue[];
  rows: (readonly CellValue[])[];
  /** By row, from sheet row 2. */
  keys: (string | undefined)[];
}

/** A workbook in memory that keeps what it is told and refuses what Excel refuses. Rows may be sorted or deleted by a test. */
export class FakeWorkbook implements WorkbookPort {
  readonly faults = new Faults<keyof WorkbookPort>();
  readonly sheets: FakeSheet[] = [];
  readonly outcomes = new Map<string, RowOutcome>();
  marks: readonly CellMark[] = [];
  /** Columns whose cells are all formatted as percentages. */
  percentColumns: readonly number[] = [];
  selection: { sheetId: string; row: number; column: number } | null = null;
  #written: string[] = [];
  #keysMade = 0;
  readonly #listeners = new Set<(sheetId: string) => void>();

  /** A sheet as a person would have filled it: blank cells left out by `undefined`. */
  addSheet(entity: EntityName, headers: readonly string[], rows: readonly (readonly (CellValue | undefined)[])[]): FakeSheet {
    const { sheetName } = ENTITIES.find(({ name }) => name === entity) as (typeof ENTITIES)[number];
    const sheet: FakeSheet = {
      id: `{sheet-${this.sheets.length + 1}}`,
      name: sheetName,
      entity,
      headers,
      rows: rows.map((row) => headers.map((_header, at) => row[at] ?? '')),
      keys: [],
    };
    this.sheets.push(sheet);
    return sheet;
  }

  /** As a person does it: listeners are told. */
  type(sheet: FakeSheet, row: number, column: number, value: CellValue): void {
    sheet.rows = sheet.rows.map((cells, at) => (at === row - 2 ? cells.map((cell, col) => (col === column ? value : cell)) : cells));
    for (const listener of this.#listeners) listener(sheet.id);
  }

  /** Takes a row out, with its key. */
  deleteRow(sheet: FakeSheet, row: number): void {
    sheet.rows.splice(row - 2, 1);
    sheet.keys.splice(row - 2, 1);
    for (const listener of this.#listeners) listener(sheet.id);
  }

  async workbookName(): Promise<string> {
    await this.faults.meet('workbookName');
    return 'Customers.xlsx';
  }

  async findTemplateSheets(): Promise<readonly TemplateSheet[]> {
    await this.faults.meet('findTemplateSheets');
    return this.sheets.map(({ id, name, entity }) => ({ id, name, entity }));
  }

  async readSheets(sheets: readonly TemplateSheet[], job: Job): Promise<WorkbookContent> {
    await this.faults.meet('readSheets', job.signal);
    return {
      dateSystem: 1900,
      sheets: sheets.map((sheet): SheetContent => {
        const { headers, rows } = this.#sheet(sheet.id);
        return { sheet, headers, rows };
      }),
    };
  }

  async findPercentCells({ id }: TemplateSheet, columns: readonly number[], rowCount: number, job: Job) {
    await this.faults.meet('findPercentCells', job.signal);
    this.#sheet(id);
    const everyRow = new Set(Array.from({ length: rowCount }, (_, index) => index));
    return new Map(columns.map((column) => [column, this.percentColumns.includes(column) ? everyRow : new Set<number>()]));
  }

  async findTemplateClashes() {
    await this.faults.meet('findTemplateClashes');
    return this.sheets.map(({ entity, name }) => ({ entity, sheetName: name, suffixedName: `${name} (2)`, isTemplate: true }));
  }

  async writeTemplate(plan: TemplatePlan, onClash: NameClash, job: Job): Promise<readonly TemplateSheet[]> {
    await this.faults.meet('writeTemplate', job.signal);
    return plan.sheets.map(({ entity, sheetName, columns }) => {
      const taken = this.sheets.find(({ name }) => name === sheetName);
      if (taken && onClash === 'use-existing') return taken;
      const sheet = this.addSheet(
        entity,
        columns.map(({ header }) => header),
        [],
      );
      this.#written.push(sheet.id);
      return sheet;
    });
  }

  async writtenTemplate(): Promise<WrittenTemplate | null> {
    await this.faults.meet('writtenTemplate');
    const sheets = this.sheets.filter(({ id }) => this.#written.includes(id));
    if (sheets.length === 0) return null;
    const rowsEntered = sheets.flatMap(({ rows }) => rows).filter((row) => row.some((cell) => cell !== '')).length;
    return { sheets, rowsEntered };
  }

  async removeTemplate(): Promise<void> {
    await this.faults.meet('removeTemplate');
    const kept = this.sheets.filter(({ id }) => !this.#written.includes(id));
    this.sheets.splice(0, this.sheets.length, ...kept);
    this.#written = [];
  }

  async highlight(marks: readonly CellMark[], job: Job): Promise<void> {
    await this.faults.meet('highlight', job.signal);
    this.marks = marks;
  }

  async clearHighlight(): Promise<void> {
    await this.faults.meet('clearHighlight');
    this.marks = [];
  }

  async selectCell(sheetId: string, row: number, column: number): Promise<void> {
    await this.faults.meet('selectCell');
    this.#sheet(sheetId);
    this.selection = { sheetId, row, column };
  }

  async writeCells(changes: readonly CellChange[], job: Job): Promise<WriteReport> {
    await this.faults.meet('writeCells', job.signal);
    const isHeld = ({ sheetId, row, column, from }: CellChange) => this.#sheet(sheetId).rows[row - 2]?.[column] === from;
    const accepted = changes.filter(isHeld);
    const refused = changes.filter((change) => !isHeld(change));
    for (const { sheetId, row, column, to } of accepted) {
      const sheet = this.#sheet(sheetId);
      sheet.rows = sheet.rows.map((cells, at) => (at === row - 2 ? cells.map((cell, col) => (col === column ? to : cell)) : cells));
    }
    return {
      written: accepted.map((change) => ({ change, holds: change.to, numberFormatBefore: '@' })),
      refused: refused.map((change) => ({ change, because: 'changed' })),
    };
  }

  async assignRowKeys(sheetId: string, rows: readonly number[], job: Job): Promise<ReadonlyMap<number, string>> {
    await this.faults.meet('assignRowKeys', job.signal);
    const { keys } = this.#sheet(sheetId);
    return new Map(rows.map((row) => [row, (keys[row - 2] ??= this.#newKey())]));
  }

  async writeOutcomes(sheetId: string, outcomes: readonly RowOutcome[], job: Job): Promise<readonly string[]> {
    await this.faults.meet('writeOutcomes', job.signal);
    const { keys } = this.#sheet(sheetId);
    for (const outcome of outcomes) if (keys.includes(outcome.rowKey)) this.outcomes.set(outcome.rowKey, outcome);
    return outcomes.map(({ rowKey }) => rowKey).filter((key) => !keys.includes(key));
  }

  /** Results stand right of the headings. */
  async selectOutcomes(sheetId: string): Promise<boolean> {
    await this.faults.meet('selectOutcomes');
    const { headers, keys } = this.#sheet(sheetId);
    if (!keys.some((key) => key !== undefined && this.outcomes.has(key))) return false;
    this.selection = { sheetId, row: 1, column: headers.length };
    return true;
  }

  async findRow(sheetId: string, rowKey: string): Promise<number | null> {
    await this.faults.meet('findRow');
    const at = this.#sheet(sheetId).keys.indexOf(rowKey);
    return at < 0 ? null : at + 2;
  }

  async onChanged(listener: (sheetId: string) => void): Promise<() => Promise<void>> {
    await this.faults.meet('onChanged');
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  #newKey(): string {
    this.#keysMade += 1;
    return `00000000-0000-4000-8000-${String(this.#keysMade).padStart(12, '0')}`;
  }

  #sheet(id: string): FakeSheet {
    const sheet = this.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new WorkbookError('sheet-missing', `ItemNotFound: ${id}`);
    return sheet;
  }
}
