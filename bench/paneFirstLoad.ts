import { join } from 'node:path';
import { bundlesAreFresh } from '../scripts/build/buildBundles';
import { firstLoad } from '../scripts/build/firstLoad';
import { runBuild } from '../scripts/build/runBuild';
import { type Benchmark } from './benchRecord';

/** Gzipped bytes that the pane loads before it can be used. */
export const paneFirstLoad: Benchmark = async () => {
  if (!bundlesAreFresh() && !runBuild('stderr')) throw new Error('The bundles could not be built.');
  const files = firstLoad(join(__dirname, '..', 'dist', 'addin'));
  return [{ name: 'pane/first-load', value: files.reduce((sum, file) => sum + file.gzipped, 0), unit: 'bytes' }];
};
