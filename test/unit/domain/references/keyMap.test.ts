import fc from 'fast-check';
import { KeyMap } from '../../../../src/domain/references/keyMap';
import { isSameName, nameKey, referenceKey } from '../../../../src/domain/references/nameKey';

const ENOUGH_TO_GROW = 5_000;

it('gives names one number where they have one key', () => {
  const name = fc.stringMatching(/^[ab 12’'ẞé\u00a0]{0,6}$/);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 60 }), (names) => {
      const numbers = new KeyMap(isSameName);
      const byKey = new Map<string, number>();
      names.forEach((each, at) => {
        const known = byKey.get(nameKey(each));
        expect(numbers.get(referenceKey(each))).toBe(known);
        byKey.set(nameKey(each), known ?? at);
        expect(numbers.getOrSet(referenceKey(each), at)).toBe(known ?? at);
      });
    }),
    { numRuns: 500 },
  );
});

it('keeps every number while it grows, and knows no key that was not given', () => {
  const numbers = new KeyMap((one, other) => one === other);
  for (let at = 0; at < ENOUGH_TO_GROW; at++) numbers.getOrSet(`C${at}`, at);
  expect(Array.from({ length: ENOUGH_TO_GROW }, (_, at) => numbers.get(`C${at}`))).toEqual([...Array(ENOUGH_TO_GROW).keys()]);
  expect(numbers.get('C 1')).toBeUndefined();
  expect(numbers.get(`C${ENOUGH_TO_GROW}`)).toBeUndefined();
});
