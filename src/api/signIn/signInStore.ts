import { z } from 'zod';

/**
 * What a browser remembers between visits: the refresh token of each company that its person has signed in to, and which of them, or the demo company, was
 * used last. Access tokens are not among it.
 */
export const storedSignInSchema = z.strictObject({
  /** The id of a company; `demo`; null where somebody has signed out. */
  current: z.string().nullable(),
  /** By the company's id. */
  refreshTokens: z.record(z.string(), z.string()),
});
export type StoredSignIn = z.infer<typeof storedSignInSchema>;

export interface SignInStore {
  /** Null where nobody has signed in or out. */
  read(): StoredSignIn | null;
  write(stored: StoredSignIn): void;
  /** Does work that reads and then writes while no other page of this browser does. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
}
