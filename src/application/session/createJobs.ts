import type { Job } from '../ports/job';
import type { Store } from './createStore';
import { toFailure } from './failure';
import type { JobName, JobStep } from './state';

/** Rejects a job that the person has cancelled. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** One job, as a use case sees it. */
export interface RunningJob {
  /** Aborted with `Cancelled`. */
  readonly signal: AbortSignal;
  /** The next step, as the ports see a job. */
  step(step: JobStep): Job;
  /** The same job for work that must be brought to an end although the person cancels. */
  readonly uncancellable: RunningJob;
}

export interface Jobs {
  /**
   * Runs one job at a time: while one is running, another is not started. A failure opens the trouble screen; a cancelled job
   * goes back to where it came from.
   */
  run(name: JobName, work: (job: RunningJob) => Promise<void>): Promise<void>;
  cancel(): void;
  isRunning(): boolean;
  /** Runs work of our own accord, unless a job is running or such work is; a job that is started meanwhile waits for it. `work` must not reject. */
  runBeside(work: () => Promise<void>): Promise<void>;
  /** Calls back whenever a job has ended. */
  onIdle(listener: () => void): void;
}

export function createJobs(store: Store): Jobs {
  let running: AbortController | null = null;
  let beside: Promise<void> | null = null;
  const idleListeners: (() => void)[] = [];

  return {
    async run(name, work) {
      if (running) return;
      const controller = new AbortController();
      running = controller;
      store.dispatch({ type: 'job-started', job: name });
      try {
        await beside;
        await work(runningJob(store, controller.signal));
      } catch (error) {
        if (error instanceof Cancelled) store.dispatch({ type: 'job-cancelled', job: name });
        else store.dispatch({ type: 'job-failed', job: name, failure: toFailure(error) });
      } finally {
        running = null;
      }
      for (const listener of idleListeners) listener();
    },
    cancel() {
      running?.abort(new Cancelled('The person cancelled the job'));
    },
    isRunning: () => running !== null,
    async runBeside(work) {
      if (running || beside) return;
      beside = work();
      await beside;
      beside = null;
    },
    onIdle: (listener) => void idleListeners.push(listener),
  };
}

function runningJob(store: Store, signal: AbortSignal): RunningJob {
  return {
    signal,
    step(step) {
      const progress = (done: number, total: number) => store.dispatch({ type: 'job-moved', progress: { step, done, total } });
      progress(0, 0);
      return { signal, progress };
    },
    get uncancellable() {
      return runningJob(store, new AbortController().signal);
    },
  };
}
