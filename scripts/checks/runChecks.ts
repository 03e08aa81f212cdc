import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundlesAreFresh } from '../build/buildBundles';
import { runBuild } from '../build/runBuild';
import { licenceFaults } from '../packages/licenceFaults';
import { productionPackages } from '../packages/productionPackages';
import { ensureChromium } from './ensureChromium';
import { addTallies, failedCheck, passedCheck, type Tally } from './tally';
import { tallyOfJest, type JestOutcome } from './tallyOfJest';

const root = join(__dirname, '..', '..');
const artifacts = join(root, '.artifacts');
const bin = (...parts: string[]) => join(root, 'node_modules', ...parts);

void runChecks();

async function runChecks(): Promise<void> {
  const started = performance.now();
  // It keeps one core busy for a minute; types and the build take the other meanwhile.
  const lint = lintBeside();
  const tallies = [
    check('Types', () => isNativeTypeScript() && node(bin('@typescript', 'native', 'bin', 'tsc'), '--noEmit')),
    check('Licences', licencesAllowShipping),
    check('Build', () => bundlesAreFresh() || runBuild()),
    await lint,
    jest('unit', '--maxWorkers', '100%'),
    jest('integration', '--maxWorkers', '100%'),
    jest('postgres', '--maxWorkers', '100%'),
    jest('component', '--maxWorkers', '100%'),
    endToEnd(),
  ];
  const { passed, failed } = addTallies(tallies);
  console.log(`\nAll checks took ${seconds(started)}.`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function lintBeside(): Promise<Tally> {
  const run = spawn('npm', ['run', '--silent', 'lint'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('exit', (status) => {
      const tally = status === 0 ? passedCheck : failedCheck;
      console.log(`\nLint, beside the checks above: ${tally.passed} passed, ${tally.failed} failed`);
      resolve(tally);
    });
  });
}

function check(title: string, passes: () => boolean): Tally {
  return step(title, () => (passes() ? passedCheck : failedCheck));
}

function jest(kind: string, ...options: string[]): Tally {
  return step(`Tests: ${kind}`, () => {
    mkdirSync(artifacts, { recursive: true });
    const outcomeFile = join(artifacts, `${kind}.json`);
    rmSync(outcomeFile, { force: true });
    const arguments_ = ['--selectProjects', kind, '--json', '--outputFile', outcomeFile, ...options];
    const run = spawnSync(process.execPath, [bin('jest', 'bin', 'jest.js'), ...arguments_], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const outcome = existsSync(outcomeFile) ? (JSON.parse(readFileSync(outcomeFile, 'utf8')) as JestOutcome) : undefined;
    return tallyOfJest(outcome, run.status);
  });
}

/** Two browsers at a time: each test file has a server and a browser of its own. */
function endToEnd(): Tally {
  const chromium = ensureChromium();
  if (chromium === undefined) {
    return check('Tests: e2e', () => {
      console.error('There is no browser to test with. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the program of one.');
      return false;
    });
  }
  process.env.CHROMIUM_PATH = chromium;
  return jest('e2e', '--maxWorkers', '2', '--verbose');
}

function step(title: string, run: () => Tally): Tally {
  console.log(`\n── ${title} ──`);
  const stepStarted = performance.now();
  const tally = run();
  console.log(`${title}: ${tally.passed} passed, ${tally.failed} failed in ${seconds(stepStarted)}`);
  return tally;
}

function node(...arguments_: string[]): boolean {
  return spawnSync(process.execPath, arguments_, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** The package `typescript` is an alias for version 6 here (see docs/adr/0001); types are checked by the native version 7. */
function isNativeTypeScript(): boolean {
  const { stdout } = spawnSync(process.execPath, [bin('@typescript', 'native', 'bin', 'tsc'), '--version'], { encoding: 'utf8' });
  if (stdout.startsWith('Version 7.')) return true;
  console.error(`Types are checked by TypeScript 7, but this is “${stdout.trim()}”.`);
  return false;
}

function licencesAllowShipping(): boolean {
  const faults = licenceFaults(productionPackages(root));
  for (const fault of faults) console.error(fault);
  return faults.length === 0;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}
