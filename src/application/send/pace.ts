/** How many rows were done at a moment, in milliseconds. */
export interface Sample {
  readonly at: number;
  readonly done: number;
}

export interface Pace {
  readonly rowsPerSecond: number;
  readonly secondsLeft: number;
}

/** What happened longer ago says little about the rest: rows differ, and the system may have others to serve. */
const WINDOW_MS = 30_000;
/** Over less than this, one slow answer would decide. */
const SHORTEST_MS = 2_000;

/** Adds a sample, and forgets those that are too old to count; of these the latest stays, as the window's start. */
export function addSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const start = samples.findLastIndex(({ at }) => at <= sample.at - WINDOW_MS);
  return [...samples.slice(Math.max(0, start)), sample];
}

/**
 * How fast rows are done at present, and how long the rest takes at that pace; null while that cannot be said: at the beginning, and while nothing moves.
 * @param now milliseconds, by the same clock as the samples'; a standstill since the last sample counts
 */
export function measurePace(samples: readonly Sample[], total: number, now: number): Pace | null {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return null;
  const milliseconds = Math.max(now, last.at) - first.at;
  const rows = last.done - first.done;
  if (milliseconds < SHORTEST_MS || rows <= 0) return null;
  const rowsPerSecond = (rows / milliseconds) * 1_000;
  return { rowsPerSecond, secondsLeft: Math.max(0, total - last.done) / rowsPerSecond };
}
