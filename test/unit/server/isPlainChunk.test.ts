import fc from 'fast-check';
import { chunkSchema } from '../../../src/contract/imports';
import { isPlainChunk } from '../../../src/server/imports/stage/isPlainChunk';

const ROW_KEY = '0190f0c0-1111-7000-8000-000000000001';
const plain = {
  entity: 'customer',
  digest: '0a'.repeat(32),
  records: [{ rowKey: ROW_KEY, values: { companyName: 'A', onHold: true, notes: null } }],
};

test('what the add-in sends is plain', () => {
  expect(isPlainChunk(plain)).toBe(true);
});

/** Mostly what a chunk holds, and now and then anything else in its place. */
const or = <Value>(value: fc.Arbitrary<Value>, other: fc.Arbitrary<unknown> = fc.anything()) =>
  fc.oneof({ weight: 60, arbitrary: value }, { weight: 1, arbitrary: other });
const values = fc.dictionary(
  or(
    fc.constantFrom('companyName', 'custom.Risk Rating', 'x'.repeat(120)),
    fc.oneof(fc.string(), fc.constantFrom('', '__proto__', 'x'.repeat(121), 'a\0')),
  ).map(String),
  or(fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant('x'.repeat(32_767)), fc.constant('x'.repeat(32_768)))),
  { maxKeys: 4, noNullPrototype: true },
);
const record = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      rowKey: or(
        fc.oneof(
          fc.uuid({ version: [4, 7] }),
          fc.uuid({ version: [4, 7] }),
          fc.constantFrom(ROW_KEY, ROW_KEY.toUpperCase(), ROW_KEY.replace('-7', '-0')),
        ),
      ),
      values: or(values),
    }),
  },
  { weight: 1, arbitrary: fc.record({ rowKey: fc.uuid(), values, extra: fc.anything() }) },
);
const parts = {
  entity: or(fc.constantFrom('customer', 'contact', 'equipment')),
  digest: or(fc.constant('0a'.repeat(32)), fc.string()),
  records: or(fc.array(record, { minLength: 1, maxLength: 4 })),
};
const chunk = fc.oneof(
  { weight: 20, arbitrary: fc.record(parts) },
  { weight: 1, arbitrary: fc.record({ ...parts, extra: fc.anything() }) },
);

test('whatever is plain is a chunk by the contract too', () => {
  let plainOnes = 0;
  fc.assert(
    fc.property(chunk, (body) => {
      if (!isPlainChunk(body)) return;
      plainOnes += 1;
      expect(chunkSchema.safeParse(body).error).toBeUndefined();
    }),
    { numRuns: 5_000 },
  );
  expect(plainOnes).toBeGreaterThan(200);
});
