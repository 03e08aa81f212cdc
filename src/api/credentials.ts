/** Where the client's bearer tokens come from. */
export interface Credentials {
  /**
   * A token that the server should take; fetched or renewed first where need be, once for all who ask meanwhile. Rejects with a `BackendError`,
   * `unauthenticated` when somebody has to sign in.
   */
  token(signal: AbortSignal): Promise<string>;
  /** The server has taken this token no more. */
  refused(token: string): void;
}
