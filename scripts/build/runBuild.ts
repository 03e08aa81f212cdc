import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/**
 * Runs `npm run build` in a process of its own, which gives webpack's memory back. Answers whether it succeeded.
 * @param progress where the build says what it does: a command whose output is data keeps standard output free
 */
export function runBuild(progress: 'stdout' | 'stderr' = 'stdout'): boolean {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const stdout = progress === 'stdout' ? process.stdout : process.stderr;
  const build = spawnSync(process.execPath, [tsx, join(root, 'scripts', 'build.ts')], { cwd: root, stdio: ['ignore', stdout, 'inherit'] });
  return build.status === 0;
}
