import type { ChosenRow, ErrorChoice, LeftOutReason } from '../../domain/importing/chooseRows';
import type { RecordPart } from '../../domain/fields/recordPart';
import type { Choices } from '../../contract/choices';
import type { TemplateSheet } from '../ports/workbookPort';
import type { CheckReport } from '../validate/checkReport';

/** A row that stays behind, and why. */
export interface LeftOutRow {
  /** Sheet row from 1. */
  readonly row: number;
  readonly reason: LeftOutReason;
}

/** A sheet, or one kind of the records that its rows hold. */
export interface SheetReview {
  readonly sheet: TemplateSheet;
  readonly part?: RecordPart;
  /** Rows that go. */
  readonly going: number;
  readonly leftOut: readonly LeftOutRow[];
  /** Rows that go although a warning asks for a look. */
  readonly withWarnings: number;
  /** Rows that go without the cells that have errors. */
  readonly withoutFaultyCells: number;
}

/** What a person decides before anything is sent. */
export interface SendDecision {
  /** About rows with errors. */
  readonly choice: ErrorChoice;
  /** About the records that are in the system. */
  readonly choices: Choices;
}

/** The failed rows of an import, which alone are sent again. */
export interface FailedRows {
  readonly importId: string;
  /** Sheet rows by `sheetKey`. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
}

/** What would be sent, shown before anything is. */
export interface SendReview {
  readonly report: CheckReport;
  readonly decision: SendDecision;
  /** Null when all rows go. */
  readonly again: FailedRows | null;
  readonly rows: readonly ChosenRow[];
  readonly sheets: readonly SheetReview[];
}
