import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'fieldsheet-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

const map = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/map.ts', ...args], { cwd: root, encoding: 'utf8' });

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the map command', () => {
  test.each([
    ['a file that is not there', () => join(folder, 'none.json')],
    ['a file that is not JSON', () => file('text.json', '{ "headers": ')],
    ['a file of another shape', () => file('shape.json', '[{ "headers": ["Name"] }]')],
  ])('refuses %s with one line and exit code 2', (_, path) => {
    const run = map(path(), '--json');
    expect([run.status, run.stdout, run.stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(run.stderr).toContain('.json');
  });

  test('refuses to run without a file and says how it is called', () => {
    const run = map('--json');
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('npm run -s map -- FILE.json')]);
  });

  test('fills the field of each header, ignoring what the file says it is', () => {
    const set = {
      product: 'Ledger',
      entity: 'customer',
      headers: [
        { header: 'ABN', field: 'customer.notes' },
        { header: 'BSB', field: null },
      ],
    };
    const run = map(file('set.json', JSON.stringify([set])), '--json');
    expect(JSON.parse(run.stdout)).toEqual([
      {
        product: 'Ledger',
        entity: 'customer',
        headers: [
          { header: 'ABN', field: 'customer.businessNumber', confidence: 1 },
          { header: 'BSB', field: null, confidence: null },
        ],
      },
    ]);
    expect(run.status).toBe(0);
  });

  test('infers what a set holds when it does not say', () => {
    const headers = (...names: string[]) => ({ headers: names.map((header) => ({ header })) });
    const path = file(
      'unsaid.json',
      JSON.stringify([headers('Client', 'Make', 'Model', 'Serial'), headers('First Name', 'Company', 'Job Title'), headers('Suburb')]),
    );
    const sets: { entity: string }[] = JSON.parse(map(path, '--json').stdout);
    expect(sets.map(({ entity }) => entity)).toEqual(['equipment', 'contact', 'customer']);
  });
});
