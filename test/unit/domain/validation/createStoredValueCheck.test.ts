import type { CustomField } from '../../../../src/domain/fields/account';
import { createStoredValueCheck } from '../../../../src/domain/validation/createStoredValueCheck';
import { testAccount } from '../testAccount';

const fits = (type: CustomField['type'], value: string | number | boolean) =>
  createStoredValueCheck({ entity: 'customer', name: 'F', type, required: true, options: ['Low'] }, testAccount)(value);

test.each<[CustomField['type'], string | number | boolean]>([
  ['Checkbox', 'Yes'],
  ['Checkbox', 1],
  ['Number', '1'],
  ['Whole Number', 1.5],
  ['Money', true],
  ['Date', '2026-02-30'],
  ['Date', 'soon'],
  ['Date', '2026-01-31T10:00'],
  ['Date Time', '2026-01-31'],
  ['Time', '25:00'],
  ['Text Box', 5],
  ['Text Box', 'x'.repeat(256)],
  ['Dropdown List', 7],
])('a field of the type %s does not hold %j', (type, value) => {
  expect(fits(type, value)).toBe(false);
});

test.each<[CustomField['type'], string | number | boolean]>([
  ['Checkbox', false],
  ['Number', 1.5],
  ['Whole Number', 2],
  ['Percentage', 12.5],
  ['Money', 9.99],
  ['Date', '2026-01-31'],
  ['Date Time', '2026-01-31T10:00'],
  ['Time', '14:30'],
  ['Text Box', 'one line'],
  ['Text Area', 'two\nlines'],
  ['Heading', 'anything'],
  ['Dropdown List', 'Low'],
  ['Dropdown List', 'an option of former times'],
  ['Radio Button List', 'an option of former times'],
])('a field of the type %s holds %j', (type, value) => {
  expect(fits(type, value)).toBe(true);
});
