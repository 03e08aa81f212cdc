import type { Problem, ProblemCode } from '../../contract/problems';

/** Thrown by routes to answer one of the contract's problems. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ProblemCode,
    /** For the person or developer who reads the answer; never repeats a cell's value. */
    detail: string,
    readonly errors?: NonNullable<Problem['errors']>,
    /** Seconds after which the same request may go through. */
    readonly retryAfter?: number,
  ) {
    super(detail);
  }
}
