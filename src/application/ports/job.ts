/** How a long job is followed and stopped. */
export interface Job {
  /** Aborted when the person cancels; the job then rejects with the signal's reason and leaves nothing half done. */
  readonly signal: AbortSignal;
  /** `done` of `total` units, the unit being the job's own: rows, cells or steps. */
  progress(done: number, total: number): void;
}

/** A job that nobody cancels and nobody follows. */
export const UNATTENDED: Job = { signal: new AbortController().signal, progress: () => undefined };
