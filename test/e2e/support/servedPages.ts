import { readdirSync } from 'node:fs';
import path from 'node:path';
import { SIGN_IN } from '../../../src/contract/signIn';
import type { ListedRoute } from '../../../src/server/http/listRoutes';
import { repository } from './startServer';

/** Where the pages of each bundle are served. A bundle that is not here fails the tests that go through all pages. */
const ADDRESSES: Record<string, (file: string) => string> = {
  system: (file) => (file === 'index.html' ? '/' : `/${file}`),
  workbench: (file) => `/workbench/${file === 'index.html' ? '' : file}`,
  addin: (file) => `/addin/${file}`,
  signIn: (file) => SIGN_IN.page + (file === 'index.html' ? '' : file),
};

/** Of pages whose address holds an id: the page is the same whatever it is. */
const WITH_AN_ID = [SIGN_IN.request('none')];

/** The addresses of all pages that a server answers with: those of bundles, and those that its own routes make. */
export async function servedPages(origin: string, routes: readonly ListedRoute[]): Promise<string[]> {
  const plain = routes.filter(({ method, url }) => method === 'GET' && !/[:*]/.test(url)).map(({ url }) => url);
  const addresses = [...new Set([...plain, ...builtPages(), ...WITH_AN_ID])];
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(origin + address, { headers: { accept: 'text/html' }, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.ok && (answer.headers.get('content-type') ?? '').startsWith('text/html') ? [address] : [];
    }),
  );
  return pages.flat().sort();
}

function builtPages(): string[] {
  const dist = path.join(repository, 'dist');
  return readdirSync(dist, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const [bundle = '', ...rest] = file.split('/');
      const addressOf = ADDRESSES[bundle];
      if (!addressOf) throw new Error(`Nobody has said where the pages of dist/${bundle} are served.`);
      return addressOf(rest.join('/'));
    });
}
