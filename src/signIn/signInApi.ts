import type { ProblemCode } from '../contract/problems';
import type { Acceptance, BrowserSession, ExternalGoal, InvitationOffer, NewAccount, SignInRequest } from '../contract/signIn';

/** What the pages ask of the server. Rejects with a `SignInError`. */
export interface SignInApi {
  session(): Promise<BrowserSession>;
  signIn(credentials: { readonly email: string; readonly password: string }): Promise<void>;
  signOut(): Promise<void>;
  createAccount(account: NewAccount): Promise<void>;
  invitation(token: string): Promise<InvitationOffer>;
  accept(acceptance: Acceptance): Promise<void>;
  changePassword(passwords: { readonly current: string; readonly password: string }): Promise<void>;
  /** Whose password the link is for. */
  emailOfReset(token: string): Promise<string>;
  setPassword(reset: { readonly token: string; readonly password: string }): Promise<void>;
  /** An authorisation request that waits for who signs in. */
  request(id: string): Promise<SignInRequest>;
  /** All three give where the browser goes from here. */
  goOn(request: string, company: string): Promise<string>;
  cancel(request: string): Promise<string>;
  beginExternal(goal: ExternalGoal): Promise<string>;
}

/** The server did not do what was asked. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  constructor(
    readonly code: ProblemCode | 'unreachable' | 'unreadable',
    /** What the server says of this case. */
    message: string,
    readonly retryAfterSeconds: number | null,
    options: { cause: unknown },
  ) {
    super(message, options);
  }
}
