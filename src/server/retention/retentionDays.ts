/** For how many days after its end what is kept of an import stays; its counts stay for good. */
export interface RetentionDays {
  /** What its rows changed and left behind: with it, an import can be undone. */
  readonly undo: number;
  /** What became of each row. Not fewer than `undo`. */
  readonly results: number;
}

export const DEFAULT_RETENTION: RetentionDays = { undo: 90, results: 365 };
