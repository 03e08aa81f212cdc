import type {
  CellChange,
  CellMark,
  NameClash,
  RowOutcome,
  RowsToKeep,
  RowToRepair,
  SavedMapping,
  SheetChange,
  SheetContent,
  SheetInfo,
  SheetPreview,
  ShownAgain,
  SourceInfo,
  TemplateRows,
  TemplateSheet,
  WorkbookContent,
  WorkbookPort,
  WriteReport,
  WrittenTemplate,
} from '../../../src/application/ports/workbookPort';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import type { HandOver } from '../../../src/application/handOver/handOver';
import type { Job } from '../../../src/application/ports/job';
import type { CellValue } from '../../../src/domain/cells/cell';
import { ENTITIES, type EntityName } from '../../../src/domain/fields/entity';
import { WHOLE_SHEET, type DataSource, type SheetArea } from '../../../src/domain/mapping/ownSheet/dataSource';
import { headerNames } from '../../../src/domain/mapping/ownSheet/headerNames';
import type { ColumnMapping } from '../../../src/domain/mapping/ownSheet/columnMapping';
import type { RememberedCheck } from '../../../src/application/validate/rememberedCheck';
import type { CompanyRef } from '../../../src/application/signIn/companyRef';
import type { RunningImport } from '../../../src/application/send/runningImport';
import type { TemplateColumn, TemplatePlan } from '../../../src/domain/template/templatePlan';
import type { Waiver } from '../../../src/domain/validation/waivers';
import { Faults } from './faults';

/** A sheet of the person's own, as a grid from A1. */
interface FakeOwnSheet extends SheetInfo {
  grid: CellValue[][];
  /** Sheet rows that are hidden. */
  hidden: readonly number[];
  merges: readonly SheetArea[];
  /** By sheet row. */
  readonly keys: Map<number, string>;
}

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
  readonly ownSheets: FakeOwnSheet[] = [];
  /** What `saveMapping` was given, the latest first. */
  mappings: (SheetInfo & { readonly mapping: ColumnMapping })[] = [];
  /** What the person, or we, have selected last. */
  selected: SourceInfo | null = null;
  selectedColumn: { sheetId: string; column: number } | null = null;
  readonly outcomes = new Map<string, RowOutcome>();
  marks: readonly CellMark[] = [];
  waived: readonly Waiver[] = [];
  handOvers: readonly HandOver[] = [];
  /** What was said of the rows that were handed over, in order. */
  readonly problems: string[] = [];
  /** Sheet and row of each, such as `Customer 2`. */
  hiddenByUs: readonly string[] = [];
  remembered: RememberedCheck | null = null;
  readonly extendedDropDowns: string[] = [];
  /** Columns whose cells are all formatted as percentages. */
  percentColumns: readonly number[] = [];
  selection: { sheetId: string; row: number; column: number } | null = null;
  usedWith: CompanyRef | null = null;
  running: RunningImport | null = null;
  #written: string[] = [];
  #keysMade = 0;
  readonly #listeners = new Set<(change: SheetChange) => void>();

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

  addOwnSheet(name: string, grid: CellValue[][]): FakeOwnSheet {
    const sheet = { id: `{own-${this.ownSheets.length + 1}}`, name, grid, hidden: [], merges: [], keys: new Map<number, string>() };
    this.ownSheets.push(sheet);
    return sheet;
  }

  async listSources(): Promise<readonly SourceInfo[]> {
    await this.faults.meet('listSources');
    return [...this.ownSheets, ...this.sheets].map(({ id, name }) => ({ sheet: { id, name }, source: WHOLE_SHEET }));
  }

  async selectedSource(): Promise<SourceInfo> {
    await this.faults.meet('selectedSource');
    if (!this.selected) throw new WorkbookError('no-single-selection', 'Nothing is selected');
    return this.selected;
  }

  async selectArea(sheetId: string, area: SheetArea): Promise<void> {
    await this.faults.meet('selectArea');
    const { id, name } = this.#ownSheet(sheetId);
    this.selected = { sheet: { id, name }, source: { kind: 'range', area } };
  }

  async previewSource({ sheet, source }: SourceInfo): Promise<SheetPreview> {
    await this.faults.meet('previewSource');
    const { id, name, grid, hidden, merges } = this.#ownSheet(sheet.id);
    const rows = cut(grid, source);
    const texts = rows.map((row) => row.map(String));
    return { sheet: { id, name }, source, tableHeaderRow: null, rows, texts, merges, lastRow: rows.length, hidden };
  }

  async savedMappings(): Promise<readonly SavedMapping[]> {
    await this.faults.meet('savedMappings');
    return this.mappings.map(({ id, mapping }) => ({ sheet: this.ownSheets.find((sheet) => sheet.id === id) ?? null, mapping }));
  }

  async saveMapping({ id, name }: SheetInfo, mapping: ColumnMapping): Promise<void> {
    await this.faults.meet('saveMapping');
    this.mappings = [{ id, name, mapping }, ...this.mappings.filter((other) => other.id !== id)];
  }

  async forgetMapping({ id }: SheetInfo): Promise<void> {
    await this.faults.meet('forgetMapping');
    this.mappings = this.mappings.filter((other) => other.id !== id);
  }

  async extendDropDown(entity: EntityName, column: TemplateColumn): Promise<void> {
    await this.faults.meet('extendDropDown');
    if (column.choice?.from === 'list') this.extendedDropDowns.push(`${entity} ${column.header}: ${column.choice.options.join(', ')}`);
  }

  async selectColumn(sheetId: string, column: number): Promise<void> {
    await this.faults.meet('selectColumn');
    this.selectedColumn = { sheetId, column };
  }

  /** As a person does it: listeners are told. */
  type(sheet: FakeSheet | FakeOwnSheet, row: number, column: number, value: CellValue): void {
    if ('grid' in sheet) {
      while (sheet.grid.length < row) sheet.grid.push(sheet.grid[0]!.map(() => ''));
      sheet.grid[row - 1] = sheet.grid[row - 1]!.map((cell, at) => (at === column ? value : cell));
    } else sheet.rows = sheet.rows.map((cells, at) => (at === row - 2 ? cells.map((cell, col) => (col === column ? value : cell)) : cells));
    this.tell({ sheetId: sheet.id, cells: [{ top: row, left: column, bottom: row, right: column }] });
  }

  /** Takes a row out, with its key. */
  deleteRow(sheet: FakeSheet, row: number): void {
    sheet.rows.splice(row - 2, 1);
    sheet.keys.splice(row - 2, 1);
    this.tell({ sheetId: sheet.id, cells: null });
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
        const own = this.ownSheets.find(({ id }) => id === sheet.id);
        if (own) {
          const { headerRow = 1, headerRows = 1 } = sheet;
          const grid = cut(own.grid, sheet.source ?? WHOLE_SHEET);
          const headers = headerNames(grid, { headerRow, headerRows }, own.merges);
          return { sheet, headers, firstRow: headerRow + 1, rows: grid.slice(headerRow), hidden: new Set(own.hidden), totalsRow: null };
        }
        const { headers, rows } = this.#sheet(sheet.id);
        return { sheet, headers, firstRow: 2, rows, hidden: new Set(), totalsRow: null };
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

  async writeTemplate(plan: TemplatePlan, onClash: NameClash, job: Job, rows: TemplateRows = new Map()): Promise<readonly TemplateSheet[]> {
    await this.faults.meet('writeTemplate', job.signal);
    return plan.sheets.map(({ entity, sheetName, columns }) => {
      const taken = this.sheets.find(({ name }) => name === sheetName);
      if (taken && onClash === 'use-existing') return taken;
      const sheet = this.addSheet(
        entity,
        columns.map(({ header }) => header),
        rows.get(entity) ?? [],
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

  async lastCheck(): Promise<RememberedCheck | null> {
    await this.faults.meet('lastCheck');
    return this.remembered;
  }

  async rememberCheck(check: RememberedCheck): Promise<void> {
    await this.faults.meet('rememberCheck');
    this.remembered = check;
  }

  async waivers(): Promise<readonly Waiver[]> {
    await this.faults.meet('waivers');
    return this.waived;
  }

  async saveWaivers(waivers: readonly Waiver[]): Promise<void> {
    await this.faults.meet('saveWaivers');
    this.waived = waivers;
  }

  async updateHighlight(sheetId: string, rows: readonly number[], marks: readonly CellMark[]): Promise<boolean> {
    await this.faults.meet('updateHighlight');
    const isElsewhere = (mark: CellMark) => mark.sheetId !== sheetId || !rows.includes(mark.row);
    this.marks = [...this.marks.filter(isElsewhere), ...marks.filter(({ row }) => rows.includes(row))];
    return true;
  }

  async clearHighlight(): Promise<void> {
    await this.faults.meet('clearHighlight');
    this.marks = [];
  }

  async selectCell(sheetId: string, row: number, column: number): Promise<void> {
    await this.faults.meet('selectCell');
    if (!this.ownSheets.some(({ id }) => id === sheetId)) this.#sheet(sheetId);
    this.selection = { sheetId, row, column };
  }

  async hideOtherRows(wanted: readonly RowsToKeep[], job: Job): Promise<number> {
    await this.faults.meet('hideOtherRows', job.signal);
    this.hiddenByUs = wanted.flatMap(({ sheet, rows }) =>
      this.#sheet(sheet.id).rows.flatMap((_, at) => (rows.includes(at + 2) ? [] : [`${sheet.name} ${at + 2}`])),
    );
    return this.hiddenByUs.length;
  }

  async showRows(job: Job): Promise<ShownAgain> {
    await this.faults.meet('showRows', job.signal);
    const rows = this.hiddenByUs.length;
    this.hiddenByUs = [];
    return { rows, certainty: 'exact' };
  }

  async rowsHiddenByUs(): Promise<number> {
    await this.faults.meet('rowsHiddenByUs');
    return this.hiddenByUs.length;
  }

  async writeHandOver({ name }: TemplateSheet, columns: readonly string[], rows: readonly RowToRepair[], job: Job): Promise<string> {
    await this.faults.meet('writeHandOver', job.signal);
    const sheetName = `To repair ${name}`;
    this.handOvers = [...this.handOvers, { sheetName, columns, rows: rows.map((row, at) => ({ ...row, row: at + 2 })) }];
    this.problems.push(...rows.map(({ problems }) => problems));
    return sheetName;
  }

  async readHandOvers(job: Job): Promise<readonly HandOver[]> {
    await this.faults.meet('readHandOvers', job.signal);
    return this.handOvers;
  }

  async writeCells(changes: readonly CellChange[], job: Job): Promise<WriteReport> {
    await this.faults.meet('writeCells', job.signal);
    const holds = ({ sheetId, row, column, from }: CellChange) => (this.#sheet(sheetId).rows[row - 2]?.[column] ?? '') === from;
    const brokenGroups = new Set(changes.filter((change) => !holds(change)).flatMap(({ together }) => together ?? []));
    const isWritten = (change: CellChange) => holds(change) && !(change.together !== undefined && brokenGroups.has(change.together));
    const accepted = changes.filter(isWritten);
    const refused = changes.filter((change) => !isWritten(change));
    for (const { sheetId, row, column, to } of accepted) {
      const sheet = this.#sheet(sheetId);
      while (sheet.rows.length < row - 1) sheet.rows.push(sheet.headers.map(() => ''));
      sheet.rows = sheet.rows.map((cells, at) => (at === row - 2 ? cells.map((cell, col) => (col === column ? to : cell)) : cells));
    }
    return {
      written: accepted.map((change) => ({ change, holds: change.to, numberFormatBefore: '@' })),
      refused: refused.map((change) => ({ change, because: holds(change) ? 'together' : 'changed' })),
    };
  }

  async assignRowKeys(sheetId: string, rows: readonly number[], job: Job): Promise<ReadonlyMap<number, string>> {
    await this.faults.meet('assignRowKeys', job.signal);
    const own = this.ownSheets.find(({ id }) => id === sheetId);
    if (own) {
      for (const row of rows) if (!own.keys.has(row)) own.keys.set(row, this.#newKey());
      return new Map(rows.map((row) => [row, own.keys.get(row) as string]));
    }
    const { keys } = this.#sheet(sheetId);
    return new Map(rows.map((row) => [row, (keys[row - 2] ??= this.#newKey())]));
  }

  async writeOutcomes(sheetId: string, outcomes: readonly RowOutcome[], job: Job): Promise<readonly string[]> {
    await this.faults.meet('writeOutcomes', job.signal);
    const own = this.ownSheets.find(({ id }) => id === sheetId);
    const keys = own ? [...own.keys.values()] : this.#sheet(sheetId).keys;
    for (const outcome of outcomes) if (keys.includes(outcome.rowKey)) this.outcomes.set(outcome.rowKey, outcome);
    return outcomes.map(({ rowKey }) => rowKey).filter((key) => !keys.includes(key));
  }

  async clearPreview(sheetId: string, job: Job): Promise<void> {
    await this.faults.meet('clearPreview', job.signal);
    const own = this.ownSheets.find(({ id }) => id === sheetId);
    for (const key of own ? own.keys.values() : this.#sheet(sheetId).keys)
      if (key !== undefined && this.outcomes.get(key)?.status.startsWith('would-')) this.outcomes.delete(key);
  }

  async company(): Promise<CompanyRef | null> {
    await this.faults.meet('company');
    return this.usedWith;
  }

  async rememberCompany(company: CompanyRef): Promise<void> {
    await this.faults.meet('rememberCompany');
    this.usedWith = company;
  }

  async runningImport(): Promise<RunningImport | null> {
    await this.faults.meet('runningImport');
    return this.running;
  }

  async rememberImport(running: RunningImport): Promise<void> {
    await this.faults.meet('rememberImport');
    this.running = running;
  }

  async forgetImport(): Promise<void> {
    await this.faults.meet('forgetImport');
    this.running = null;
  }

  /** Results stand right of the headings. */
  async selectOutcomes(sheetId: string): Promise<boolean> {
    await this.faults.meet('selectOutcomes');
    const { headers, keys } = this.#sheet(sheetId);
    if (!keys.some((key) => key !== undefined && this.outcomes.has(key))) return false;
    this.selection = { sheetId, row: 1, column: headers.length };
    return true;
  }

  async findRows(sheetId: string, rowKeys: readonly string[] | 'all'): Promise<ReadonlyMap<string, number>> {
    await this.faults.meet('findRows');
    const own = this.ownSheets.find(({ id }) => id === sheetId);
    const keys: [number, string | undefined][] = own ? [...own.keys] : this.#sheet(sheetId).keys.map((key, at) => [at + 2, key]);
    return new Map(keys.flatMap(([row, key]) => (key !== undefined && (rowKeys === 'all' || rowKeys.includes(key)) ? [[key, row]] : [])));
  }

  /** Excel's word to all who listen. */
  tell(change: SheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  async readRows(
    { id, headerRow = 1, headerRows = 1, source = WHOLE_SHEET }: TemplateSheet,
    rows: readonly number[],
    width: number,
    headers: readonly CellValue[],
  ): Promise<readonly (readonly CellValue[])[] | null> {
    await this.faults.meet('readRows');
    const own = this.ownSheets.find((sheet) => sheet.id === id);
    if (own) {
      const grid = cut(own.grid, source);
      if (headerNames(grid, { headerRow, headerRows }, own.merges).some((header, at) => header !== headers[at])) return null;
      return rows.map((row) => Array.from({ length: width }, (_, column) => grid[row - 1]?.[column] ?? ''));
    }
    const sheet = this.#sheet(id);
    if (sheet.headers.some((header, at) => header !== headers[at])) return null;
    return rows.map((row) => Array.from({ length: width }, (_, column) => sheet.rows[row - 2]?.[column] ?? ''));
  }

  async onChanged(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    await this.faults.meet('onChanged');
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  #newKey(): string {
    this.#keysMade += 1;
    return `00000000-0000-4000-8000-${String(this.#keysMade).padStart(12, '0')}`;
  }

  #ownSheet(id: string): FakeOwnSheet {
    const sheet = this.ownSheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new WorkbookError('sheet-missing', `ItemNotFound: ${id}`);
    return sheet;
  }

  #sheet(id: string): FakeSheet {
    const sheet = this.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new WorkbookError('sheet-missing', `ItemNotFound: ${id}`);
    return sheet;
  }
}

/** What is part of the source, from A1 on and blank outside of it. */
function cut(grid: readonly (readonly CellValue[])[], source: DataSource): CellValue[][] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const area = source.kind === 'range' ? source.area : { firstRow: 1, lastRow: grid.length, firstColumn: 0, lastColumn: width - 1 };
  return grid
    .slice(0, area.lastRow)
    .map((row, at) =>
      Array.from({ length: Math.min(width, area.lastColumn + 1) }, (_, column) =>
        at + 1 >= area.firstRow && column >= area.firstColumn ? (row[column] ?? '') : '',
      ),
    );
}
