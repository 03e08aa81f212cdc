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

export function readVisit({ pathname, search }: { pathname: string; search: string }): Visit {
  const query = new URLSearchParams(search);
  const problem = SIGN_IN_PROBLEMS.find((known) => known === query.get('problem')) ?? null;
  const request = REQUEST.exec(pathname)?.[1];
  if (request !== undefined) return { to: 'go-on', request, problem };
  const [invitation, token] = [query.get('invitation'), query.get('reset')];
  if (invitation !== null) return { to: 'join', invitation, problem };
  if (token !== null) return { to: 'set-password', token, problem };
  return { to: 'see-account', problem };
}
