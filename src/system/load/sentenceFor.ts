import { strings } from '../strings';
import { LoadError } from '../systemApi';

/** A failure in words: what happened, and what to do. */
export function sentenceFor(error: unknown): string {
  if (!(error instanceof LoadError)) return strings.loadFailed.other(undefined);
  switch (error.code) {
    case 'unreachable':
    case 'not-found':
    case 'unauthenticated':
      return strings.loadFailed[error.code];
    default:
      return strings.loadFailed.other(error.requestId);
  }
}
