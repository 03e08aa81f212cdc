import type { RowRead } from '../../application/validate/sheetsRead';
import type { CellValue } from '../../domain/cells/cell';
import type { ExistingCustomer } from '../../domain/fields/account';
import type { SheetsHead } from './sendSheets';
import type { FoundPart } from './packFound';

/**
 * What the pane asks of the worker. Sheets go over in parts that take the pane a few milliseconds each to copy: first the `head`, then rows and
 * customers, then `validate`. Each question has a number, which its answers repeat.
 */
export type ToWorker =
  | { readonly type: 'head'; readonly head: SheetsHead }
  | { readonly type: 'rows'; readonly sheet: number; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly type: 'customers'; readonly customers: readonly ExistingCustomer[] }
  | { readonly type: 'validate'; readonly question: number }
  | { readonly type: 'edit'; readonly question: number; readonly rows: readonly RowRead[] };

/** `found` comes in parts, and `done` after the last. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly question: number; readonly share: number }
  | { readonly type: 'found'; readonly question: number; readonly part: FoundPart }
  /** `rows` as in `Refound`; null where the worker cannot follow the edit. */
  | { readonly type: 'done'; readonly question: number; readonly rows: readonly (readonly number[])[] | 'all' | null };
