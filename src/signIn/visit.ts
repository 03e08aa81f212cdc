/** What somebody came to the pages for, as the address says it. */
export type Visit =
  | { readonly to: 'go-on'; readonly request: string }
  | { readonly to: 'see-problem'; readonly problem: 'request' | 'server' }
  | { readonly to: 'see-account' };

const REQUEST = /^\/sign-in\/requests\/([^/]+)$/;

export function readVisit({ pathname, search }: { pathname: string; search: string }): Visit {
  const request = REQUEST.exec(pathname)?.[1];
  if (request !== undefined) return { to: 'go-on', request };
  const problem = new URLSearchParams(search).get('problem');
  if (problem !== null) return { to: 'see-problem', problem: problem === 'server' ? 'server' : 'request' };
  return { to: 'see-account' };
}
