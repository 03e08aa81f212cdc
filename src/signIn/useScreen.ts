import { useCallback, useEffect, useState } from 'react';
import { screenFor, type Screen } from './screen';
import type { SignInApi } from './signInApi';
import type { Visit } from './visit';

export interface ShownScreen {
  readonly screen: Screen;
  show(screen: Screen): void;
  /** Asks the server anew who is signed in, and shows what follows from it. */
  refresh(): Promise<void>;
}

export function useScreen(api: SignInApi, visit: Visit, leave: (location: string) => void): ShownScreen {
  const [screen, show] = useState<Screen>({ name: 'loading' });

  const refresh = useCallback(() => findScreen(api, visit).then(show), [api, visit]);
  useEffect(() => void refresh(), [refresh]);

  useEffect(() => {
    if (screen.name === 'going-on')
      api.goOn(screen.request, screen.company.id).then(leave, (error: unknown) => show({ name: 'failed', error }));
  }, [screen, api, leave]);

  return { screen, show, refresh };
}

async function findScreen(api: SignInApi, visit: Visit): Promise<Screen> {
  if (visit.problem === 'request' || visit.problem === 'server') return { name: 'problem', problem: visit.problem };
  try {
    if (visit.to === 'set-password') return { name: 'set-password', token: visit.token, email: await api.emailOfReset(visit.token) };
    const [session, request, offer] = await Promise.all([
      api.session(),
      visit.to === 'go-on' ? api.request(visit.request) : null,
      visit.to === 'join' ? api.invitation(visit.invitation) : null,
    ]);
    return screenFor(visit, { session, request, offer });
  } catch (error) {
    return { name: 'failed', error };
  }
}
