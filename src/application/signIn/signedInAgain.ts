import type { Session } from '../../contract/session';
import { JourneyError } from '../session/failure';
import type { Store } from '../session/createStore';
import { companyOf } from './companyRef';
import { isSamePlace } from './connection';

/**
 * Waits until this person is signed in to this company again. Rejects with the signal's reason, or with a `JourneyError` once the pane works for somebody
 * else: what was being done is not to be gone on with in their name.
 */
export function signedInAgain(store: Store, session: Session, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settle = (settled: () => void) => {
      listening.abort();
      settled();
    };
    const look = () => {
      const { connection } = store.getState();
      if (connection.status === 'connected' && isSamePlace(connection.session, session)) settle(resolve);
      else if (connection.status === 'connected' || connection.status === 'signed-out')
        settle(() =>
          reject(new JourneyError({ code: 'import-elsewhere', company: companyOf(session) }, 'Somebody else is signed in by now')),
        );
    };
    const stop = () => settle(() => reject(signal.reason as Error));
    listening.signal.addEventListener('abort', store.subscribe(look));
    signal.addEventListener('abort', stop, { once: true, signal: listening.signal });
    if (signal.aborted) stop();
    else look();
  });
}
