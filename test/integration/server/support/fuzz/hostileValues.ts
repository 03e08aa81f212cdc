import fc from 'fast-check';

/** Text that has broken other importers: no text at all, half characters, other writings, code, very long. */
export const hostileText = fc.constantFrom(
  '',
  'A\0B',
  '\ud800',
  'tail \udc00',
  '\u202eevil',
  '\u200b',
  '=HYPERLINK("https://example.com")',
  '<img src=x onerror=alert(1)>',
  "'; DROP TABLE customers; --",
  '__proto__',
  'constructor',
  '%00',
  '\\u0000',
  '{"$ne": null}',
  '../../etc/passwd',
  '🧑‍🔧'.repeat(50),
  'x'.repeat(40_000),
  '9'.repeat(400),
  '0000-00-00',
  '-271821-04-20',
  'NaN',
);

export const hostileNumber = fc.constantFrom(-1, -0, 0, 1, 0.1, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 2 ** 63);

export const hostileValue = fc.oneof(
  hostileText,
  hostileNumber,
  fc.boolean(),
  fc.constantFrom(null, [], {}, [[[]]], { a: { a: { a: 1 } } }, Array(50).fill(0), Array(2_000).fill({})),
  fc.jsonValue(),
);

/** Keys of fields that there are, and of some that there cannot be. */
export const fieldKey = fc.constantFrom(
  'companyName',
  'importId',
  'billingCustomer',
  'emailAddress',
  'phoneNumber',
  'businessNumber',
  'onHold',
  'streetPostcode',
  'customerType',
  'equipmentNumber',
  'customer',
  'firstName',
  'equipmentType',
  'servicePeriodStart',
  'warrantyExpiry',
  'defaultContact',
  'custom.Risk Rating',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'A\0',
  '\ud800',
);
