import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..');
/** The tests that `npm test` runs in a bounded form; here they run in full, for hours. A name narrows the choice: `npm run soak -- undoKill`. */
const SOAKS = ['hostileNetwork', 'importKill', 'undoKill', 'undoModel', 'severalProcesses', 'fuzzedRequests'];

const [only] = process.argv.slice(2);
const chosen = SOAKS.filter((name) => only === undefined || name === only);
const seed = process.env['SEED'] ?? String(Date.now() % 2 ** 31);

if (chosen.length === 0) {
  console.error(`There is no soak “${only}”. There are: ${SOAKS.join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(`Seed ${seed}: SEED=${seed} npm run soak plays the same again.`);
  const files = chosen.map((name) => join(root, 'test', 'integration', 'server', `${name}.test.ts`));
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const run = spawnSync(
    process.execPath,
    [
      jest,
      '--selectProjects',
      'integration',
      '--runInBand',
      '--verbose',
      '--testTimeout',
      String(6 * 60 * 60_000),
      '--runTestsByPath',
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, SOAK: 'full', SEED: seed } },
  );
  process.exitCode = run.status ?? 1;
}
