import type { ChosenRow, ErrorChoice, LeftOutReason } from '../../domain/importing/chooseRows';
import type { RecordPart } from '../../domain/fields/recordPart';
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

/** What would be sent, shown before anything is. */
export interface SendReview {
  readonly report: CheckReport;
  readonly choice: ErrorChoice;
  readonly rows: readonly ChosenRow[];
  readonly sheets: readonly SheetReview[];
}
