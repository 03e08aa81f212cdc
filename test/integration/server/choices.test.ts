import { contacts, customers, equipment, type Body, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';
import { undone } from './support/undone';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('What a person decides about an import', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    client = await server.newCompany();
    await client.import(
      customers({ companyName: 'Old', notes: 'before', importId: 'O1' }, { companyName: 'Payer' }),
      customers({ companyName: 'Site', billingCustomer: 'Payer', notes: 'before' }),
      contacts({ customer: 'Old', firstName: 'Jo', emailAddress: 'jo@example.com.au', defaultContact: true }),
      equipment({ customer: 'Old', equipmentNumber: '1', equipmentName: 'Pump' }),
    );
  });

  const rows = () => [
    customers({ companyName: 'Old', notes: 'after' }, { companyName: 'New' }),
    contacts({ customer: 'Old', firstName: 'Jo', phoneNumber: '08 9000 0000' }, { customer: 'New', firstName: 'Al' }),
    equipment({ customer: 'Old', equipmentNumber: '1', equipmentName: 'Big pump' }, { customer: 'Old', equipmentNumber: '2' }),
  ];

  test('other choices than there are, are refused', async () => {
    const body = { workbookName: 'A', sheetNames: [], totalRows: 1, choices: { existing: 'all', blanks: 'keep', errors: 'every-row' } };
    expect(await client.put('/imports/0190f0c0-1111-7000-8000-000000000001', body)).toMatchObject({
      status: 422,
      body: { code: 'invalid-body', errors: [{ pointer: '/choices/existing' }] },
    });
  });

  test('create only: what is there is skipped, in the preview and when it is written', async () => {
    const id = await client.upload(rows(), { choices: { existing: 'create-only' } });
    await client.preview(id);
    const each = (first: string, second: string) => [first, second, first, second, first, second];
    expect(await client.previewedRows(id)).toEqual(each('skip: exists-already', 'create'));
    expect(await client.apply(id)).toMatchObject({ state: 'completed', counts: { created: 3, skipped: 3 } });
    expect(await client.outcomes(id)).toEqual(each('skipped: exists-already (undefined)', 'created'));
    expect((await client.customerNamed('Old')).values.notes).toBe('before');
    expect((await client.results(id))[0]).toMatchObject({ label: 'Old', recordId: (await client.customerNamed('Old')).id });
  });

  test('update only: what is not there is skipped, and what belongs to it is not found', async () => {
    const id = await client.upload(rows(), { choices: { existing: 'update-only' } });
    await client.preview(id);
    expect(await client.previewedRows(id)).toEqual([
      'update',
      'skip: not-there',
      'update',
      'error: unknown-reference',
      'update',
      'skip: not-there',
    ]);
    expect(await client.apply(id)).toMatchObject({ counts: { updated: 3, skipped: 2, failed: 1 } });
    expect((await client.customerNamed('Old')).values.notes).toBe('after');
    expect(await client.customerNamed('New')).toBeUndefined();
  });

  describe('blanks', () => {
    const blank = () => [
      customers({ companyName: 'Old', notes: null, importId: null, website: null }, { companyName: 'Site', billingCustomer: null }),
      contacts({ customer: 'Old', firstName: 'Jo', emailAddress: null, defaultContact: null }),
      equipment({ customer: 'Old', equipmentNumber: '1', equipmentName: null }),
    ];

    test('that keep leave what is stored', async () => {
      const id = await client.upload(blank(), { choices: { blanks: 'keep' } });
      expect(await client.apply(id)).toMatchObject({ counts: { unchanged: 4 } });
    });

    test('that clear take it away, of every kind of record, and undoing gives it back', async () => {
      const before = [await client.customerNamed('Old'), (await client.customerNamed('Site')).billingCustomer];
      const id = await client.upload(blank(), { choices: { blanks: 'clear' } });
      await client.preview(id);
      const { items } = (await client.get(`/imports/${id}/preview/rows`)).body;
      expect(items.map(({ label, changes }: Body) => [label, changes])).toEqual([
        [
          'Old',
          expect.arrayContaining([
            { field: 'notes', from: 'before', to: null },
            { field: 'importId', from: 'O1', to: null },
          ]),
        ],
        ['Site', [{ field: 'billingCustomer', from: 'Payer', to: null }]],
        ['Jo', expect.arrayContaining([{ field: 'emailAddress', from: 'jo@example.com.au', to: null }])],
        ['1', [{ field: 'equipmentName', from: 'Pump', to: null }]],
      ]);
      expect(await client.apply(id)).toMatchObject({ counts: { updated: 4 } });
      const old = await client.customerNamed('Old');
      expect(old.values).not.toHaveProperty('notes');
      expect(old.importId).toBeNull();
      expect(old.contacts[0].values).toEqual({ firstName: 'Jo' });
      expect(old.equipment[0].values).not.toHaveProperty('equipmentName');
      expect((await client.customerNamed('Site')).billingCustomer).toBeNull();
      await undone(client, id);
      expect([await client.customerNamed('Old'), (await client.customerNamed('Site')).billingCustomer]).toEqual(before);
    });

    test('cannot take away what a record must have, nor a field that there is none of', async () => {
      const id = await client.upload(
        [
          customers({ companyName: 'Old', 'custom.Risk Rating': null }, { companyName: 'Payer', nonsense: null }),
          equipment({ customer: 'Old', equipmentNumber: '1', equipmentType: null }),
        ],
        { choices: { blanks: 'clear' } },
      );
      await client.apply(id);
      expect(await client.outcomes(id)).toEqual([
        'failed: required (custom.Risk Rating)',
        'failed: unknown-field (nonsense)',
        'failed: required (equipmentType)',
      ]);
    });

    test('leave a company its name where the row names a person of the same', async () => {
      const id = await client.upload([customers({ companyName: null, contactFirstName: 'Old', contactLastName: null })], {
        choices: { blanks: 'clear' },
      });
      expect(await client.apply(id)).toMatchObject({ counts: { updated: 1 } });
      expect((await client.customerNamed('Old')).values).toMatchObject({ companyName: 'Old', contactFirstName: 'Old' });
    });
  });

  describe('after a row that fails', () => {
    const failing = () => [
      customers({ companyName: 'A' }, { companyName: 'B', onHold: 'perhaps' }, { companyName: 'C' }),
      customers({ companyName: 'D' }),
    ];

    test('every row that can goes', async () => {
      const id = await client.upload(failing());
      expect(await client.apply(id)).toMatchObject({ state: 'completed_with_errors', counts: { created: 3, failed: 1 } });
    });

    test.each([true, false])('the rest is skipped, if it is to stop there (previewed: %s)', async (previewed) => {
      const id = await client.upload(failing(), { choices: { errors: 'stop-at-first' } });
      if (previewed) {
        expect((await client.preview(id)).counts).toMatchObject({ create: 1, error: 1, skip: 2 });
        expect(await client.previewedRows(id)).toEqual(['create', 'error: invalid-yes-no', 'skip: stopped', 'skip: stopped']);
      }
      expect(await client.apply(id)).toMatchObject({ state: 'completed_with_errors', counts: { created: 1, failed: 1, skipped: 2 } });
      expect(await client.outcomes(id)).toEqual([
        'created',
        'failed: invalid-yes-no (onHold)',
        'skipped: stopped (undefined)',
        'skipped: stopped (undefined)',
      ]);
      expect(await client.customerNamed('D')).toBeUndefined();
    });

    test('a row that relied on one behind the failed one is the one at which it stops', async () => {
      const id = await client.upload(
        [customers({ companyName: 'Site 2', billingCustomer: 'Later' }, { companyName: 'B', onHold: 'x' }, { companyName: 'Later' })],
        { choices: { errors: 'stop-at-first' } },
      );
      await client.apply(id);
      expect(await client.outcomes(id)).toEqual([
        'failed: unknown-reference (billingCustomer)',
        'skipped: stopped (undefined)',
        'skipped: stopped (undefined)',
      ]);
    });

    test('none goes, if it is all or nothing, and every failed row is named', async () => {
      const id = await client.upload([...failing(), customers({ companyName: 'E', website: 7 })], {
        choices: { errors: 'all-or-nothing' },
      });
      expect(await client.apply(id)).toMatchObject({ state: 'completed_with_errors', counts: { created: 0, failed: 2, skipped: 3 } });
      expect(await client.outcomes(id)).toEqual([
        'skipped: others-failed (undefined)',
        'failed: invalid-yes-no (onHold)',
        'skipped: others-failed (undefined)',
        'skipped: others-failed (undefined)',
        'failed: invalid-text (website)',
      ]);
      for (const name of 'ABCDE') expect(await client.customerNamed(name)).toBeUndefined();
    });

    test('all or nothing writes all where no row fails, and has no parts', async () => {
      const id = await client.upload([customers({ companyName: 'A' }), customers({ companyName: 'D', billingCustomer: 'A' })], {
        choices: { errors: 'all-or-nothing' },
      });
      expect(await client.post(`/imports/${id}/apply`, { throughSeq: 0 })).toMatchObject({
        status: 422,
        body: { code: 'invalid-body', errors: [{ pointer: '/throughSeq' }] },
      });
      expect(await client.apply(id)).toMatchObject({ state: 'completed', counts: { created: 2 } });
      await undone(client, id);
      expect(await client.customerNamed('A')).toBeUndefined();
    });
  });
});
