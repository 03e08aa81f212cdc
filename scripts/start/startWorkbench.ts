import { bundlesAreFresh } from '../build/buildBundles';
import { runBuild } from '../build/runBuild';

if (bundlesAreFresh() || runBuild()) {
  void import('../../src/workbench/serve/main');
} else {
  console.error('Fieldsheet was not started: the build failed, as said above.');
  process.exitCode = 1;
}
