import { readFileSync } from 'node:fs';
import path from 'node:path';
import { environmentSchema, readEnvironment } from '../../../src/server/environment';

const docs = readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'OPERATING.md'), 'utf8');
const documented = new Map([...docs.matchAll(/^\| `([A-Z_]+)` \| (?:`(.*?)`|[a-z ]+) \|/gm)].map(([, name, value]) => [name!, value]));

test('every setting of the server is documented, and every one that is documented is there', () => {
  expect([...documented.keys()].sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});

test('what the documentation gives as a default is what the server takes without the setting', () => {
  const defaults: Record<string, unknown> = readEnvironment({});
  const said = [...documented].filter(([, value]) => value !== undefined);
  expect(said.length).toBeGreaterThan(5);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(said.map(([name]) => [name, String(defaults[name])])));
});
