import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** A test declared at the top of a file, or a file named as a test. Suites that a file exports as a function are no test files. */
const declaresTests = (file: string) =>
  /\.(test|spec)\./.test(file) || /^(describe|it|test)(\.\w+)?\(/m.test(readFileSync(join(root, file), 'utf8'));

function testFiles(): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter(declaresTests)
    .sort();
}

function filesThatJestRuns(): string[] {
  const jest = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--listTests', '--json'], { cwd: root, encoding: 'utf8' });
  return (JSON.parse(jest.stdout) as string[]).map((file) => relative(root, file)).sort();
}

describe('the test folder', () => {
  it('has no test file that no project runs, and none that two projects run', () => {
    expect(filesThatJestRuns()).toEqual(testFiles());
  });

  it('has no test that is skipped or that keeps the others from running', () => {
    const silencing = /\b(?:describe|it|test)\.(?:skip|only|todo)\b|\bx(?:it|describe)\(/;
    expect(testFiles().filter((file) => silencing.test(readFileSync(join(root, file), 'utf8').replace(String(silencing), '')))).toEqual([]);
  });
});
