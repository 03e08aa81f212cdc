/** The result of long work, taken without a pause between its steps. */
export function takeAllSteps<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
