import type { ProblemCode } from '../../contract/problems';

/** `unreachable`: no answer within the retries; `unreadable`: an answer that does not fit the contract. */
export type BackendErrorCode = ProblemCode | 'unreachable' | 'unreadable';

/** The system could not do what was asked. `message` is for developers; the pane words it for people by `code`. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  /** The server's own sentence on what was wrong with the request. */
  readonly detail: string | undefined;
  constructor(
    readonly code: BackendErrorCode,
    message: string,
    /** The server's id of the failed request, to quote to support. */
    readonly requestId?: string,
    options?: { readonly cause?: unknown; readonly detail?: string },
  ) {
    super(message, options);
    this.detail = options?.detail;
  }
}
