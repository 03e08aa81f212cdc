/** One thing that spreadsheets hold and people did not mean, and what comes of it. */
export interface BadInput {
  readonly name: string;
  /** What stands in the sheet, or happens to it. */
  readonly holds: string;
  /** What a careful person would want, which is what happens. */
  readonly outcome: string;
  /** Drives it through the host and tells what was seen. */
  readonly drive: () => Promise<unknown>;
  readonly seen: unknown;
}
