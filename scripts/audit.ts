import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { auditOutcome } from './packages/auditOutcome';

// Node starts npm.cmd on Windows only through a shell.
const npm = spawnSync('npm', ['audit', '--json'], {
  cwd: join(__dirname, '..'),
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
  shell: process.platform === 'win32',
});
const { passes, lines } = auditOutcome(npm.stdout);
for (const line of lines) console.log(line);
process.exitCode = passes ? 0 : 1;
