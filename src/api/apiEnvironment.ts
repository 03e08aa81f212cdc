/** What the client needs of the world around it; replaced as a whole in tests. */
export interface ApiEnvironment {
  readonly fetch: typeof fetch;
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  digest(text: string): Promise<string>;
  /** Milliseconds on a clock that only moves forward. */
  now(): number;
  /** Resolves after so many milliseconds; rejects with the signal's reason when that is aborted first. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Aborted after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  /** From 0, below 1. */
  random(): number;
}
