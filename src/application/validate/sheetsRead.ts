import type { CellValue } from '../../domain/cells/cell';
import type { Account } from '../../domain/fields/account';
import type { ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import type { Places } from '../../domain/places/places';
import type { DateSystem, PercentCells } from '../../domain/validation/mappedSheet';
import type { SheetContent } from '../ports/workbookPort';

/** A sheet as it was read, and what is known of it. */
export interface SheetRead {
  readonly content: SheetContent;
  /** Null for the template's. */
  readonly mapping: ColumnMapping | null;
  /** See `MappedSheet`; undefined where no cell has to be asked for it. */
  readonly percentCells?: PercentCells;
}

/** All that sheets are judged by. */
export interface SheetsRead {
  readonly sheets: readonly SheetRead[];
  readonly dateSystem: DateSystem;
  readonly account: Account;
  readonly places: Places | null;
}

/** A row of a sheet, read again. */
export interface RowRead {
  /** Position among the sheets that were read. */
  readonly sheet: number;
  /** Position among the rows of its content, from 0. */
  readonly index: number;
  readonly cells: readonly CellValue[];
}
