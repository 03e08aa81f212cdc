import fc from 'fast-check';
import { jsonBytes } from '../../../src/excel/jsonBytes';

describe('jsonBytes', () => {
  test('is never less than what the cells weigh as JSON inside JSON, and hardly more', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(''),
      fc.constant('"quoted"\n\\'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const sent = Buffer.byteLength(JSON.stringify(JSON.stringify(rows)));
        expect(jsonBytes(rows)).toBeGreaterThanOrEqual(sent - 2);
        expect(jsonBytes(rows)).toBeLessThanOrEqual(sent * 1.5 + 10);
      }),
    );
  });
});
