import type { Ports } from '../ports/ports';
import type { Jobs } from './createJobs';
import type { Store } from './createStore';
import { toFailure } from './failure';
import type { Screen } from './state';

/** What the actions share. */
export interface Context {
  readonly ports: Ports;
  readonly store: Store;
  readonly jobs: Jobs;
}

export function open({ store }: Context, screen: Screen): void {
  store.dispatch({ type: 'screen-opened', screen });
}

/** Does something small beside whatever is on the screen; a failure shows there as a notice. */
export async function doBeside({ store }: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    store.dispatch({ type: 'noticed', notice: { about: 'failure', failure: toFailure(error) } });
  }
}
