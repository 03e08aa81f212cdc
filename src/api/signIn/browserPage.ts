import { z } from 'zod';
import type { VisitedPage } from './visitedPage';

const pendingSchema = z.strictObject({
  clientId: z.string(),
  redirectUri: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  hash: z.string(),
});

/** The page that runs, with what its tab keeps under names that begin so. */
export function browserPage(name: string): VisitedPage {
  const [pendingKey, lastKey] = [`${name}.pending`, `${name}.last`];
  return {
    query: () => window.location.search,
    hash: () => window.location.hash,
    clean: (hash) => window.history.replaceState(null, '', `${window.location.pathname}${hash}`),
    leaveFor: (url) => window.location.assign(url),
    reload: () => window.location.reload(),
    keepPending: (pending) => sessionStorage.setItem(pendingKey, JSON.stringify(pending)),
    takePending() {
      const text = sessionStorage.getItem(pendingKey);
      sessionStorage.removeItem(pendingKey);
      return text === null ? null : (pendingSchema.safeParse(JSON.parse(text)).data ?? null);
    },
    remembered: () => sessionStorage.getItem(lastKey),
    remember: (what) => sessionStorage.setItem(lastKey, what),
  };
}
