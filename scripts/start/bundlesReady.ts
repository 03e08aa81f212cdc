import { bundlesAreFresh } from '../build/buildBundles';
import { runBuild } from '../build/runBuild';

/** Builds what is not built or older than its sources. False when that failed, after saying so. */
export function bundlesReady(): boolean {
  if (bundlesAreFresh() || runBuild()) return true;
  console.error('Fieldsheet was not started: the build failed, as said above.');
  return false;
}
