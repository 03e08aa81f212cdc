import type { Work } from './work';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 60_000;
/** After so many failures in a row, half a minute apart in all, it is not the moment that is to blame. */
const GIVE_UP_AFTER = 6;

/** Lets work that failed wait, longer each time. */
export class Setbacks {
  private readonly failures = new Map<string, { count: number; until: number }>();

  mustWait({ importId }: Work): boolean {
    return (this.failures.get(importId)?.until ?? 0) > performance.now();
  }

  /** Whether it has failed often enough to be given up. */
  add({ importId }: Work): boolean {
    const count = (this.failures.get(importId)?.count ?? 0) + 1;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - 1));
    this.failures.set(importId, { count, until: performance.now() + wait });
    return count % GIVE_UP_AFTER === 0;
  }

  clear({ importId }: Work): void {
    this.failures.delete(importId);
  }
}
