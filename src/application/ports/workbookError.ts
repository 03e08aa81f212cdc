export type WorkbookErrorCode =
  | 'sheet-protected'
  | 'workbook-protected'
  | 'read-only'
  | 'cell-being-edited'
  | 'sheet-missing'
  | 'table-missing'
  | 'no-single-selection'
  | 'sheet-too-large'
  | 'too-large-for-excel'
  | 'not-supported'
  | 'unexpected';

/** The workbook could not do what was asked. `message` is for developers; the pane words it for people by `code`. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  constructor(
    readonly code: WorkbookErrorCode,
    message: string,
    /** Where it happened, when it is about one sheet. */
    readonly sheetName?: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}
