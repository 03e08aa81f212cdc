/** What one can do about who is signed in. Each leaves the page, or loads it anew. */
export interface SignInActions {
  /** @param company the id of the one to sign in to; the person is asked where it is null */
  signIn(company: string | null): Promise<void>;
  useDemo(): void;
  signOut(signal: AbortSignal): Promise<void>;
  /** On all devices. */
  signOutEverywhere(signal: AbortSignal): Promise<void>;
}
