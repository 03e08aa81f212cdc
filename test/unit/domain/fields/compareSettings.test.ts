import fc from 'fast-check';
import type { AccountSettings, CustomField } from '../../../../src/domain/fields/account';
import { emptyLists } from '../../../../src/domain/fields/account';
import { compareSettings } from '../../../../src/domain/fields/compareSettings';

const RISK: CustomField = { entity: 'customer', name: 'Risk Rating', type: 'Dropdown List', required: false, options: ['Low', 'High'] };
const settings = (change: Partial<AccountSettings> = {}): AccountSettings => ({
  country: 'AU',
  lists: { ...emptyLists(), customerType: ['Commercial', 'Residential'] },
  customFields: [RISK],
  ...change,
});
const withTypes = (...customerType: string[]) => settings({ lists: { ...emptyLists(), customerType } });
const withRisk = (change: Partial<CustomField>) => settings({ customFields: [{ ...RISK, ...change }] });

test.each([
  ['the same settings', settings(), []],
  ['another order', withTypes('Residential', 'Commercial'), []],
  ['another message', withRisk({ requiredMessage: 'Ask the office.' }), []],
  ['a heading, which is no column', settings({ customFields: [RISK, { ...RISK, name: 'Safety', type: 'Heading' }] }), []],
  ['another country', settings({ country: 'NZ' }), [{ kind: 'country', from: 'AU', to: 'NZ' }]],
  ['a new value', withTypes('Commercial', 'Residential', 'Strata'), [{ kind: 'values-added', list: 'customerType', values: ['Strata'] }]],
  [
    'a value in place of another',
    withTypes('Commercial', 'Strata'),
    [
      { kind: 'values-added', list: 'customerType', values: ['Strata'] },
      { kind: 'values-removed', list: 'customerType', values: ['Residential'] },
    ],
  ],
  ['a required field', withRisk({ required: true }), [{ kind: 'field-required' }]],
  ['new options', withRisk({ options: ['Low', 'High', 'Extreme'] }), [{ kind: 'options-added', values: ['Extreme'] }]],
  ['another type', withRisk({ type: 'Date' }), [{ kind: 'field-retyped', from: 'list' }]],
  ['another name', withRisk({ name: 'Risk' }), [{ kind: 'field-added' }, { kind: 'field-removed' }]],
  ['the same name for equipment', withRisk({ entity: 'equipment' }), [{ kind: 'field-removed' }, { kind: 'field-added' }]],
])('%s', (_what, after, changes) => {
  expect(compareSettings(settings(), after)).toMatchObject(changes);
  expect(compareSettings(settings(), after)).toHaveLength(changes.length);
});

const anySettings = fc
  .record({
    customerType: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D')),
    customFields: fc.uniqueArray(
      fc.record({
        entity: fc.constantFrom('customer' as const, 'equipment' as const),
        name: fc.constantFrom('One', 'Two', 'Three'),
        type: fc.constantFrom('Dropdown List' as const, 'Date' as const, 'Heading' as const),
        required: fc.boolean(),
        options: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
      }),
      { selector: ({ entity, name }) => `${entity} ${name}` },
    ),
  })
  .map(({ customerType, customFields }) => settings({ lists: { ...emptyLists(), customerType }, customFields }));

test('what one way adds, the other way removes', () => {
  const opposite = {
    'values-added': 'values-removed',
    'options-added': 'options-removed',
    'field-added': 'field-removed',
    'field-required': 'field-optional',
  };
  fc.assert(
    fc.property(anySettings, anySettings, (before, after) => {
      const there = compareSettings(before, after).map(({ kind }) => kind);
      const back = compareSettings(after, before).map(({ kind }) => kind);
      for (const [kind, reversed] of Object.entries(opposite)) {
        expect(back.filter((each) => each === reversed)).toHaveLength(there.filter((each) => each === kind).length);
      }
      expect(compareSettings(before, before)).toEqual([]);
    }),
  );
});
