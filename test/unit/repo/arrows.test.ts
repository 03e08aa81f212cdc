import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..');

// ESLint's type information is there for files that exist, so each snippet stands in for a real file's content.
const inDomain = 'src/domain/fields/field.ts';
const inContract = 'src/contract/routes.ts';
const inApplication = 'src/application/ports/workbookPort.ts';
const inApi = 'src/api/createBackend.ts';

const importing = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;
const arrow = 'boundaries/dependencies';

/** What stands in which file, and the one rule that refuses it; null where it is allowed. */
const cases: readonly (readonly [says: string, file: string, code: string, refusedBy: string | null])[] = [
  ['refuses the wire in the core', inDomain, importing('../../contract/routes'), arrow],
  ['refuses a use case in the core', inDomain, importing('../../application/ports/workbookPort'), arrow],
  ['refuses a type of the wire in the core', inDomain, "import type { X } from '../../contract/routes';\nexport type Y = X;", arrow],
  ['refuses to export the wire from the core', inDomain, "export { x } from '../../contract/routes';", arrow],
  ['refuses to load the wire from the core later', inDomain, "export const x = () => import('../../contract/routes');", arrow],
  ['refuses a use case in the wire', inContract, importing('../application/ports/workbookPort'), arrow],
  ['refuses an adapter in a use case', inApplication, importing('../../api/createBackend'), arrow],
  ['refuses the workbench in the product', inApi, importing('../workbench/office/createActions'), arrow],
  ['refuses a test in the product', inApi, importing('../../test/unit/repo/arrows.test'), arrow],
  ['refuses Node in the core', inDomain, importing('node:fs'), arrow],
  ['refuses React in the core', inDomain, importing('react'), arrow],
  ['refuses Microsoft’s development client in the product', inApi, importing('@microsoft/office-js'), arrow],
  ['lets the wire know the core', inContract, importing('../domain/fields/field'), null],
  ['lets a use case know the core', inApplication, importing('../../domain/fields/field'), null],
  ['lets a use case know the wire', inApplication, importing('../../contract/routes'), null],
  ['lets an adapter know its port', inApi, importing('../application/ports/backendPort'), null],
  ['lets the core use zod', inDomain, importing('zod'), null],
  ['refuses the time of day in the core', inDomain, 'export const x = Date.now();', 'no-restricted-properties'],
  ['refuses a date of now in the core', inDomain, 'export const x = new Date();', 'no-restricted-syntax'],
  ['lets the core take a date apart that it is given', inDomain, 'export const x = (at: string) => new Date(at);', null],
  ['refuses chance in the core', inDomain, 'export const x = Math.random();', 'no-restricted-properties'],
  ['refuses random ids in the core', inDomain, 'export const x = crypto.randomUUID();', 'no-restricted-globals'],
  ['refuses the browser in the core', inDomain, 'export const x = window.name;', 'no-restricted-globals'],
  ['refuses Excel’s API outside src/excel', inApplication, 'export const x = (range: Excel.Range) => range;', 'no-restricted-syntax'],
  ['refuses markup made from text', inApi, "export const x = (cell: Element) => (cell.innerHTML = '');", 'no-restricted-syntax'],
  ['refuses code made from text', inApi, "export const x = () => eval('1');", 'no-eval'],
  ['refuses to write to the console', inApi, "export const x = () => console.log('');", 'no-console'],
];

describe('lint', () => {
  let broken: string[][];

  beforeAll(() => {
    const snippets = cases.map(([, file, code]) => ({ file: join(root, file), code }));
    const lint = spawnSync(process.execPath, [join(root, 'test', 'helpers', 'lintSnippets.mjs')], {
      cwd: root,
      input: JSON.stringify(snippets),
      encoding: 'utf8',
    });
    if (lint.status !== 0) throw new Error(lint.stderr);
    broken = JSON.parse(lint.stdout) as string[][];
    // The linter first reads the types of the whole project.
  }, 120_000);

  it.each(cases.map(([says, , , refusedBy], index) => [says, index, refusedBy] as const))('%s', (_, index, refusedBy) => {
    expect(broken[index]).toEqual(refusedBy === null ? [] : [refusedBy]);
  });
});
