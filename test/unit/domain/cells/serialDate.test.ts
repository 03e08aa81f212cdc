import fc from 'fast-check';
import { isoDateOfSerial, serialOfIso } from '../../../../src/domain/cells/dates/serialDate';

describe('the serial number of a date', () => {
  test.each([
    ['1900-01-01', 1900, 1],
    ['1900-02-28', 1900, 59],
    ['1900-03-01', 1900, 61],
    ['1904-01-01', 1904, 0],
    ['2025-04-03', 1900, 45_750],
    ['2025-04-03T18:00', 1900, 45_750.75],
    ['06:00:00', 1900, 0.25],
  ] as const)('%s in the %d system is %d', (iso, system, serial) => expect(serialOfIso(iso, system)).toBe(serial));

  test('leads back to the date in both systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_957_003 }), fc.constantFrom(1900 as const, 1904 as const), (serial, system) => {
        const iso = isoDateOfSerial(serial, system);
        fc.pre(iso !== null);
        expect(serialOfIso(iso, system)).toBe(serial);
      }),
    );
  });
});
