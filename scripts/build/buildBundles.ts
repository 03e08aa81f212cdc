import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import { sourceStamp } from './sourceStamp';

const root = join(__dirname, '..', '..');
const stampFile = join(root, 'dist', 'sources.sha256');

/** A build that webpack refused; the message holds webpack's own list of what is wrong. */
export class BuildFailed extends Error {
  override readonly name = 'BuildFailed';
}

export function bundlesAreFresh(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp(root);
}

/**
 * Makes dist/addin, dist/workbench, dist/system and dist/server.
 * @param host where the add-in will be served, for the manifest; the manifest's own address when it is absent.
 */
export async function buildBundles(host?: string): Promise<void> {
  const stamp = sourceStamp(root);
  const configurations = require('../../webpack.config.js') as (env: { host?: string }) => Configuration[];
  const compiler = webpack(configurations(host === undefined ? {} : { host }));
  const stats = await new Promise<MultiStats>((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close((closeError) => {
        if (error || closeError || !result) reject(new BuildFailed('The build could not run.', { cause: error ?? closeError }));
        else resolve(result);
      });
    });
  });
  if (stats.hasErrors()) throw new BuildFailed(stats.toString({ preset: 'errors-only', colors: false }));
  writeFileSync(stampFile, stamp);
}
