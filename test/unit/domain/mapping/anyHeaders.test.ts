import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fieldsFor, match } from './matching';

interface HeaderSet {
  readonly product: string;
  readonly entity: 'customer' | 'contact' | 'equipment';
  readonly headers: readonly { readonly header: string; readonly field: string | null }[];
}

const folder = join(__dirname, '..', '..', '..', 'fixtures', 'headers');
const readSets = (name: string): HeaderSet[] => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
const sets = [...readSets('headers-dev'), ...readSets('unseen')];

/** The headers of a real file without repeated ones, which only their order tells apart. */
const realHeaders = fc
  .constantFrom(...sets)
  .map(({ entity, headers }) => ({ entity, headers: [...new Set(headers.map(({ header }) => header))] }));

const pairs = (headers: readonly string[], fields: readonly (string | undefined)[]) =>
  headers.flatMap((header, column) => (fields[column] === undefined ? [] : [`${header.toLowerCase()} = ${fields[column]}`])).sort();

describe('what is matched', () => {
  test('does not change when columns are moved', () => {
    const moved = realHeaders.chain(({ entity, headers }) =>
      fc.shuffledSubarray(headers, { minLength: headers.length }).map((shuffled) => ({ entity, headers, shuffled })),
    );
    fc.assert(
      fc.property(moved, ({ entity, headers, shuffled }) => {
        expect(pairs(shuffled, fieldsFor(shuffled, entity))).toEqual(pairs(headers, fieldsFor(headers, entity)));
      }),
    );
  });

  test('does not change when headers are written in capitals or small letters', () => {
    for (const { entity, headers } of sets) {
      const names = headers.map(({ header }) => header);
      const expected = pairs(names, fieldsFor(names, entity));
      expect(
        pairs(
          names,
          fieldsFor(
            names.map((name) => name.toUpperCase()),
            entity,
          ),
        ),
      ).toEqual(expected);
      expect(
        pairs(
          names,
          fieldsFor(
            names.map((name) => name.toLowerCase()),
            entity,
          ),
        ),
      ).toEqual(expected);
    }
  });

  test('does not change when blank columns are added', () => {
    const withBlanks = realHeaders.chain(({ entity, headers }) =>
      fc.array(fc.record({ at: fc.nat(headers.length), blank: fc.constantFrom('', ' ', '\n') }), { maxLength: 4 }).map((blanks) => ({
        entity,
        headers,
        wider: blanks.reduce<string[]>((all, { at, blank }) => all.toSpliced(at, 0, blank), [...headers]),
      })),
    );
    fc.assert(
      fc.property(withBlanks, ({ entity, headers, wider }) => {
        expect(pairs(wider, fieldsFor(wider, entity))).toEqual(pairs(headers, fieldsFor(headers, entity)));
      }),
    );
  });

  test('gives no field twice and answers for every column, whatever the headers are', () => {
    const word = fc.constantFrom(
      'Name',
      'Phone',
      'Billing',
      'Address',
      '1',
      '2',
      'City',
      'Code',
      'Customer',
      'Email',
      '__proto__',
      'constructor',
      '-',
    );
    const header = fc.oneof(
      fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(header, { maxLength: 40 }), fc.constantFrom('customer', 'contact', 'equipment'), (headers, entity) => {
        const columns = match(headers, entity);
        expect(columns.map(({ header: answered }) => answered)).toEqual(headers);
        const given = columns.flatMap((column) => (column.status === 'matched' ? [column.field] : []));
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe('odd headers', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '\u0000', '🦘', '*', '-'])('%p is no field', (header) => {
    expect(fieldsFor([header, `${header} City`])[0]).toBeUndefined();
  });

  test('equal headers: one of them is taken', () => {
    expect(fieldsFor(['Email', 'Email', 'Email']).filter(Boolean)).toEqual(['emailAddress']);
  });

  test('300 columns are matched as few are', () => {
    const filler = Array.from({ length: 297 }, (_, at) => `Spare ${at}`);
    expect(fieldsFor([...filler, 'ABN', 'Terms', 'Notes']).slice(297)).toEqual(['businessNumber', 'paymentTerm', 'notes']);
  });

  test('no columns at all give no matches', () => {
    expect(match([])).toEqual([]);
  });
});

describe('real files of other products', () => {
  test.each(['headers-dev', 'unseen'])('%s: what is matched is right, and nearly all is matched', (name) => {
    let right = 0;
    let wrong = 0;
    let labelled = 0;
    for (const { entity, headers } of readSets(name)) {
      const found = fieldsFor(
        headers.map(({ header }) => header),
        entity,
      ).map((field) => field && `${entity}.${field}`);
      right += headers.filter(({ field }, column) => field !== null && found[column] === field).length;
      wrong += headers.filter(({ field }, column) => found[column] !== undefined && found[column] !== field).length;
      labelled += headers.filter(({ field }) => field !== null).length;
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
    expect(right / labelled).toBeGreaterThanOrEqual(0.96);
  });
});
