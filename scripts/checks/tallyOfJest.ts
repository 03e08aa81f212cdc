import { type Tally } from './tally';

/** What jest writes with `--json`, as far as it is read here. */
export interface JestOutcome {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Test files that failed before a test of theirs ran. */
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * Counts a run of jest. A skipped test counts as failed, since nobody knows whether it would pass;
 * so does a run that ends in failure without a failed test (no test found, a crash).
 * @param outcome what jest wrote, or undefined when it ended without writing
 */
export function tallyOfJest(outcome: JestOutcome | undefined, exitStatus: number | null): Tally {
  if (outcome === undefined) return { passed: 0, failed: 1 };
  const failed = outcome.numFailedTests + outcome.numRuntimeErrorTestSuites + outcome.numPendingTests + outcome.numTodoTests;
  return { passed: outcome.numPassedTests, failed: failed === 0 && exitStatus !== 0 ? 1 : failed };
}
