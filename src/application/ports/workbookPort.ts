import type { CellValue } from '../../domain/cells/cell';
import type { EntityName } from '../../domain/fields/entity';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import type { DataSource, SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import type { SheetHead } from '../../domain/mapping/ownSheet/recallMapping';
import type { TemplateColumn, TemplatePlan } from '../../domain/template/templatePlan';
import type { DateSystem, PercentCells } from '../../domain/validation/mappedSheet';
import type { Severity } from '../../domain/validation/severity';
import type { Waiver } from '../../domain/validation/waivers';
import type { RowStatus } from '../../contract/imports';
import type { PreviewAction } from '../../contract/preview';
import type { CompanyRef } from '../signIn/companyRef';
import type { RunningImport } from '../send/runningImport';
import type { RememberedCheck } from '../validate/rememberedCheck';
import type { HandOver, HandedRow } from '../handOver/handOver';
import type { Job } from './job';

export interface SheetInfo {
  /** Excel's own id of the sheet: it survives renaming and moving. */
  readonly id: string;
  readonly name: string;
}

/** A sheet that holds records of one entity: written by us, one that bears the template's name, or one that the person has mapped. */
export interface TemplateSheet extends SheetInfo {
  readonly entity: EntityName;
  /** Sheet row of the headers in a mapped sheet, 0 where it has none; the template's are in row 1. */
  readonly headerRow?: number;
  /** 2 where the row above has headings too. */
  readonly headerRows?: number;
  /** What of a mapped sheet is read; the template's are read whole. */
  readonly source?: DataSource;
}

/** Something that a person can map: a sheet, a table, or a block of cells. */
export interface SourceInfo {
  readonly sheet: SheetInfo;
  readonly source: DataSource;
}

/** Cells from column A on; blank where they are not part of what is read. */
export interface SheetContent {
  readonly sheet: TemplateSheet;
  /** Empty where the sheet has none. */
  readonly headers: readonly CellValue[];
  /** Sheet row of `rows[0]`, from 1. */
  readonly firstRow: number;
  /** Below the header row, blank rows included. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Sheet rows of a mapped sheet that are hidden or filtered out. */
  readonly hidden: ReadonlySet<number>;
  /** Sheet row of the totals that a table shows; null where there are none. */
  readonly totalsRow: number | null;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly dateSystem: DateSystem;
}

/** The beginning of what can be mapped, from row 1 and column A on: blank where it is not part of it, without our own columns. */
export interface SheetPreview extends SheetHead, SourceInfo {
  /** The same cells as the sheet shows them. */
  readonly texts: readonly (readonly string[])[];
  /** Last row that holds a value; 0 where nothing does. */
  readonly lastRow: number;
  /** Sheet rows that are hidden or filtered out, wherever they are. */
  readonly hidden: readonly number[];
}

/** How a sheet was mapped, as the workbook remembers it. */
export interface SavedMapping {
  /** The sheet; null when it is no longer in the workbook. */
  readonly sheet: SheetInfo | null;
  readonly mapping: ColumnMapping;
}

/** What to do for an entity whose sheet name is taken already. */
export type NameClash = 'use-existing' | 'add-with-suffix';

export interface TemplateClash {
  readonly entity: EntityName;
  readonly sheetName: string;
  /** The name that a new sheet would get, e.g. `Customer (2)`. */
  readonly suffixedName: string;
  /** Whether the taken sheet has the template's headers, so that using it makes sense. */
  readonly isTemplate: boolean;
}

/** Rows to begin with, one cell for each column of the plan; numbers as they are, texts as texts. */
export type TemplateRows = ReadonlyMap<EntityName, readonly (readonly CellValue[])[]>;

/** What we wrote into this workbook and could take back. */
export interface WrittenTemplate {
  readonly sheets: readonly TemplateSheet[];
  /** How many rows below the headings have been filled since, in all of its sheets. */
  readonly rowsEntered: number;
}

/** A problem as far as the sheet shows it. */
export interface CellMark {
  readonly sheetId: string;
  /** Sheet row from 1 and column from 0. */
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/** What became of one row, or would become of it, written beside it. */
export interface RowOutcome {
  readonly rowKey: string;
  readonly status: RowStatus | `would-${PreviewAction}` | 'left-out' | 'undone' | 'kept';
  /** Why, for a row that was not sent or not taken, or whose record an undo has kept; for people. */
  readonly reason?: string;
}

/** Sheet rows from 1 and columns from 0, all included. */
export interface CellBox {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Something has changed in a sheet. */
export interface SheetChange {
  readonly sheetId: string;
  /** The cells that hold something else now; null where rows or columns have moved, or Excel does not say which cells they are. */
  readonly cells: readonly CellBox[] | null;
}

/** One cell to write, provided that it still holds what was seen there. */
export interface CellChange {
  readonly sheetId: string;
  /** Sheet row from 1 and column from 0. */
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
  /** `literal` text stays text; `as typed` lets Excel make a date or a time of it, unless the cell is formatted as text. */
  readonly entry: 'literal' | 'as typed';
  /** Changes that share a number are written together or not at all. */
  readonly together?: number;
  /** Given to the cell first; the one that it has stays where this is left out. */
  readonly numberFormat?: string;
}

export interface WrittenCell {
  readonly change: CellChange;
  /** What the cell holds since: a date's serial number where its text was entered. */
  readonly holds: CellValue;
  readonly numberFormatBefore: string;
}

export interface RefusedChange {
  readonly change: CellChange;
  /** Somebody has changed the cell since it was read, or a formula makes its value, or a cell that goes together with it was refused. */
  readonly because: 'changed' | 'formula' | 'together';
}

export interface WriteReport {
  readonly written: readonly WrittenCell[];
  readonly refused: readonly RefusedChange[];
}

/** Rows of a sheet that stay in sight while others are hidden. */
export interface RowsToKeep {
  readonly sheet: TemplateSheet;
  /** Sheet rows from 1. */
  readonly rows: readonly number[];
}

/** A row as it is handed over to a colleague. */
export interface RowToRepair extends HandedRow {
  /** All that is wrong with it, in words. */
  readonly problems: string;
}

/** Rows that we had hidden and that are in sight again. */
export interface ShownAgain {
  readonly rows: number;
  /**
   * `moved` where rows were inserted or deleted meanwhile and ours were found all the same; `unclear` where ours could no longer be told
   * from others that were hidden, so that all are shown.
   */
  readonly certainty: 'exact' | 'moved' | 'unclear';
}

/**
 * The open workbook. Every method rejects with a `WorkbookError` that says what happened, where, and what the person can
 * do; none changes formatting or data that is not its own.
 */
export interface WorkbookPort {
  workbookName(): Promise<string>;
  findTemplateSheets(): Promise<readonly TemplateSheet[]>;
  readSheets(sheets: readonly TemplateSheet[], job: Job): Promise<WorkbookContent>;
  /** Which cells of the columns (from 0) show their number as a percentage, in the first `rowCount` rows below the header. */
  findPercentCells(sheet: TemplateSheet, columns: readonly number[], rowCount: number, job: Job): Promise<PercentCells>;

  /** The sheets that people can see and their tables, what the person is looking at first. */
  listSources(): Promise<readonly SourceInfo[]>;
  /** The block of cells that is selected. */
  selectedSource(): Promise<SourceInfo>;
  previewSource(source: SourceInfo): Promise<SheetPreview>;
  /** The latest first. */
  savedMappings(): Promise<readonly SavedMapping[]>;
  /** Remembers it in the workbook, in place of what was remembered for the sheet. */
  saveMapping(sheet: SheetInfo, mapping: ColumnMapping): Promise<void>;
  /** The sheet is then no longer validated and sent. */
  forgetMapping(sheet: SheetInfo): Promise<void>;
  /** Brings the cells into view and selects them. */
  selectArea(sheetId: string, area: SheetArea): Promise<void>;
  /** Brings the column into view and selects it. `column` from 0. */
  selectColumn(sheetId: string, column: number): Promise<void>;

  findTemplateClashes(): Promise<readonly TemplateClash[]>;
  /** Writes all sheets, with these rows in the new ones, or, when it fails or is cancelled, none. */
  writeTemplate(plan: TemplatePlan, onClash: NameClash, job: Job, rows?: TemplateRows): Promise<readonly TemplateSheet[]>;
  /** Null when we have written none, or it is gone. */
  writtenTemplate(): Promise<WrittenTemplate | null>;
  /** Lets the drop-downs of a column of the template that we wrote offer the entries that its list has gained. */
  extendDropDown(entity: EntityName, column: TemplateColumn): Promise<void>;
  /** Removes exactly what `writeTemplate` wrote, with whatever was entered into it. */
  removeTemplate(): Promise<void>;

  /** Replaces the highlight that is there. */
  highlight(marks: readonly CellMark[], job: Job): Promise<void>;
  /**
   * Brings the highlight of these rows (and of some around them) up to date.
   * @param marks all marks of the sheet
   * @returns false, and nothing is done, when the highlight that is there cannot be followed: it is to be made anew
   */
  updateHighlight(sheetId: string, rows: readonly number[], marks: readonly CellMark[]): Promise<boolean>;
  clearHighlight(): Promise<void>;
  /** Brings the cell into view and selects it. `row` from 1, `column` from 0. */
  selectCell(sheetId: string, row: number, column: number): Promise<void>;

  /** Null before the first validation of this workbook. */
  lastCheck(): Promise<RememberedCheck | null>;
  rememberCheck(check: RememberedCheck): Promise<void>;
  /** The company that the workbook was last used with; null before the first validation. */
  company(): Promise<CompanyRef | null>;
  rememberCompany(company: CompanyRef): Promise<void>;
  /** The warnings that people let stand in this workbook, the latest first. */
  waivers(): Promise<readonly Waiver[]>;
  saveWaivers(waivers: readonly Waiver[]): Promise<void>;

  /**
   * Hides the rows below the headers that are in sight and not to be kept, and remembers them in the workbook; when it fails or is cancelled,
   * it hides none. Shows first what it hid before. Rows hidden by it do not count as hidden anywhere else. Returns how many it hid.
   */
  hideOtherRows(wanted: readonly RowsToKeep[], job: Job): Promise<number>;
  /** Shows the rows that `hideOtherRows` has hidden, and no others where they can be told apart. */
  showRows(job: Job): Promise<ShownAgain>;
  /** How many rows `hideOtherRows` has hidden, as the workbook remembers; 0 when none. */
  rowsHiddenByUs(): Promise<number>;

  /** Writes rows of a sheet to a new sheet for a colleague to repair. When it fails or is cancelled, there is no new sheet. Returns its name. */
  writeHandOver(source: TemplateSheet, columns: readonly string[], rows: readonly RowToRepair[], job: Job): Promise<string>;
  /** All sheets of that kind, whatever they are called by now. */
  readHandOvers(job: Job): Promise<readonly HandOver[]>;

  /** Writes all cells that still hold what was seen there, and says which do not; when it fails or is cancelled, it writes none. */
  writeCells(changes: readonly CellChange[], job: Job): Promise<WriteReport>;

  /** The rows' keys by sheet row; keys that are there already stay, copies of a key get a new one. Written before sending. */
  assignRowKeys(sheetId: string, rows: readonly number[], job: Job): Promise<ReadonlyMap<number, string>>;
  /** Writes results beside the rows that bear the keys, wherever they are by now. Returns the keys that are no longer there. */
  writeOutcomes(sheetId: string, outcomes: readonly RowOutcome[], job: Job): Promise<readonly string[]>;
  /** Takes away what a preview has written beside rows and nothing has replaced since. */
  clearPreview(sheetId: string, job: Job): Promise<void>;
  /** Selects the first result written in this sheet and brings it into view. Returns whether there is one. */
  selectOutcomes(sheetId: string): Promise<boolean>;
  /** Where the rows with these keys, or all that have one, are now, by key; those that are not in the sheet are left out. */
  findRows(sheetId: string, rowKeys: readonly string[] | 'all'): Promise<ReadonlyMap<string, number>>;

  /**
   * Some rows of a sheet as they are now, without our own columns.
   * @param rows sheet rows from 1, ascending
   * @param width how many columns from A
   * @returns null when the headers are no longer these: the sheet has to be looked at as a whole
   */
  readRows(
    sheet: TemplateSheet,
    rows: readonly number[],
    width: number,
    headers: readonly CellValue[],
  ): Promise<readonly (readonly CellValue[])[] | null>;

  /** The import that this workbook was last about, until it is forgotten; null when there is none. */
  runningImport(): Promise<RunningImport | null>;
  rememberImport(running: RunningImport): Promise<void>;
  forgetImport(): Promise<void>;

  /** Calls back when the person (or anyone else) changes cells, not for our own writes. Returns how to stop. */
  onChanged(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}
