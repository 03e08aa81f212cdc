import { tallyOfJest, type JestOutcome } from '../../../scripts/checks/tallyOfJest';

const outcome = (counts: Partial<JestOutcome>): JestOutcome => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  ...counts,
});

describe('the count of a run of jest', () => {
  it.each<[string, JestOutcome | undefined, number | null, { passed: number; failed: number }]>([
    ['a run that wrote nothing', undefined, 0, { passed: 0, failed: 1 }],
    ['a run that found no test', outcome({}), 1, { passed: 0, failed: 1 }],
    ['a run that was killed after its tests', outcome({ numPassedTests: 5 }), null, { passed: 5, failed: 1 }],
    ['a skipped test', outcome({ numPassedTests: 5, numPendingTests: 1 }), 0, { passed: 5, failed: 1 }],
    ['a test that is still to be written', outcome({ numPassedTests: 5, numTodoTests: 1 }), 0, { passed: 5, failed: 1 }],
    ['a test file that does not load', outcome({ numPassedTests: 5, numRuntimeErrorTestSuites: 1 }), 1, { passed: 5, failed: 1 }],
    ['failed tests', outcome({ numPassedTests: 5, numFailedTests: 2 }), 1, { passed: 5, failed: 2 }],
  ])('has a failure for %s', (_, jest, exitStatus, tally) => {
    expect(tallyOfJest(jest, exitStatus)).toEqual(tally);
  });

  it('has none when all tests passed', () => {
    expect(tallyOfJest(outcome({ numPassedTests: 7 }), 0)).toEqual({ passed: 7, failed: 0 });
  });
});
