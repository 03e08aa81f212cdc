import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the bundles for browsers are made of. The server is left out: `npm start` and the tests run it from its source. */
const sources = ['src', 'assets', 'manifest.xml', 'package-lock.json', 'webpack.config.js', '.swcrc'];
const notBundled = new Set([join('src', 'server'), join('src', 'cli'), join('src', 'workbench', 'serve')]);

/** A digest of the content of all sources, so that a checkout or a copy with new file times builds nothing anew. */
export function sourceStamp(root: string): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesUnder(root, source))) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, path: string): string[] {
  if (notBundled.has(path)) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, join(path, name)));
}
