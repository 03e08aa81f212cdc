import { BackendError, type BackendErrorCode } from '../ports/backendError';
import type { Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { toFailure } from '../session/failure';
import { sessionAtWork } from '../signIn/connection';
import { signedInAgain } from '../signIn/signedInAgain';

/** Nobody need act on these: the connection comes back, the system restarts. For a sign-in that has ended, somebody has to. */
const PASSING: ReadonlySet<BackendErrorCode> = new Set([
  'unreachable',
  'unavailable',
  'internal',
  'too-many-requests',
  'unauthenticated',
  'chunk-in-flight',
]);

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the next attempt; null for a failure that does not pass by itself. @param failures in a row, from 1 */
export function waitAfter(code: BackendErrorCode, failures: number): number | null {
  return PASSING.has(code) ? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)) : null;
}

/**
 * Does work that may be done again until the system is there for it, saying meanwhile why it waits. It is done for one person and company: rejects with a
 * `JourneyError` once somebody else is signed in.
 */
export async function untilItPasses<Result>({ ports, store }: Context, job: RunningJob, work: () => Promise<Result>): Promise<Result> {
  const session = sessionAtWork(store.getState().connection);
  for (let failures = 1; ; failures += 1) {
    try {
      const result = await work();
      store.dispatch({ type: 'backend-troubled', failure: null });
      return result;
    } catch (error) {
      const wait = error instanceof BackendError ? waitAfter(error.code, failures) : null;
      if (wait === null) throw error;
      store.dispatch({ type: 'backend-troubled', failure: toFailure(error) });
      if (store.getState().connection.status === 'connected') await ports.wait(wait, job.signal);
      if (session) await signedInAgain(store, session, job.signal);
    }
  }
}
