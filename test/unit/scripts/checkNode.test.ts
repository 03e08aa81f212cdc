import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** Runs what `npm start` runs, as if on that version of Node, up to the check of the version. */
function startOn(version: string) {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); require('./scripts/prepare/checkNode')();`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', pretend], { cwd: root, encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') };
}

describe('the check of Node’s version', () => {
  it.each(['0.12.18', '8.17.0', '18.20.4', '20.18.3'])('stops Node %s with one line that says what to do', (version) => {
    const { status, lines } = startOn(version);
    expect(status).toBe(1);
    expect(lines).toEqual([`Fieldsheet needs Node 20.19 or newer; this is Node ${version}. Get a newer one from https://nodejs.org.`]);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('lets Node %s pass', (version) => {
    expect(startOn(version)).toEqual({ status: 0, lines: [] });
  });

  it('asks for the version that package.json asks for', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { engines: { node: string } };
    expect(startOn('1.0.0').lines[0]).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
  });
});
