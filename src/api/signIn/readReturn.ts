import { SignInError } from '../../application/ports/signInError';
import type { PendingSignIn } from './pendingSignIn';

/**
 * The authorisation code in the query of the return page.
 *
 * @throws SignInError when the server did not sign anybody in, or the answer is not to this request
 */
export function readReturn(query: string, { state }: PendingSignIn): string {
  const answer = new URLSearchParams(query);
  if (answer.get('state') !== state) throw new SignInError('foreign-answer', 'The answer’s state is not the request’s');
  const error = answer.get('error');
  if (error !== null)
    throw new SignInError(error === 'access_denied' ? 'refused' : 'failed', `${error}: ${answer.get('error_description')}`);
  const code = answer.get('code');
  if (code === null || code === '') throw new SignInError('foreign-answer', 'The answer has neither a code nor an error');
  return code;
}
