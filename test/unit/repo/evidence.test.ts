import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

/** Files and folders that a line gives as evidence; `dist` is made by the build. */
const namedIn = (line: string) =>
  [
    ...line.matchAll(/`((?:src|test|scripts|docs|deploy|bench|\.ci)\/[^`\s*{]*|[\w.]+\.(?:md|yaml|js|xml)|Dockerfile|\.dockerignore)`/g),
  ].map(([, path]) => path!);

describe.each(['docs/ASVS.md', 'docs/THREAT_MODEL.md', 'docs/DEPLOYMENT.md', 'SECURITY.md'])('%s', (document) => {
  it('names only files that are there', () => {
    const named = readFileSync(join(root, document), 'utf8').split('\n').flatMap(namedIn);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the table of requirements', () => {
  const text = readFileSync(join(root, 'docs/ASVS.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => /^\| \d+\.\d+\.\d+( \(level 3\))? \|/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('has each requirement once, in a state that it explains', () => {
    const ids = rows.map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect([...new Set(rows.map(([, , , state]) => state))].sort()).toEqual(['met', 'not met', 'operator']);
  });

  it('counts them truly', () => {
    const inState = (wanted: string) => rows.filter(([, , , state]) => state === wanted).length;
    expect(text).toContain(
      `Of ${rows.length} requirements ${inState('met')} are met, ${inState('operator')} are the operator's and ${inState('not met')} are not met.`,
    );
  });

  it('names for what is met, not met, or left to the operator by what or why', () => {
    expect(rows.filter(([, , , , by]) => by === '-' || by === '').map(([, id]) => id)).toEqual([]);
  });
});
