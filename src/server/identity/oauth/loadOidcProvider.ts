import type * as library from 'oidc-provider';

export type OidcProvider = typeof library;

/** What its maker tests it with. */
const NODE = 22;

/**
 * An older Node than its maker tests it with is complained of on the console, though all that we use of it works there: our tests run it. Of the functions that it
 * takes for granted, early versions of Node 20 lack one: https://nodejs.org/api/url.html#static-method-urlparseinput-base
 */
export async function loadOidcProvider(): Promise<OidcProvider> {
  if (Number(process.versions.node.split('.', 1)) >= NODE) return import('oidc-provider');
  if (!('parse' in URL))
    Object.assign(URL, { parse: (input: string, base?: string) => (URL.canParse(input, base) ? new URL(input, base) : null) });
  /* eslint-disable no-console -- quiet while it is loaded, no longer */
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
    /* eslint-enable no-console */
  }
}
