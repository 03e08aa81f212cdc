import type { CustomerDetail, CustomerPage, CustomerQuery } from '../contract/customers';
import type { Import, ImportPage, ImportsQuery, RowResultsPage, RowStatus } from '../contract/imports';
import type { ProblemCode } from '../contract/problems';
import type { ResultsFormat } from '../contract/resultsFile';
import type { Session } from '../contract/session';
import type { AdministrationApi } from './administrationApi';

/** What the page asks of the server. Rejects with a `LoadError`, or with the signal's reason once that is aborted. */
export interface SystemApi extends AdministrationApi {
  session(signal: AbortSignal): Promise<Session>;
  customers(query: CustomerQuery, signal: AbortSignal): Promise<CustomerPage>;
  customer(id: string, signal: AbortSignal): Promise<CustomerDetail>;
  imports(query: ImportsQuery, signal: AbortSignal): Promise<ImportPage>;
  import(id: string, signal: AbortSignal): Promise<Import>;
  /** `after` is the `next` of the page before, null for the first. */
  results(id: string, query: { status: RowStatus | null; after: string | null }, signal: AbortSignal): Promise<RowResultsPage>;
  /** Hands the results of an import to the person as a file. */
  saveResults(found: Import, format: ResultsFormat, signal: AbortSignal): Promise<void>;
}

/** The server did not give what was asked for, or did not do it. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  /** The server's own sentence for the person, where it refused something. */
  readonly detail: string | undefined;
  constructor(
    readonly code: ProblemCode | 'unreachable' | 'unreadable',
    message: string,
    /** The server's id of the failed request, to quote to support. */
    readonly requestId: string | undefined,
    options: { readonly cause: unknown; readonly detail?: string | undefined },
  ) {
    super(message, options);
    this.detail = options.detail;
  }
}
