import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ListedRoute } from '../../../src/server/http/listRoutes';
import { repository } from './startServer';

/** Where the pages of each bundle are served. A bundle that is not here fails the tests that go through all pages. */
const ADDRESSES: Record<string, (file: string) => string> = {
  system: (file) => (file === 'index.html' ? '/' : `/${file}`),
  workbench: (file) => `/workbench/${file === 'index.html' ? '' : file}`,
  addin: (file) => `/addin/${file}`,
};

/** The addresses of all pages that a server answers with: those of bundles, and those that its own routes make. */
export async function servedPages(origin: string, routes: readonly ListedRoute[]): Promise<string[]> {
  const plain = routes.filter(({ method, url }) => method === 'GET' && !/[:*]/.test(url)).map(({ url }) => url);
  const addresses = [...new Set([...plain, ...builtPages()])];
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(origin + address, { headers: { accept: 'text/html' } });
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
