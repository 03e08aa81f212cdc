import { WorkbookError, type WorkbookErrorCode } from '../application/ports/workbookError';

const CODES: Record<string, WorkbookErrorCode> = {
  AccessDenied: 'read-only',
  ApiNotFound: 'not-supported',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  InvalidWorksheet: 'sheet-missing',
  NotImplemented: 'not-supported',
  OperationCellsExceedLimit: 'too-large-for-excel',
  RangeExceedsLimit: 'too-large-for-excel',
  RequestPayloadSizeLimitExceeded: 'too-large-for-excel',
  ResponsePayloadSizeLimitExceeded: 'too-large-for-excel',
  UnsupportedFeature: 'not-supported',
};

/** Excel's own refusals as `WorkbookError`s; anything else (a cancelled job, an error of ours) stays what it is. */
export function toWorkbookError(error: unknown): unknown {
  if (!isExcelError(error)) return error;
  const location = error.debugInfo?.errorLocation;
  return new WorkbookError(
    CODES[error.code] ?? 'unexpected',
    `${error.code}: ${error.message}${location ? ` (${location})` : ''}`,
    undefined,
    { cause: error },
  );
}

export function isExcelError(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error;
}

/** Whether a message or its answer was more than Excel on the web carries. */
export function isTooLarge(error: unknown): boolean {
  return isExcelError(error) && CODES[error.code] === 'too-large-for-excel';
}
