import type { SignInErrorCode } from '../../application/ports/signInError';

interface Words {
  readonly what: string;
  readonly next: string;
}

/** Why somebody is not signed in, and what they can do. */
export const SIGN_IN_WORDS: Record<SignInErrorCode, Words> = {
  closed: { what: 'The sign-in window was closed before you were signed in.', next: 'Choose Sign in to open it again.' },
  blocked: {
    what: 'The sign-in window was blocked.',
    next: 'Allow pop-up windows for this page in your browser, then choose Sign in again.',
  },
  'already-open': {
    what: 'A Fieldsheet window is open already.',
    next: 'Finish there or close it, then choose Sign in again.',
  },
  'not-allowed': {
    what: 'Excel does not let Fieldsheet open its sign-in page.',
    next: 'Ask your administrator to install Fieldsheet again with the manifest of this server, and quote the line below.',
  },
  'no-window': {
    what: 'The sign-in page could not be shown.',
    next: 'Check the internet connection, then choose Sign in again. If it happens again, send the line below to support.',
  },
  refused: {
    what: 'You were not signed in, because the request was declined.',
    next: 'Choose Sign in and try again, or ask your administrator for access.',
  },
  failed: {
    what: 'Your system could not sign you in.',
    next: 'Wait a minute and choose Sign in again. If it happens again, send the line below to support.',
  },
  'foreign-answer': {
    what: 'The answer of the sign-in window does not belong to this pane, so it was not used.',
    next: 'Choose Sign in again. If it happens again, send the line below to support.',
  },
};

/** Where support needs the detail. */
export const DETAILED_SIGN_IN: ReadonlySet<SignInErrorCode> = new Set(['not-allowed', 'no-window', 'failed', 'foreign-answer']);
