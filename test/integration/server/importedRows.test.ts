import { contacts, customers, equipment, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('Imported rows', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    client = await server.newCompany();
  });

  describe('that cannot be taken fail alone, and say why', () => {
    test.each([
      ['a field that the account does not have', { companyName: 'A', shoeSize: 9 }, 'unknown-field (shoeSize)'],
      ['a number where text belongs', { companyName: 7 }, 'invalid-text (companyName)'],
      ['no name at all', { phoneNumber: '(02) 9264 1111' }, 'required (companyName)'],
      ['a blank required custom field', { companyName: 'A', 'custom.Risk Rating': '' }, 'invalid-text (custom.Risk Rating)'],
      ['a value that is not in the list', { companyName: 'A', customerType: 'Wholesale' }, 'unknown-list-value (customerType)'],
      ['a business number that does not add up', { companyName: 'A', businessNumber: '51 824 753 557' }, 'invalid-abn (businessNumber)'],
      ['a NUL', { companyName: 'A\0B' }, 'invalid-text (companyName)'],
      ['half of a surrogate pair', { companyName: 'A\ud800' }, 'invalid-text (companyName)'],
      ['text that is too long', { companyName: 'A'.repeat(256) }, 'too-long (companyName)'],
      ['billed to itself', { companyName: 'A', billingCustomer: 'A' }, 'billing-cycle (billingCustomer)'],
      ['billed to nobody we know', { companyName: 'A', billingCustomer: 'B' }, 'unknown-reference (billingCustomer)'],
    ])('%s', async (_fault, values, failure) => {
      expect(await client.import(customers(values, { companyName: 'Good' }))).toEqual([`failed: ${failure}`, 'created']);
      expect((await client.get('/customers')).body.items.map(({ name }: { name: string }) => name)).toEqual(['Good']);
    });

    test('what it says never repeats the value', async () => {
      const id = await client.upload([customers({ companyName: 'A', emailAddress: 'secret value' })]);
      await client.apply(id);
      const [result] = await client.results(id);
      expect(result.failure.code).toBe('invalid-email');
      expect(JSON.stringify(result)).not.toContain('secret');
    });

    test('customers in a circle of payers all fail, and so do sites of those that are new', async () => {
      const rows = customers(
        { companyName: 'A', billingCustomer: 'B' },
        { companyName: 'B', billingCustomer: 'C' },
        { companyName: 'C', billingCustomer: 'A' },
        { companyName: 'D', billingCustomer: 'A' },
        { companyName: 'E' },
      );
      const circle = 'failed: billing-cycle (billingCustomer)';
      expect(await client.import(rows)).toEqual([circle, circle, circle, 'failed: unknown-reference (billingCustomer)', 'created']);
    });

    test('a circle that closes through stored customers is seen', async () => {
      await client.import(
        customers({ companyName: 'A' }),
        customers({ companyName: 'B', billingCustomer: 'A' }),
        customers({ companyName: 'C', billingCustomer: 'B' }),
      );
      expect(await client.import(customers({ companyName: 'A', billingCustomer: 'C' }))).toEqual([
        'failed: billing-cycle (billingCustomer)',
      ]);
    });

    test('an import ID that another customer has', async () => {
      await client.import(customers({ companyName: 'A', importId: '17' }));
      expect(await client.import(customers({ companyName: 'B', importId: '17' }))).toEqual(['failed: duplicate (importId)']);
    });

    test('the same customer or equipment twice in one import, in one chunk or in two', async () => {
      const outcomes = await client.import(
        customers({ companyName: 'Pier Street' }, { companyName: 'PIER  street' }),
        customers({ companyName: 'pier street', phoneNumber: '(02) 9264 1111' }),
        equipment({ customer: 'Pier Street', equipmentNumber: 'AC1' }, { customer: 'Pier Street', equipmentNumber: 'ac1' }),
        equipment({ customer: 'Pier Street', equipmentNumber: 'AC1', make: 'Daikin' }),
      );
      expect(outcomes).toEqual([
        'created',
        'failed: duplicate (companyName)',
        'failed: duplicate (companyName)',
        'created',
        'failed: duplicate (equipmentNumber)',
        'failed: duplicate (equipmentNumber)',
      ]);
    });

    test('two default contacts of one customer in one import', async () => {
      const outcomes = await client.import(
        customers({ companyName: 'A' }),
        contacts({ customer: 'A', firstName: 'Jo', defaultContact: true }, { customer: 'A', firstName: 'Al', defaultContact: true }),
        contacts({ customer: 'A', firstName: 'Mo', defaultContact: true }),
      );
      expect(outcomes).toEqual([
        'created',
        'created',
        'failed: two-default-contacts (defaultContact)',
        'failed: two-default-contacts (defaultContact)',
      ]);
    });

    test('equipment whose service ends before it starts', async () => {
      const row = { customer: 'A', equipmentNumber: '1', servicePeriodStart: '2026-02-01', servicePeriodEnd: '2026-01-31' };
      expect(await client.import(customers({ companyName: 'A' }), equipment(row))).toEqual([
        'created',
        'failed: end-before-start (servicePeriodEnd)',
      ]);
    });
  });

  test('the same rows again are unchanged, and nobody is there twice', async () => {
    const everything = () =>
      [
        customers({ companyName: 'Harbour', importId: 'C1' }),
        customers({ companyName: '12 Pier St', billingCustomer: 'C1' }),
        contacts({ customer: 'C1', firstName: 'Jo', lastName: 'Ng', emailAddress: 'jo@example.com.au', defaultContact: true }),
        equipment({ customer: '12 Pier St', equipmentNumber: 'AC1', 'custom.Refrigerant': 'R32' }),
      ] as const;
    expect(await client.import(...everything())).toEqual(['created', 'created', 'created', 'created']);
    expect(await client.import(...everything())).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
    expect(await client.customerNamed('Harbour')).toMatchObject({
      siteCount: 1,
      contactCount: 1,
      sites: [{ name: '12 Pier St', equipmentCount: 1 }],
    });
  });

  test('a customer is updated by its name however it is typed; blank fields leave what is stored', async () => {
    await client.import(customers({ companyName: 'Café Zoë', phoneNumber: '(02) 9264 1111' }));
    expect(await client.import(customers({ companyName: 'CAFÉ  ZOË', notes: 'Ring first' }))).toEqual(['updated']);
    expect(await client.customerNamed('CAFÉ  ZOË')).toMatchObject({ values: { phoneNumber: '(02) 9264 1111', notes: 'Ring first' } });
  });

  test('a person that is a customer can be renamed only as a whole', async () => {
    await client.import(customers({ contactFirstName: 'Jo', contactLastName: 'Ng' }));
    expect(await client.import(customers({ contactFirstName: 'Jo Ng' }))).toEqual(['updated']);
    expect((await client.get('/customers')).body.items.map(({ name }: { name: string }) => name)).toEqual(['Jo Ng']);
  });

  test('an import ID decides before a name where both are there', async () => {
    await client.import(customers({ companyName: 'Seven', importId: 'X' }, { companyName: 'X' }));
    await client.import(customers({ companyName: 'Site', billingCustomer: 'X' }));
    expect((await client.customerNamed('Site')).billingCustomer.name).toBe('Seven');
  });

  test('a parent may stand in the same chunk as its sites, before or after them', async () => {
    expect(
      await client.import(
        customers({ companyName: 'Site 1', billingCustomer: 'P' }, { companyName: 'P' }, { companyName: 'Site 2', billingCustomer: 'P' }),
      ),
    ).toEqual(['created', 'created', 'created']);
    expect((await client.customerNamed('P')).sites.map(({ name }: { name: string }) => name)).toEqual(['Site 1', 'Site 2']);
  });

  test('a new default contact takes the place of the old one', async () => {
    await client.import(customers({ companyName: 'A' }), contacts({ customer: 'A', firstName: 'Jo', defaultContact: true }));
    expect(await client.import(contacts({ customer: 'A', firstName: 'Al', defaultContact: true }))).toEqual(['created']);
    const { contacts: stored } = await client.customerNamed('A');
    expect(stored.map(({ values }: { values: object }) => values)).toEqual([
      { firstName: 'Al', defaultContact: true },
      { firstName: 'Jo', defaultContact: false },
    ]);
  });

  test('two contacts can change places as the default in one chunk', async () => {
    await client.import(
      customers({ companyName: 'A' }),
      contacts({ customer: 'A', firstName: 'Jo', defaultContact: true }, { customer: 'A', firstName: 'Al', defaultContact: false }),
    );
    expect(
      await client.import(
        contacts({ customer: 'A', firstName: 'Jo', defaultContact: false }, { customer: 'A', firstName: 'Al', defaultContact: true }),
      ),
    ).toEqual(['updated', 'updated']);
  });

  test('contacts of one name are one person unless their e-mail addresses differ', async () => {
    const jo = { customer: 'A', firstName: 'Jo', lastName: 'Ng' };
    const outcomes = await client.import(
      customers({ companyName: 'A' }),
      contacts(
        jo,
        { ...jo, emailAddress: 'jo@example.com.au' },
        { ...jo, mobileNumber: '0412 345 678' },
        { ...jo, emailAddress: 'ng@example.com.au' },
      ),
    );
    expect(outcomes).toEqual(['created', 'created', 'updated', 'updated', 'created']);
  });
});
