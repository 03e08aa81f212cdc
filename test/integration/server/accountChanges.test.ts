import fc from 'fast-check';
import type { CustomField } from '../../../src/domain/fields/account';
import { customFieldTypes } from '../../../src/domain/fields/account';
import { isListType } from '../../../src/domain/fields/isListType';
import { renamedField } from '../../../src/domain/fields/renamedField';
import { chunk, customers, equipment, type Body, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

describe('What rows are judged by', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    client = await server.newCompany();
  });

  const account = async () => (await client.get('/account')).body as { revision: number; settings: Body };
  const putList = async (list: string, values: unknown, revision?: number) =>
    client.put(`/account/lists/${list}`, { revision: revision ?? (await account()).revision, values });
  const putFields = async (customFields: unknown, revision?: number) =>
    client.put('/account/custom-fields', { revision: revision ?? (await account()).revision, customFields });
  const fields = async (): Promise<CustomField[]> => (await account()).settings.customFields;
  const changeField = async (name: string, change: (field: CustomField) => CustomField) =>
    putFields((await fields()).map((field) => (field.name === name ? change(field) : field)));
  const audit = async () => (await client.get('/audit')).body.events.map(({ action, details }: Body) => ({ action, details }));

  describe('as a list', () => {
    test.each<[string, string, unknown, number, string]>([
      ['that there is not', 'colours', ['Red'], 404, 'not-found'],
      ['with a blank', 'supplier', ['Reece', ' '], 422, 'invalid-body'],
      ['with a value twice', 'supplier', ['Reece', 'REECE '], 422, 'invalid-body'],
      ['with a number', 'supplier', [1], 422, 'invalid-body'],
      ['with a NUL', 'supplier', ['a\0'], 422, 'invalid-body'],
      ['with 256 letters', 'supplier', ['x'.repeat(256)], 422, 'invalid-body'],
      ['that is none', 'supplier', 'Reece', 422, 'invalid-body'],
    ])('%s is refused', async (_what, list, values, status, code) => {
      const before = await account();
      expect(await putList(list, values, before.revision)).toMatchObject({ status, body: { code } });
      expect(await account()).toEqual(before);
      expect(await audit()).toEqual([]);
    });

    test.each(['viewer', 'importer'] as const)('is not changed by somebody who is only %s', async (role) => {
      client = await server.newCompany(role);
      for (const answer of [
        await putList('supplier', []),
        await putFields([]),
        await client.get('/account/lists/supplier/usage'),
        await client.get('/account/custom-fields/usage'),
      ])
        expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect(await client.get('/account/revision')).toMatchObject({ status: 200, body: { revision: 1 } });
    });

    test('has the values that it is given, in their order, and the record says what came and went', async () => {
      const { status, body } = await putList('supplier', ['Rexel', ' Reece', 'New']);
      expect({ status, revision: body.revision, supplier: body.settings.lists.supplier }).toEqual({
        status: 200,
        revision: 2,
        supplier: ['Rexel', 'Reece', 'New'],
      });
      expect(await account()).toEqual(body);
      expect((await client.get('/account/revision')).body).toEqual({ revision: 2 });
      expect(await audit()).toEqual([
        { action: 'list-changed', details: { list: 'supplier', added: ['New'], removed: ['MMEM', 'Actrol', "Middy's"] } },
      ]);
    });

    test('that was changed meanwhile is not overwritten', async () => {
      await putList('supplier', ['Reece'], 1);
      expect(await putList('leadSource', ['Radio'], 1)).toMatchObject({ status: 409, body: { code: 'account-changed' } });
      expect(await putFields([], 1)).toMatchObject({ status: 409, body: { code: 'account-changed' } });
      expect(await account()).toMatchObject({
        revision: 2,
        settings: { lists: { supplier: ['Reece'], leadSource: expect.arrayContaining(['Referral']) } },
      });
    });

    test('that many change at once is changed by one for each revision', async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (many) => {
          const { revision } = await account();
          const answers = await Promise.all(Array.from({ length: many }, (_, index) => putList('supplier', [`S${index}`], revision)));
          const done = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
          expect(done).toHaveLength(1);
          expect(answers.filter(({ status }) => status === 409)).toHaveLength(many - 1);
          expect(await account()).toMatchObject({ revision: revision + 1, settings: { lists: { supplier: [`S${done[0]}`] } } });
        }),
        { numRuns: 10 },
      );
    });

    test('says how many records hold each value; they keep one that it loses', async () => {
      await client.import(customers({ companyName: 'A', customerType: 'Strata' }, { companyName: 'B', customerType: 'Strata' }));
      await putList('customerType', ['Commercial']);
      expect((await client.get('/account/lists/customerType/usage')).body).toEqual({ values: [{ value: 'Strata', records: 2 }] });
      expect((await client.customerNamed('A')).values.customerType).toBe('Strata');
      expect(await client.import(customers({ companyName: 'C', customerType: 'Strata' }))).toEqual([
        'failed: unknown-list-value (customerType)',
      ]);
      expect(await client.import(customers({ companyName: 'A', notes: 'Gate at the back' }))).toEqual(['updated']);
      expect((await client.customerNamed('A')).values.customerType).toBe('Strata');
    });
  });

  describe('as fields of its own', () => {
    const field = (change: object = {}) => ({ entity: 'customer', name: 'Gate code', type: 'Text Box', required: false, ...change });

    test.each<[string, object[], string]>([
      ['without a name', [field({ name: ' ' })], '/customFields/0/name'],
      ['called as a column of the template', [field({ name: 'notes' })], '/customFields/0/name'],
      ['of the same name', [field(), field({ name: 'GATE CODE' })], '/customFields/1/name'],
      ['with the values of another', [field(), field({ name: 'Other', key: 'Gate code' })], '/customFields/1/key'],
      ['that are lists without options', [field({ type: 'Dropdown List', options: [] })], '/customFields/0/options'],
      ['with options that are no lists', [field({ options: ['A'] })], '/customFields/0/options'],
      ['with an option twice', [field({ type: 'Radio Button List', options: ['A', 'a'] })], '/customFields/0/options'],
      ['that are required headings', [field({ type: 'Heading', required: true })], '/customFields/0/required'],
      ['of a type that there is not', [field({ type: 'Formula' })], '/customFields/0/type'],
      ['of contacts', [field({ entity: 'contact' })], '/customFields/0/entity'],
      ['with something unknown', [field({ colour: 'red' })], '/customFields/0'],
      ['with a key that cannot be stored', [field({ key: 'a\0' })], '/customFields/0/key'],
    ])('%s are refused, and which is said', async (_what, customFields, pointer) => {
      const before = await account();
      const { status, body } = await putFields(customFields);
      expect({ status, code: body.code, pointers: body.errors.map((error: Body) => error.pointer) }).toEqual({
        status: 422,
        code: 'invalid-body',
        pointers: [pointer],
      });
      expect(await account()).toEqual(before);
      expect(await audit()).toEqual([]);
    });

    test('has every type, in the order that it is given', async () => {
      const all = customFieldTypes.map((type) => ({
        ...field({ name: `A ${type}`, type, required: type === 'Money' }),
        ...(type === 'Money' && { requiredMessage: 'Say what it costs.' }),
        ...(isListType(type) && { options: ['North', 'South'] }),
      }));
      expect(await putFields(all.toReversed())).toMatchObject({ status: 200 });
      expect(await fields()).toEqual(all.toReversed());
      expect(
        await client.import(chunk('customer', [{ companyName: 'A', 'custom.A Dropdown List': 'South', 'custom.A Time': '14:30' }])),
      ).toEqual(['failed: required (custom.A Money)']);
    });

    test('a renamed field shows the values that it had, its import can be undone, and what was uploaded before arrives', async () => {
      const written = await client.upload([customers({ companyName: 'A', 'custom.Contract Value': 100 })]);
      await client.apply(written);
      const waiting = await client.upload([customers({ companyName: 'B', 'custom.Contract Value': 200 })]);
      expect(await changeField('Contract Value', (found) => renamedField(found, 'Worth'))).toMatchObject({ status: 200 });
      await client.apply(waiting);
      expect(await client.outcomes(waiting)).toEqual(['created']);
      expect((await client.customerNamed('A')).values).toMatchObject({ 'custom.Contract Value': 100 });
      expect((await client.customerNamed('B')).values).toMatchObject({ 'custom.Contract Value': 200 });
      expect((await fields()).find(({ name }) => name === 'Worth')).toMatchObject({ key: 'Contract Value', type: 'Money' });
      expect((await client.get(`/imports/${written}/undo-plan`)).body.counts).toEqual({ restored: 0, removed: 1, kept: 0 });
      expect(await audit()).toContainEqual({
        action: 'custom-fields-changed',
        details: { added: [], removed: [], renamed: ['Contract Value → Worth'], retyped: [] },
      });
    });

    test('a removed field leaves its values, says how many there were, and shows them again when it comes back', async () => {
      await client.import(customers({ companyName: 'A', 'custom.Contract Value': 100 }));
      const before = await fields();
      const usage = async () => (await client.get('/account/custom-fields/usage')).body.fields;
      const ofCustomers = [
        { entity: 'customer', key: 'custom.Contract Value', records: 1 },
        { entity: 'customer', key: 'custom.Risk Rating', records: 1 },
      ];
      expect(await usage()).toEqual(ofCustomers);
      await putFields(before.filter(({ name }) => name !== 'Contract Value'));
      expect(await usage()).toEqual(ofCustomers);
      expect(await client.import(customers({ companyName: 'A', notes: 'Changed' }))).toEqual(['updated']);
      expect((await client.customerNamed('A')).values['custom.Contract Value']).toBe(100);
      // As what its values are not, it does not come back.
      const asDate = [...(await fields()), field({ name: 'Contract Value', type: 'Date' })];
      expect(await putFields(asDate)).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'values-do-not-fit', pointer: '/customFields/3/type' }] },
      });
      expect(await putFields(before)).toMatchObject({ status: 200 });
    });

    test('a type that the values do not fit is refused with their number, one that they fit is taken', async () => {
      await client.import(
        customers(...['1', '2', '3'].map((companyName) => ({ companyName, 'custom.Contract Value': companyName === '3' ? 0.5 : 7 }))),
        customers({ companyName: 'Without' }),
      );
      const retype = (type: CustomField['type']) => changeField('Contract Value', (found) => ({ ...found, type }));
      for (const type of ['Text Box', 'Date', 'Checkbox', 'Radio Button List'] as const)
        expect(
          await changeField('Contract Value', (found) => ({ ...found, type, ...(isListType(type) && { options: ['7'] }) })),
        ).toMatchObject({
          status: 422,
          body: { detail: expect.stringContaining('3 records hold values in “Contract Value”') },
        });
      expect(await retype('Whole Number')).toMatchObject({
        status: 422,
        body: { detail: expect.stringContaining('1 record holds a value') },
      });
      expect(await retype('Percentage')).toMatchObject({ status: 200 });
      expect(await retype('Heading')).toMatchObject({ status: 200 });
      expect(await retype('Date')).toMatchObject({ status: 422 });
      expect(await retype('Number')).toMatchObject({ status: 200 });
      expect((await client.customerNamed('3')).values['custom.Contract Value']).toBe(0.5);
    });

    test('an option that goes stays with the records that have it', async () => {
      await client.import(customers({ companyName: 'A' }), equipment({ customer: 'A', equipmentNumber: '1', 'custom.Refrigerant': 'R32' }));
      expect(await changeField('Refrigerant', (found) => ({ ...found, options: ['None'] }))).toMatchObject({ status: 200 });
      expect((await client.customerNamed('A')).equipment[0].values['custom.Refrigerant']).toBe('R32');
      expect(await changeField('Refrigerant', ({ options: _options, ...found }) => ({ ...found, type: 'Text Box' }))).toMatchObject({
        status: 200,
      });
    });
  });
});
