import { useMemo, useSyncExternalStore } from 'react';
import { routeOf, type Route } from './route';

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => window.location.hash);
  return useMemo(() => routeOf(hash), [hash]);
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
