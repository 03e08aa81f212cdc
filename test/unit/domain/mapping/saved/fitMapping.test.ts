import fc from 'fast-check';
import { columnMappingSchema, type ColumnMapping } from '../../../../../src/domain/mapping/ownSheet/columnMapping';
import { namedColumns } from '../../../../../src/domain/mapping/ownSheet/namedColumns';
import { isSameHeader } from '../../../../../src/domain/mapping/saved/isSameHeader';
import { fitMapping } from '../../../../../src/domain/mapping/saved/fitMapping';
import { rankMappings } from '../../../../../src/domain/mapping/saved/rankMappings';
import { learnFields } from '../../../../../src/domain/mapping/saved/learnFields';

const mappingOf = (fields: Record<string, string | null>, change: Partial<ColumnMapping> = {}): ColumnMapping =>
  columnMappingSchema.parse({
    kind: 'customers',
    headerRow: 1,
    columns: Object.entries(fields).map(([header, field]) => ({ header, place: 0, field })),
    constants: [],
    includeTotals: false,
    ...change,
  });
const jobs = mappingOf({ 'Client ref': 'importId', Client: 'companyName', 'Billing Suburb': 'postalSuburb', Colour: null });

describe('a mapping laid over a sheet', () => {
  test.each([
    ['that has none of its columns', ['Height', 'Width']],
    ['of which little is left', ['Client', 'Height', 'Width', 'Depth']],
    ['without columns', []],
    ['with columns that read alike and mean another thing', ['Client rep', 'Clinic', 'Mailing Suburb', 'Colour']],
  ])('is not proposed for a sheet %s', (_what, headers) => {
    expect(rankMappings(namedColumns(headers), [{ mapping: jobs }])).toEqual([]);
  });

  test('of a sheet without headers is never proposed: only the places of columns would be compared', () => {
    const mapping = columnMappingSchema.parse({ ...jobs, headerRow: 0, columns: [{ header: '', place: 0, field: 'companyName' }] });
    expect(rankMappings(namedColumns(['Client']), [{ mapping }])).toEqual([]);
  });

  test.each([
    ['Client Ref.', 'Billing suburb'],
    ['Cleint ref', 'Billing  Suburb'],
    ['client_ref', 'Billing Suburb'],
  ])('finds %s and %s, moved and with a column added', (ref, suburb) => {
    const columns = namedColumns([suburb, 'Added', ref, 'Client', 'Colour']);
    const { mapping, kept } = fitMapping(columns, jobs);
    expect(kept).toBe(1);
    expect(mapping.columns.find(({ field }) => field === 'importId')?.header).toBe(ref);
  });

  test('says what was renamed', () => {
    const { renamed } = fitMapping(namedColumns(['Client reference', 'Client', 'Biling Suburb', 'Colour']), jobs);
    expect(renamed).toEqual([
      { from: 'Client ref', to: 'Client reference' },
      { from: 'Billing Suburb', to: 'Biling Suburb' },
    ]);
  });

  test('takes no side where a header could be two', () => {
    const { renamed } = fitMapping(namedColumns(['Client', 'Biling Suburb', 'Billing Subburb']), jobs);
    expect(renamed).toEqual([]);
  });

  test('the likest comes first, whatever the order', () => {
    const less = { name: 'less', mapping: mappingOf({ Client: 'companyName', Phone: 'phoneNumber', Gone: null, Lost: null }) };
    const more = { name: 'more', mapping: mappingOf({ Client: 'companyName', Phone: 'phoneNumber' }) };
    const columns = namedColumns(['Phone', 'Client']);
    for (const order of [
      [less, more],
      [more, less],
    ])
      expect(rankMappings(columns, order).map(({ saved }) => saved.name)).toEqual(['more', 'less']);
  });

  test('feeds each column as before, however columns are shuffled and blanks are put between', () => {
    const header = fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(header, { minLength: 1, maxLength: 12, selector: (text) => text.toLowerCase() }),
        fc.func(fc.nat()),
        (headers, order) => {
          const mapping = mappingOf(Object.fromEntries(headers.map((each, at) => [each, at % 3 ? `f${at}` : null])));
          const shuffled = [...headers, ''].sort((one, other) => order(one) - order(other));
          const fit = fitMapping(namedColumns(shuffled), mapping);
          expect(fit.mapping).toEqual(mapping);
          expect(fit).toMatchObject({ likeness: 1, renamed: [] });
        },
      ),
    );
  });
});

describe('a header', () => {
  test.each([
    ['Client', 'Client number'],
    ['Billing address', 'Mailing address'],
    ['Phone 1', 'Phone 2'],
    ['Start date', 'State date'],
    ['__proto__', 'constructor'],
  ])('“%s” is not “%s”', (one, other) => expect(isSameHeader(one, other)).toBe(false));
  test.each([
    ['E-mail', 'Email addr.'],
    ['Mobile', 'mobile_number'],
    ['Post code', 'Postcode'],
  ])('“%s” is “%s”, renamed a little', (one, other) => expect(isSameHeader(one, other)).toBe(true));
});

describe('what was matched before', () => {
  const you = (field: string) => ({ from: 'you' as const, mapping: mappingOf({ Ref: field }) });
  const company = (field: string) => ({ from: 'company' as const, mapping: mappingOf({ Ref: field }) });
  test.each([
    [
      'nothing of another kind of sheet',
      [{ from: 'you' as const, mapping: { ...mappingOf({ Ref: 'importId' }), kind: 'contacts' as const } }],
      undefined,
    ],
    ['nothing where it was matched with several', [you('importId'), you('notes')], undefined],
    ['nothing of the company where the person’s own choices differ', [company('importId'), you('importId'), you('notes')], undefined],
    ['the company’s', [company('importId')], { field: 'importId', from: 'company' }],
    ['the person’s before the company’s', [company('notes'), you('importId')], { field: 'importId', from: 'you' }],
  ])('teaches %s', (_what, lessons, expected) => {
    expect(learnFields('customers', lessons).get('ref')).toEqual(expected);
  });
});
