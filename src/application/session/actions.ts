import type { DateOrder } from '../../domain/cells/dates/dateOrder';
import type { ImportedRow, RowStatus } from '../../contract/imports';
import type { ResultsFormat } from '../../contract/resultsFile';
import type { PreviewAction } from '../../contract/preview';
import type { PreviewedRow } from '../../contract/previewRows';
import type { MappingScope, StoredMapping } from '../../contract/savedMappings';
import type { HiddenRows } from '../../domain/mapping/ownSheet/columnMapping';
import type { HeaderPlace } from '../../domain/mapping/ownSheet/headerNames';
import type { SheetKind } from '../../domain/mapping/ownSheet/sheetKind';
import type { Issue } from '../../domain/validation/issue';
import type { Waiver } from '../../domain/validation/waivers';
import type { NameClash, SheetInfo, SourceInfo } from '../ports/workbookPort';
import type { AccountActions } from '../signIn/accountActions';
import type { CellRepair } from '../repair/cellRepair';
import type { RefusedRow } from '../send/importReport';
import type { SendDecision } from '../send/sendReview';
import type { KeptRow, UndoTarget } from '../undo/undoReport';

/** What a person can do. None of these rejects: what goes wrong becomes part of the state. */
export interface Actions
  extends
    SessionActions,
    AccountActions,
    TemplateActions,
    MapActions,
    ValidateActions,
    RepairActions,
    BadRowsActions,
    HandOverActions,
    SendActions,
    PreviewActions,
    UndoActions,
    HistoryActions,
    StoredMappingActions {}

export interface SessionActions {
  /** Goes on with the last sign-in, looks at the workbook and starts to watch it; again after a failure. */
  connect(): Promise<void>;
  showStart(): Promise<void>;
  selectCell(sheetId: string, row: number, column: number): Promise<void>;
  dismissNotice(): void;
  /** Stops the running job. */
  cancel(): void;
  /** Does again what the trouble screen is about. */
  retry(): Promise<void>;
}

export interface TemplateActions {
  /** Asks first when a sheet name is taken, unless told what to do then. */
  addTemplate(onClash?: NameClash): Promise<void>;
  /** Writes what the mapped sheets of the person's own hold into new template sheets, and leaves the own ones out from then on. */
  writeOutOwnSheets(): Promise<void>;
  /** Asks first when data was entered since, unless told that it may go. */
  takeTemplateBack(withData?: 'with-data'): Promise<void>;
}

export interface MapActions {
  /** Opens the choice of data of the person's own, with a saved mapping if one is named. */
  mapOwnSheet(mappingId?: string): Promise<void>;
  /** Matches the chosen data as a saved mapping does; null to match it anew. */
  chooseMapping(mappingId: string | null): void;
  chooseSource(source: SourceInfo): Promise<void>;
  /** Takes the cells that are selected now; those from before, while the selection is still the headers that we have shown. */
  chooseSelection(): Promise<void>;
  chooseKind(kind: SheetKind): void;
  /** Moves the headers, and shows them in the sheet. */
  chooseHeaders(place: HeaderPlace): Promise<void>;
  chooseHiddenRows(hiddenRows: HiddenRows): void;
  /** Goes on to the columns of the chosen sheet. */
  showMatches(): void;
  backToSheet(): void;
  /** Gives a sheet column (from 0) a field, or null for none. */
  assignColumn(column: number, field: string | null): void;
  /** Has a sheet column (from 0) feed a field together with the columns that feed it already. */
  joinColumn(column: number, field: string): void;
  /** The value of a field in all rows; an empty one takes it away. */
  setConstant(field: string, value: string): void;
  includeTotals(include: boolean): void;
  showColumn(sheetId: string, column: number): Promise<void>;
  /** Leaves a mapped sheet out from now on. Its cells stay as they are. */
  forgetOwnSheet(sheet: SheetInfo): Promise<void>;
  /** Remembers the matches in the workbook, then validates; shows first what values become, where a person has to look. */
  validateMatches(): Promise<void>;
  /** Shows which records the rows of a list become. */
  showRecords(): Promise<void>;
  /** Shows what the values of the matched columns become. */
  showValues(): Promise<void>;
  backToMatches(): void;
  /** What a value of a sheet column becomes: an option, empty for a blank cell, null where it stays as it is. `key` as in its table. */
  chooseValue(column: number, key: string, to: string | null): void;
  /** Puts a value of a column into the system's list, and takes it for that. */
  addListValue(column: number, key: string): Promise<void>;
  chooseDateOrder(column: number, order: DateOrder): void;
  /** What the blank cells of a column become; empty where they stay blank. */
  setWhenBlank(column: number, value: string): void;
  /** Remembers matches and values in the workbook, then validates. */
  validateValues(): Promise<void>;
}

/** About the mappings that are kept in the system under a name. */
export interface StoredMappingActions {
  showStoredMappings(): Promise<void>;
  renameMapping(mapping: StoredMapping, name: string): Promise<void>;
  /** Shares a mapping with the company, or takes it back. */
  shareMapping(mapping: StoredMapping, scope: MappingScope): Promise<void>;
  /** The copy is the person's own. */
  duplicateMapping(mapping: StoredMapping): Promise<void>;
  deleteMapping(mapping: StoredMapping): Promise<void>;
  /** Hands the mapping to the person as a file. */
  exportMapping(mapping: StoredMapping): void;
  /** Saves the mapping of a file as the person's own. */
  importMapping(file: { readonly name: string; readonly size: number; text(): Promise<string> }): Promise<void>;
  /** Asks for a name for the matches on the screen. */
  nameMapping(): Promise<void>;
  /** Saves them, as a new mapping or in place of another, and goes back to them. */
  storeMapping(as: { readonly name: string; readonly scope: MappingScope; readonly replaces: StoredMapping | null }): Promise<void>;
  /** Goes back to the matches without saving them. */
  backFromNaming(): void;
}

export interface ValidateActions {
  validate(): Promise<void>;
  showProblems(): void;
  /** Whether edits are checked as they come, from now on and next time. */
  checkAsYouType(checks: boolean): void;
  clearHighlight(): Promise<void>;
  /** Lets a warning stand, in this workbook and from now on. */
  waive(waiver: Waiver): Promise<void>;
  takeWaiverBack(waiver: Waiver): Promise<void>;
}

export interface RepairActions {
  /** Shows all repairs that are certain. */
  reviewSafeRepairs(): void;
  /** Works out the best proposal for each issue of a group, and shows them. */
  reviewRepairs(issues: readonly Issue[]): Promise<void>;
  /** Shows what would be written for cells that were understood. */
  reviewUnderstood(): void;
  /** Writes a single repair and validates again; one that changes other cells too is shown first. */
  repairCell(repair: CellRepair): Promise<void>;
  /** Writes repairs into the sheets, and validates again. */
  repair(repairs: readonly CellRepair[]): Promise<void>;
  /** Gives the cells of the last repair their old values again, where the new ones are still there, and validates again. */
  takeRepairsBack(): Promise<void>;
}

export interface BadRowsActions {
  /** Hides the rows without problems of the sheets that have any; again, after some were repaired and others became bad. */
  showBadRowsOnly(): Promise<void>;
  /** Shows the rows that were hidden by that. */
  showAllRows(): Promise<void>;
}

export interface HandOverActions {
  /** Copies the rows with problems to a new sheet for each sheet that has any, for a colleague to repair. */
  handOverBadRows(): Promise<void>;
  /** Compares such sheets with the rows as they are now, and shows what would change. */
  bringRowsBack(): Promise<void>;
}

export interface SendActions {
  /** Shows what would go; validates first unless the last result still holds. */
  reviewSend(): Promise<void>;
  /** The same, of the failed rows of an import alone. */
  reviewFailedRows(importId: string): Promise<void>;
  /** Changes what the person decides, while the review is on the screen. */
  decide(change: Partial<SendDecision>): void;
  /** Hands the rows of the review over and shows what sending them would do. */
  preview(): Promise<void>;
  /** Goes on with the import that the workbook remembers, if there is one. */
  pickUp(): Promise<void>;
  /** Goes on with an interrupted import, or one that was cut off. */
  resumeSend(): Promise<void>;
  /** Gives it up: what has been written stays. */
  abandonSend(): Promise<void>;
  selectRefusedRow(row: RefusedRow): Promise<void>;
  /** Brings the results that stand in a sheet into view. */
  showOutcomes(sheetId: string): Promise<void>;
  writeOutcomesAgain(): Promise<void>;
}

/** All are about the preview that is shown. */
export interface PreviewActions {
  /** Null for all rows. */
  filterPreview(action: PreviewAction | null): Promise<void>;
  showMorePreviewRows(): Promise<void>;
  selectPreviewRow(row: PreviewedRow): Promise<void>;
  send(): Promise<void>;
  /** Sends the first few alone, to be looked at. */
  sendFirst(): Promise<void>;
  /** Sends nothing, or none of the others: back to the choices, or on to the results. */
  leavePreview(): Promise<void>;
}

/** All but the first are about the import that was chosen last. */
export interface UndoActions {
  /** Shows what undoing an import would do; or follows its undo, where that was asked for before. */
  openUndo(target: UndoTarget): Promise<void>;
  /** Shows again what undoing it would do. */
  planUndo(): Promise<void>;
  /** Undoes it; or waits for that to end, if it was asked for before. */
  undo(): Promise<void>;
  selectKeptRow(row: KeptRow): Promise<void>;
  writeUndoOutcomesAgain(): Promise<void>;
}

export interface HistoryActions {
  /** Shows a page of the company's imports, from 1. */
  showHistory(page: number): Promise<void>;
  openImport(importId: string): Promise<void>;
  /** What follows is about the import that is open. */
  backToHistory(): Promise<void>;
  /** Null for all rows. */
  filterImportRows(status: RowStatus | null): Promise<void>;
  showMoreImportRows(): Promise<void>;
  /** Leads to the row, if it is in this workbook. */
  selectImportedRow(row: ImportedRow): Promise<void>;
  saveResults(format: ResultsFormat): Promise<void>;
}
