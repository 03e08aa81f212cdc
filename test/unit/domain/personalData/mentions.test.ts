import { fieldsThatMention, mentions, type Person } from '../../../../src/domain/personalData/mentions';

const ana: Person = { name: 'Ana Silva', email: 'ana.silva@example.com', phone: '0412 345 678' };

test.each<[string, Person, string]>([
  ['a longer name', { name: 'Ana Silva' }, 'Diana Silva'],
  ['half of the name', { name: 'Ana Silva' }, 'Ana Costa and Rui Silva'],
  ['a longer address', { email: 'ana@example.com' }, 'diana@example.com'],
  ['an address with more behind it', { email: 'ana@example.com' }, 'ana@example.com.au'],
  ['another number', { phone: '0412 345 678' }, '0412 345 679'],
  ['digits across other words', { phone: '0412 345 678' }, '0412 units, 345 of them at 678'],
  ['nothing', ana, ''],
])('%s is somebody else', (_what, person, text) => {
  expect(mentions(person, text)).toBe(false);
});

test.each<[string, Person, string]>([
  ['by the name alone, in any case and spacing', { name: 'ana  silva' }, 'ANA SILVA'],
  ['by a name with accents and an apostrophe', { name: 'René O’Brien' }, "Ask RENÉ O'BRIEN first"],
  ['in the middle of notes', { name: 'Ana Silva' }, 'Call Ana Silva, then invoice.'],
  ['by the address, however it is written', { email: 'Ana.Silva@Example.com' }, 'Write to <ANA.SILVA@example.com>.'],
  ['by the number with spaces and brackets', { phone: '0412 345 678' }, '(0412) 345-678'],
  ['by the number with the country’s code', { phone: '0412 345 678' }, 'Mobile: +61 412 345 678'],
  ['by the number without it', { phone: '+61 412 345 678' }, '0412345678'],
])('is found %s', (_what, person, text) => {
  expect(mentions(person, text)).toBe(true);
});

test('finds every field, and both of a divided name', () => {
  const values = {
    firstName: 'Ana',
    lastName: 'Silva',
    emailAddress: 'ana.silva@example.com',
    mobileNumber: '+61 412 345 678',
    contactRole: 'Manager',
    defaultContact: true,
    notes: null,
  };
  expect(fieldsThatMention(ana, values).sort()).toEqual(['emailAddress', 'firstName', 'lastName', 'mobileNumber']);
  expect(fieldsThatMention({ phone: '0399990000' }, values)).toEqual([]);
});
