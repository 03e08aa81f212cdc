import { seededRandom } from '../../../../bench/seededRandom';

/** Whether `npm run soak` runs the tests, in full, or `npm test` does, in a bounded form. */
const inFull = process.env['SOAK'] === 'full';

/** What chance decides can be played again: `SEED=… npm run soak`. The tests name it. */
export const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

export const random = seededRandom(SEED);

export function inTestOrSoak<Value>(bounded: Value, full: Value): Value {
  return inFull ? full : bounded;
}

/** A whole number from 0, below `limit`. */
export function below(limit: number): number {
  return Math.floor(random() * limit);
}

export const SOAK_TIMEOUT_MS = inTestOrSoak(170_000, 6 * 60 * 60_000);
