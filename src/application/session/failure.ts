import { BackendError, type BackendErrorCode } from '../ports/backendError';
import type { MappingFileFault } from '../../domain/mapping/saved/mappingFile';
import { SignInError, type SignInErrorCode } from '../ports/signInError';
import type { CompanyRef } from '../signIn/companyRef';
import { WorkbookError, type WorkbookErrorCode } from '../ports/workbookError';

/** What the journey itself cannot go on from, although workbook and system did as asked. */
export type JourneyProblem =
  | { readonly code: 'no-own-sheet' | 'no-downloads-here' | 'no-failed-rows-here' | 'rows-changed-since' }
  /** An import of another company, which waits until somebody signs in to that. */
  | { readonly code: 'import-elsewhere'; readonly company: CompanyRef }
  | { readonly code: 'mapping-outdated'; readonly sheetName: string }
  | { readonly code: 'hidden-rows'; readonly sheetName: string; readonly rows: number }
  | { readonly code: 'no-template' | 'no-rows' | 'changed-meanwhile' | 'counts-differ' }
  | { readonly code: 'mapping-file'; readonly fault: MappingFileFault | 'too-large' }
  | { readonly code: 'columns-missing'; readonly sheetName: string; readonly headers: readonly string[] };

export class JourneyError extends Error {
  override readonly name = 'JourneyError';
  constructor(
    readonly problem: JourneyProblem,
    message: string,
  ) {
    super(message);
  }
}

/** An error as the pane's state holds it. `detail` is for support; the pane words the rest by `code`. */
export type Failure =
  | { readonly from: 'workbook'; readonly code: WorkbookErrorCode; readonly sheetName: string | null; readonly detail: string }
  | { readonly from: 'backend'; readonly code: BackendErrorCode; readonly requestId: string | null; readonly detail: string }
  | { readonly from: 'sign-in'; readonly code: SignInErrorCode; readonly detail: string }
  | { readonly from: 'journey'; readonly problem: JourneyProblem; readonly detail: string }
  | { readonly from: 'nowhere-known'; readonly detail: string };

export function toFailure(error: unknown): Failure {
  if (error instanceof WorkbookError) {
    return { from: 'workbook', code: error.code, sheetName: error.sheetName ?? null, detail: error.message };
  }
  if (error instanceof BackendError) {
    return { from: 'backend', code: error.code, requestId: error.requestId ?? null, detail: error.message };
  }
  if (error instanceof SignInError) return { from: 'sign-in', code: error.code, detail: error.message };
  if (error instanceof JourneyError) return { from: 'journey', problem: error.problem, detail: error.message };
  return { from: 'nowhere-known', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
