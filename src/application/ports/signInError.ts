/**
 * Why somebody is not signed in after they were asked to. The first five are about the window; `refused`: the person or the server said no;
 * `failed`: the server could not; `foreign-answer`: what came back does not belong to the question.
 */
export type SignInErrorCode = 'closed' | 'blocked' | 'already-open' | 'not-allowed' | 'no-window' | 'refused' | 'failed' | 'foreign-answer';

export class SignInError extends Error {
  override readonly name = 'SignInError';
  constructor(
    readonly code: SignInErrorCode,
    message: string,
  ) {
    super(message);
  }
}
