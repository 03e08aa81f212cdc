import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const isText = (file: string) => !/\.(png|xlsx|ico|woff2?)$/.test(file);

function projectFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  if (git.status !== 0) throw new Error(`git did not list the project's files: ${git.stderr}`);
  return git.stdout.split('\n').filter((file) => file !== '' && existsSync(join(root, file)) && isText(file));
}

describe('the repository', () => {
  it('names nothing that lies outside it', () => {
    // Put together here, so that this file does not name it either.
    const outside = ['..', 'shared'].join('/');
    expect(projectFiles().filter((file) => readFileSync(join(root, file), 'utf8').includes(outside))).toEqual([]);
  });

  it('leaves it to npm’s own settings where packages come from', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { resolved?: string }>;
    };
    expect(Object.values(packages).flatMap(({ resolved }) => (resolved?.startsWith('http') ? [resolved] : []))).toEqual([]);
  });
});
