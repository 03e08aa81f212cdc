import fc from 'fast-check';
import { customFieldTypes, type CustomField } from '../../../../src/domain/fields/account';
import { compareCustomFields } from '../../../../src/domain/fields/compareCustomFields';
import { customFieldKey } from '../../../../src/domain/fields/customFieldKey';
import { renamedField } from '../../../../src/domain/fields/renamedField';
import { withFreeKey } from '../../../../src/domain/fields/withFreeKey';

const field = (name: string, change: Partial<CustomField> = {}): CustomField => ({
  entity: 'customer',
  name,
  type: 'Text Box',
  required: false,
  ...change,
});
const names = fc.constantFrom('A', 'B', 'C', 'x'.repeat(100));
const edits = fc.array(
  fc.oneof(
    fc.record({ edit: fc.constant('add' as const), name: names }),
    fc.record({ edit: fc.constant('rename' as const), at: fc.nat(5), name: names }),
    fc.record({ edit: fc.constant('remove' as const), at: fc.nat(5) }),
  ),
);

test('a field keeps its key through every renaming, and no two have the same', () => {
  fc.assert(
    fc.property(edits, (wanted) => {
      let fields: CustomField[] = [];
      for (const change of wanted) {
        const keys = fields.map(customFieldKey);
        if (change.edit === 'add') fields = [...fields, withFreeKey(field(change.name), fields)];
        else if (change.edit === 'remove') fields = fields.toSpliced(change.at, 1);
        else {
          fields = fields.map((found, at) => (at === change.at ? renamedField(found, change.name) : found));
          expect(fields.map(customFieldKey)).toEqual(keys);
        }
        expect(new Set(fields.map(customFieldKey)).size).toBe(fields.length);
        expect(fields.every(({ key }) => key === undefined || key.length <= 100)).toBe(true);
      }
    }),
  );
});

test('a field that gets its first name back needs no key of its own', () => {
  expect(renamedField(renamedField(field('A'), 'B'), 'A')).toEqual(field('A'));
});

test('changes are told by key: swapped names are two renamings, and no removal', () => {
  const before = [field('A'), field('B'), field('C'), field('D', { type: 'Number' })];
  const after = [renamedField(before[0]!, 'B'), renamedField(before[1]!, 'A'), field('D', { type: 'Money' }), field('E')];
  expect(compareCustomFields(before, after)).toEqual({
    added: [after[3]],
    removed: [before[2]],
    renamed: [
      { before: before[0], after: after[0] },
      { before: before[1], after: after[1] },
    ],
    retyped: [{ before: before[3], after: after[2] }],
  });
});

test.each(customFieldTypes)('a %s is of its entity', (type) => {
  const [customer, equipment] = [field('A', { type }), field('A', { type, entity: 'equipment' })];
  expect(compareCustomFields([customer], [equipment])).toMatchObject({ added: [equipment], removed: [customer] });
});
