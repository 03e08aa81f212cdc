import fc from 'fast-check';
import { divideAddress } from '../../../../../src/domain/mapping/compose/divideAddress';
import { divideName } from '../../../../../src/domain/mapping/compose/divideName';
import { dividePhones } from '../../../../../src/domain/mapping/compose/dividePhones';
import { joinCells } from '../../../../../src/domain/mapping/compose/joinCells';
import { CUSTOMER_FIELDS } from '../../../../../src/domain/fields/customerFields';

const words = (text: unknown) => (String(text).match(/[\p{L}\p{N}]+/gu) ?? []).sort();

describe('an address in one cell', () => {
  test.each(['12 King St Newtown', 'Newtown', 'see notes', '#N/A', 'Farm 3 past the silo NSW 2042', 'Locked Bag 1234', 'Level 3, 2042'])(
    'is left whole where the suburb cannot be told: %s',
    (text) => expect(divideAddress(text)).toBeNull(),
  );

  test.each([
    ['12 King St, Newtown NSW 2042', ['12 King St', '', 'Newtown', 'NSW', '2042', '']],
    ['12 King St Newtown NSW 2042', ['12 King St', '', 'Newtown', 'NSW', '2042', '']],
    ['12 King Street\nSurry Hills, New South Wales, 2010', ['12 King Street', '', 'Surry Hills', 'New South Wales', '2010', '']],
    ['Unit 3, 12 King St, Newtown, NSW, 2042, Australia', ['12 King St', 'Unit 3', 'Newtown', 'NSW', '2042', 'Australia']],
    ['3/12 Old South Rd, Two Wells South Australia 5501', ['3/12 Old South Rd', '', 'Two Wells', 'South Australia', '5501', '']],
    ['Westfield, 100 George St, Parramatta NSW', ['100 George St', 'Westfield', 'Parramatta', 'NSW', '', '']],
    ['PO Box 12, Darwin NT 0801', ['PO Box 12', '', 'Darwin', 'NT', '0801', '']],
    ['8 Queen St, Auckland 1010', ['8 Queen St', '', 'Auckland', '', '1010', '']],
    ['12 King St', ['12 King St', '', '', '', '', '']],
  ])('is divided: %s', (text, pieces) => expect(divideAddress(text)).toEqual(pieces));

  test('loses no word, whatever it is', () => {
    const piece = fc.constantFrom(
      'Unit 3',
      '12 King St',
      'Newtown',
      'NSW',
      '2042',
      'Australia',
      'Level 1',
      ',',
      '\n',
      'Cnr',
      'Old South Rd',
      'WA',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const text = pieces.join(' ');
        const divided = divideAddress(text);
        if (divided) expect(words(divided.join(' '))).toEqual(words(text));
      }),
    );
  });
});

describe('a full name', () => {
  test.each([
    ['Jo Smith', ['Jo', 'Smith']],
    ['Smith, Jo', ['Jo', 'Smith']],
    ['Jan van der Berg', ['Jan', 'van der Berg']],
    ['Dr Mary Jane Watson', ['Dr Mary Jane', 'Watson']],
    ['Cher', ['Cher', '']],
    ['  Jo   Smith ', ['Jo', 'Smith']],
    ['John & Mary Smith', ['John & Mary', 'Smith']],
  ])('is divided: %s', (text, pieces) => expect(divideName(text)).toEqual(pieces));

  test('loses no word, and joined again is the name', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Za-z'-]{1,8}$/), { minLength: 1, maxLength: 5 }), (names) => {
        expect(divideName(names.join(' ')).filter(Boolean).join(' ')).toBe(names.join(' '));
      }),
    );
  });
});

describe('phone numbers in one cell', () => {
  test.each(['07 3220 6673 / 07 3220 6674', 'ask Jo', '0412 345 678, 0413 345 678', '#N/A', '07 3220 6673 (after 5 pm)', '12'])(
    'are left whole where one would be lost: %s',
    (text) => expect(dividePhones(text)).toBeNull(),
  );

  test.each([
    ['07 3220 6673', ['07 3220 6673', '', '']],
    ['0412 345 678', ['', '0412 345 678', '']],
    ['(07) 3220 6673 / 0412 345 678', ['(07) 3220 6673', '0412 345 678', '']],
    ['M: 0412 345 678 P: 07 3220 6673', ['07 3220 6673', '0412 345 678', '']],
    ['07 3220 6673 (w); 0412345678 (m); fax 07 3220 6674', ['07 3220 6673', '0412345678', '07 3220 6674']],
    ['+61 412 345 678\n07 3220 6673', ['07 3220 6673', '+61 412 345 678', '']],
  ])('are divided: %s', (text, pieces) => expect(dividePhones(text)).toEqual(pieces));

  test('lose no figure', () => {
    const number = fc.constantFrom('07 3220 6673', '0412 345 678', '+61 2 9999 1234', 'fax 03 9999 1234', 'M 0499 111 222', '12');
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' / ', ', ', '\n', '; ', ' or '),
        (numbers, separator) => {
          const text = numbers.join(separator);
          const divided = dividePhones(text);
          const figures = (given: string) => (given.match(/\d/g) ?? []).sort().join('');
          if (divided) expect(figures(divided.join(''))).toBe(figures(text));
        },
      ),
    );
  });
});

describe('cells joined in one field', () => {
  const field = (key: string) => CUSTOMER_FIELDS.find((each) => each.key === key)!;

  test('stay as they are where only one holds something', () => expect(joinCells(['', 12, ' '], field('companyName'))).toBe(12));

  test.each([
    ['streetLine1', [12, 'King St'], '12 King St'],
    ['streetLine2', ['Level 3', 'Tower B'], 'Level 3, Tower B'],
    ['companyName', ['Jo', 'Smith'], 'Jo Smith'],
    ['notes', ['Gate code 12', 'Dog'], 'Gate code 12\nDog'],
  ])('are written as %s', (key, cells, text) => expect(joinCells(cells, field(key))).toBe(text));
});
