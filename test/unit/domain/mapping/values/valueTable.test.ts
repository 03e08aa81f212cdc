import { takeAllSteps } from '../../../../../src/domain/steps/takeAllSteps';
import type { CellValue } from '../../../../../src/domain/cells/cell';
import { CUSTOMER_FIELDS } from '../../../../../src/domain/fields/customerFields';
import type { Field } from '../../../../../src/domain/fields/field';
import type { ValueTranslation } from '../../../../../src/domain/mapping/ownSheet/columnMapping';
import { listedValues } from '../../../../../src/domain/mapping/values/listedValues';
import { chooseMeaning, createValueTable, translationsOf, type ValueTable } from '../../../../../src/domain/mapping/values/valueTable';
import { testAccount } from '../../testAccount';

const fieldOf = (key: string) => CUSTOMER_FIELDS.find((field) => field.key === key) as Field;

function tableOf(key: string, cells: readonly CellValue[], saved: readonly ValueTranslation[] = []): ValueTable {
  const field = fieldOf(key);
  const listed = listedValues(field, testAccount);
  if (!listed) throw new Error(`${key} has no listed values`);
  return takeAllSteps(createValueTable({ rows: cells.map((cell) => [cell]), column: 0, field, account: testAccount, listed, saved }));
}
const meanings = (table: ValueTable) =>
  Object.fromEntries(table.values.map(({ text, meaning }) => [text, 'to' in meaning ? `${meaning.is} ${meaning.to}` : meaning.is]));

test('a field that takes any text has no table', () => {
  expect(listedValues(fieldOf('companyName'), testAccount)).toBeNull();
  expect(listedValues(fieldOf('postalPostcode'), testAccount)).toBeNull();
});

test('blank cells and formula errors are no values', () => {
  expect(tableOf('customerType', ['', '  ', '#N/A', '\u200b']).values).toEqual([]);
});

test('values are counted whatever their case and spacing, named as most cells write them, and come the unsure first', () => {
  const { values } = tableOf('customerType', ['comm.', 'Comm.', ' Comm. ', 'Comm.', 'VIP', 'commercial']);
  expect(values.map(({ text, count }) => [text, count])).toEqual([
    ['VIP', 1],
    ['Comm.', 4],
    ['commercial', 1],
  ]);
});

test('a list’s values are understood, matched, or left open', () => {
  expect(meanings(tableOf('customerType', ['RESIDENTIAL', 'Comm.', 'VIP', 30]))).toEqual({
    RESIDENTIAL: 'understood Residential',
    'Comm.': 'matched Commercial',
    VIP: 'open',
    '30': 'open',
  });
});

test('states are known by code and name; abroad is left open', () => {
  expect(meanings(tableOf('streetState', ['Qld', 'N.S.W.', 'Victora', 'Auckland']))).toEqual({
    Qld: 'understood QLD',
    'N.S.W.': 'understood NSW',
    Victora: 'matched VIC',
    Auckland: 'open',
  });
});

test('ticks and crosses answer Yes/No, a cross alone only where nothing else stands in the column', () => {
  expect(meanings(tableOf('onHold', ['✓', '✗', 'x', 'maybe', true, 'Yep']))).toEqual({
    '✓': 'matched Yes',
    '✗': 'matched No',
    x: 'open',
    maybe: 'open',
    TRUE: 'understood Yes',
    Yep: 'matched Yes',
  });
  expect(meanings(tableOf('onHold', ['X', '', 'x']))).toEqual({ X: 'matched Yes' });
});

describe('what was saved', () => {
  test('comes before what would be matched, also where a value is to stay as it is or to be left out', () => {
    const saved = [
      { from: 'COMM.', to: 'Residential' },
      { from: 'Residential', to: 'Commercial' },
      { from: 'VIP', to: null },
      { from: 'tba', to: '' },
    ];
    expect(meanings(tableOf('customerType', ['Comm.', 'Residential', 'VIP', 'TBA'], saved))).toEqual({
      'Comm.': 'saved Residential',
      Residential: 'saved Commercial',
      VIP: 'saved null',
      TBA: 'saved ',
    });
  });

  test('holds no longer where the list has lost the option', () => {
    expect(meanings(tableOf('customerType', ['Shop'], [{ from: 'Shop', to: 'Retailer' }]))).toEqual({ Shop: 'open' });
  });

  test('is kept for values that are not in the column now', () => {
    const saved = [{ from: 'Dom.', to: 'Residential' }];
    expect(translationsOf(tableOf('customerType', ['Commercial'], saved))).toEqual(saved);
  });
});

test('what is remembered is what becomes something else, and every choice', () => {
  const table = tableOf('customerType', ['Commercial', 'Comm.', 'VIP', 'Shop', '-']);
  const chosen = chooseMeaning(chooseMeaning(table, 'vip', 'Residential'), '-', '');
  expect(translationsOf(chosen)).toEqual([
    { from: 'VIP', to: 'Residential' },
    { from: '-', to: '' },
    { from: 'Comm.', to: 'Commercial' },
  ]);
});
