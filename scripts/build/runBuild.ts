import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Runs `npm run build` in a process of its own, which gives webpack's memory back. Answers whether it succeeded. */
export function runBuild(): boolean {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const build = spawnSync(process.execPath, [tsx, join(root, 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' });
  return build.status === 0;
}
