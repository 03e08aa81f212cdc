import fc from 'fast-check';
import { jsonShape, MAX_JSON_DEPTH, MAX_OBJECT_MEMBERS } from '../../../src/server/http/jsonShape';

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}${close.repeat(depth)}`;
const withMembers = (count: number) => `{${Array.from({ length: count }, (_, at) => `"a${at}":1`).join(',')}}`;

test.each([
  ['arrays', nested(MAX_JSON_DEPTH + 1, '[', ']')],
  ['arrays that nobody closes', '['.repeat(1_000_000)],
  ['objects', `${'{"a":'.repeat(MAX_JSON_DEPTH + 1)}1${'}'.repeat(MAX_JSON_DEPTH + 1)}`],
  ['both, after much that is flat', `[{},[],"[[[",${nested(MAX_JSON_DEPTH, '[', ']')}]`],
])('is refused when it is nested too deep: %s', (_what, text) => {
  expect(jsonShape(text)).toEqual({ fault: 'The body is nested deeper than 32 levels.' });
});

test('is refused when one object has too many fields, and not when many objects have them together', () => {
  expect(jsonShape(withMembers(MAX_OBJECT_MEMBERS + 1)).fault).toBe('The body has an object with more than 10000 fields.');
  expect(jsonShape(withMembers(MAX_OBJECT_MEMBERS))).toEqual({ fault: null, members: MAX_OBJECT_MEMBERS });
  const many = Array.from({ length: 11 }, () => withMembers(1_000)).join(',');
  expect(jsonShape(`[${many}]`)).toEqual({ fault: null, members: 11_000 });
});

test('takes text for text, whatever brackets, colons, quotes and backslashes it has', () => {
  const texts = ['{"a":', '[[[[', '\\', '\\\\', '"', '\\"', ':', '\\\\"}', ''];
  const text = JSON.stringify([texts, Object.fromEntries(texts.map((name) => [name, name]))]);
  expect(jsonShape(text)).toEqual({ fault: null, members: texts.length });
});

test('counts the members of any JSON as they are, and goes to its end', () => {
  fc.assert(
    fc.property(fc.jsonValue({ depthSize: 'medium' }), fc.constantFrom(undefined, 1), (value, indent) => {
      expect(jsonShape(JSON.stringify(value, null, indent))).toEqual({ fault: null, members: membersOf(value) });
    }),
  );
});

test('comes to an end with any text', () => {
  const soup = fc.array(fc.constantFrom('"', '\\', '{', '}', '[', ']', ':', ',', 'a', '\u2028', '\ud800'), { maxLength: 200 });
  fc.assert(fc.property(soup, (characters) => void jsonShape(characters.join(''))));
});

function membersOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, child) => sum + membersOf(child), own);
}
