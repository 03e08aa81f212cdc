import type { Job } from '../ports/job';
import type { Ports } from '../ports/ports';

/** The longest that computing keeps the pane from drawing; half a frame at 60 a second leaves time to draw. */
const STEP_MS = 8;

/** Takes the steps of a long computation, which yield their progress from 0 to 1, with pauses in which the pane can draw and the person cancel. */
export async function runSmoothly<Result>(
  { now, pause }: Pick<Ports, 'now' | 'pause'>,
  steps: Generator<number, Result>,
  job: Job,
): Promise<Result> {
  let drawnAt = now().getTime();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now().getTime() - drawnAt < STEP_MS) continue;
    job.progress(Math.round(step.value * 100), 100);
    await pause();
    job.signal.throwIfAborted();
    drawnAt = now().getTime();
  }
}
