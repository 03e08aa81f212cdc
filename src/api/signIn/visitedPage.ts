import type { PendingSignIn } from './pendingSignIn';

/** Of a sign-in that has left the page: with the place in the page to come back to. */
export type PendingVisit = PendingSignIn & { readonly hash: string };

/** A page in its tab of the browser, as far as signing in by leaving it is concerned. */
export interface VisitedPage {
  query(): string;
  hash(): string;
  /** Takes the query out of the address, so that neither the history nor a bookmark keeps it. */
  clean(hash: string): void;
  leaveFor(url: string): void;
  reload(): void;
  keepPending(pending: PendingVisit): void;
  /** Once: it is for one answer. */
  takePending(): PendingVisit | null;
  /** What the tab was last: the id of a company, or a word for there being none. No secret. */
  remembered(): string | null;
  remember(what: string): void;
}
