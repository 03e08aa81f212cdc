import { SignInError } from './signInApi';
import { strings } from './strings';

/** What went wrong, and what to do. Of what is wrong with an entry, the server knows the words. */
export function wordError(error: unknown): string {
  if (!(error instanceof SignInError)) return strings.failed.unexpected;
  switch (error.code) {
    case 'unreachable':
      return strings.failed.unreachable;
    case 'unreadable':
      return strings.failed.unreadable;
    case 'too-many-requests':
      return strings.failed.tooMany(strings.wait(error.retryAfterSeconds ?? 60));
    default:
      return error.message;
  }
}
