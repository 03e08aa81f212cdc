import { SIGN_IN_PROBLEMS, type SignInProblem } from '../contract/signIn';

/** What somebody came to the pages for, as the address says it. */
export type Visit = (
  | { readonly to: 'go-on'; readonly request: string }
  | { readonly to: 'join'; readonly invitation: string }
  | { readonly to: 'set-password'; readonly token: string }
  | { readonly to: 'see-account' }
) & {
  /** What went wrong on the way here. */
  readonly problem: SignInProblem | null;
};

const REQUEST = /^\/sign-in\/requests\/([^/]+)$/;

/** Reads what the address says, and takes the token of a link out of it: the browser's history does not keep what lets somebody in. */
export function takeVisit({ location, history }: Pick<Window, 'location' | 'history'>): Visit {
  const visit = readVisit(location);
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return visit;
}

function readVisit({ pathname, search, hash }: Location): Visit {
  const problemTold = new URLSearchParams(search).get('problem');
  const problem = SIGN_IN_PROBLEMS.find((known) => known === problemTold) ?? null;
  const request = REQUEST.exec(pathname)?.[1];
  if (request !== undefined) return { to: 'go-on', request, problem };
  const link = new URLSearchParams(hash.slice(1));
  const [invitation, token] = [link.get('invitation'), link.get('reset')];
  if (invitation !== null) return { to: 'join', invitation, problem };
  if (token !== null) return { to: 'set-password', token, problem };
  return { to: 'see-account', problem };
}
