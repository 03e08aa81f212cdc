import type { Account } from '../../domain/fields/account';
import type { Severity } from '../../domain/validation/issue';
import type { MappedSheet } from '../../domain/validation/mappedSheet';
import type { Validation } from '../../domain/validation/validation';
import type { TemplateSheet } from '../ports/workbookPort';

/** A column that feeds no field, so that what it holds is not sent. */
export interface IgnoredColumn {
  readonly sheetName: string;
  readonly header: string;
  readonly because: 'unknown' | 'repeated';
}

/** What one look at all sheets has found. */
export interface CheckReport {
  readonly sheets: readonly TemplateSheet[];
  readonly mapped: readonly MappedSheet[];
  /** What the rows were judged against. */
  readonly account: Account;
  readonly validation: Validation;
  /** Rows that hold anything. */
  readonly rowCount: number;
  readonly issueCounts: Readonly<Record<Severity, number>>;
  readonly ignoredColumns: readonly IgnoredColumn[];
}
