import { customFieldTypes, type CustomField } from '../../../../src/domain/fields/account';
import { customFieldFaults } from '../../../../src/domain/fields/customFieldFaults';
import { standardFieldsOf } from '../../../../src/domain/fields/fieldsOf';
import { isListType } from '../../../../src/domain/fields/isListType';

const field = (change: Partial<CustomField> = {}): CustomField => ({
  entity: 'customer',
  name: 'Gate code',
  type: 'Text Box',
  required: false,
  ...change,
});
const partsOf = (...fields: CustomField[]) => customFieldFaults(fields).map(({ at, part }) => `${at} ${part}`);

describe('Faults of custom fields', () => {
  test.each<[string, Partial<CustomField>]>([
    ['blank', { name: ' ' }],
    ['stars and spaces', { name: '* *' }],
    ['of two lines', { name: 'Gate\ncode' }],
    ['half a character', { name: 'Gate \ud800' }],
    ['that of a column of results', { name: 'FieldSheet status' }],
    ['a header of the template', { name: 'Email Address' }],
    ['a header of the template in other case', { name: 'eMAIL address*' }],
    ['a header of the template with other spaces', { name: 'EmailAddress' }],
  ])('a name is not %s', (_what, change) => {
    expect(partsOf(field(change))).toEqual(['0 name']);
  });

  test.each(standardFieldsOf('equipment').map(({ header }) => header))('equipment has the header %s already', (name) => {
    expect(partsOf(field({ entity: 'equipment', name }))).toEqual(['0 name']);
  });

  test('the name of the other entity’s column is free', () => {
    expect(partsOf(field({ entity: 'customer', name: 'Serial Number' }))).toEqual([]);
  });

  test('two fields of an entity differ by more than case and spaces, of two entities they need not', () => {
    expect(partsOf(field(), field({ name: 'GATE  code' }))).toEqual(['1 name']);
    expect(partsOf(field(), field({ entity: 'equipment' }))).toEqual([]);
  });

  test('two fields do not keep their values in the same place', () => {
    expect(partsOf(field({ name: 'Entry code', key: 'Gate code' }), field())).toEqual(['1 key']);
    expect(partsOf(field({ name: 'Entry code', key: 'Gate code' }), field({ key: 'Gate code (2)' }))).toEqual([]);
  });

  test.each(customFieldTypes)('a %s has options just where it is a list', (type) => {
    expect(partsOf(field({ type }))).toEqual(isListType(type) ? ['0 options'] : []);
    expect(partsOf(field({ type, options: ['North', 'South'] }))).toEqual(isListType(type) ? [] : ['0 options']);
  });

  test.each([[['North', 'north ']], [['North', 'NORTH']], [['North', ' ']]])('the options %j are refused', (options) => {
    expect(partsOf(field({ type: 'Dropdown List', options }))).toEqual(['0 options']);
  });

  test('a heading is not required', () => {
    expect(partsOf(field({ type: 'Heading', required: true }))).toEqual(['0 required']);
  });
});
