import { strings } from '../strings';
import { LoadError } from '../systemApi';

/** Refusals on which the server itself says what was wrong and what to do. */
const SAID_BY_SERVER: ReadonlySet<LoadError['code']> = new Set([
  'invalid-body',
  'forbidden',
  'last-administrator',
  'already-member',
  'name-taken',
  'mapping-changed',
  'account-changed',
]);

/** A failure in words: what happened, and what to do. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof LoadError)) return strings.loadFailed.other(undefined);
  if (error.detail !== undefined && SAID_BY_SERVER.has(error.code)) return error.detail;
  switch (error.code) {
    case 'unreachable':
    case 'not-found':
    case 'unauthenticated':
      return strings.loadFailed[error.code];
    default:
      return strings.loadFailed.other(error.requestId);
  }
}
