import type { RowFailure } from '../../contract/imports';
import { ISSUE_KINDS, type IssueKind } from '../../domain/validation/issueKinds';
import type { FieldValue } from '../../domain/fields/field';
import type { AfterImage, BeforeImage } from '../database/tables';

/** A row that passed validation, on its way into the database. */
export interface IncomingRow {
  /** Place within the chunk, from 0. */
  readonly position: number;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Keys of the fields whose stored values go. */
  readonly cleared: readonly string[];
}

/** What becomes of one row of a chunk. */
export type RowOutcome =
  | { readonly status: 'created'; readonly recordId: string; readonly before?: BeforeImage; readonly after: AfterImage }
  | { readonly status: 'updated'; readonly recordId: string; readonly before: BeforeImage; readonly after: AfterImage }
  | { readonly status: 'unchanged'; readonly recordId: string; readonly version: number }
  | { readonly status: 'failed'; readonly failure: RowFailure }
  | { readonly status: 'skipped'; readonly recordId?: string; readonly failure: RowFailure };

/** A failure that validation has a name for. */
export function failed(kind: IssueKind, field: string, message = `${ISSUE_KINDS[kind].title}. ${ISSUE_KINDS[kind].remedy}`): RowOutcome {
  return { status: 'failed', failure: { code: kind, field, message } };
}
