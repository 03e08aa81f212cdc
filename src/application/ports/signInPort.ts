import type { Session, SignInOptions } from '../../contract/session';

/** Somebody who has just signed in, before anything is done in their name. */
export interface NewSignIn {
  readonly session: Session;
  /** From now on requests are theirs. */
  accept(): Promise<void>;
  /** The sign-in is taken back; requests stay whose they were. */
  discard(): Promise<void>;
}

/** Who requests to the system are made for. */
export interface SignInPort {
  options(signal: AbortSignal): Promise<SignInOptions>;
  /** Goes on with what this browser remembers; `never` where nobody has signed in or out here, `nobody` where they have signed out. */
  resume(): 'account' | 'demo' | 'nobody' | 'never';
  /**
   * Asks the person to sign in, in a window of its own. Rejects with a `SignInError` or a `BackendError`; nothing has changed then.
   *
   * @param company the id of the company to sign in to; the person is asked where it is null
   */
  signIn(company: string | null, signal: AbortSignal): Promise<NewSignIn>;
  /** Goes over to a company that this browser remembers. Returns whether it does. */
  goOver(company: string): boolean;
  useDemo(): Promise<void>;
  /** This browser forgets who has signed in; so does the system, as far as it can be reached. */
  signOut(signal: AbortSignal): Promise<void>;
  /** Ends the person's sign-ins on all devices. */
  signOutEverywhere(signal: AbortSignal): Promise<void>;
  /** Calls back when a sign-in has ended that requests were made with. */
  onLost(listener: () => void): void;
}
