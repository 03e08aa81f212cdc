export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const passedCheck: Tally = { passed: 1, failed: 0 };
export const failedCheck: Tally = { passed: 0, failed: 1 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}
