import { newSessionSchema } from '../../contract/session';
import { ROUTES } from '../../contract/routes';
import { abortable } from '../abortable';
import type { Caller } from '../createCaller';
import type { Credentials } from '../credentials';

/** Sessions with the demo company, which anybody may begin. Rejects with `forbidden` where the server has none. */
export function createDemoCredentials({ ask }: Caller): Credentials {
  /** In memory alone: it is gone with the pane. Shared while it is being fetched, so that calls at once begin one session. */
  let session: Promise<string> | null = null;

  async function begin(): Promise<string> {
    const { signal } = new AbortController();
    return (await ask({ method: 'POST', path: ROUTES.demoSessions, answer: newSessionSchema }, null, signal)).token;
  }

  /** The token of the session, once it is there. */
  let known: string | null = null;

  return {
    token(signal) {
      if (!session) {
        const beginning = begin();
        session = beginning;
        beginning.then(
          (token) => (known = token),
          () => {
            if (session === beginning) session = null;
          },
        );
      }
      return abortable(session, signal);
    },
    refused(token) {
      if (token === known) session = null;
    },
  };
}
