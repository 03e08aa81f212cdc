import { sql } from 'kysely';
import { contacts, customers, equipment, type Body, type Client } from './support/client';
import { contentHash } from './support/contentHash';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The preview of an import', () => {
  let server: TestServer;
  let client: Client;
  let tenantId: string;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    client = await server.newCompany();
    tenantId = (await client.get('/session')).body.company.id;
  });

  const hash = () => contentHash(server.database, tenantId);
  const rowsOf = async (id: string): Promise<Body[]> => (await client.get(`/imports/${id}/preview/rows`)).body.items;

  /** By somebody in the system itself. */
  const edit = (name: string) =>
    sql`update customers set values = jsonb_set(values, '{notes}', '"edited"'), version = version + 1, last_import_id = null
      where tenant_id = ${tenantId} and name = ${name}`.execute(server.database.system);
  const remove = (name: string) =>
    sql`delete from customers where tenant_id = ${tenantId} and name = ${name}`.execute(server.database.system);

  test('is not found before it is asked for', async () => {
    const id = await client.upload([customers({ companyName: 'A' })]);
    expect(await client.get(`/imports/${id}/preview`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await client.get(`/imports/${id}/preview/rows`)).body).toEqual({ items: [], next: null });
  });

  test('writes nothing', async () => {
    await client.import(customers({ companyName: 'Old' }));
    const before = await hash();
    const id = await client.upload([customers({ companyName: 'Old', notes: 'x' }, { companyName: 'New' })]);
    await client.preview(id);
    expect(await hash()).toBe(before);
    expect((await client.get(`/imports/${id}`)).body).toMatchObject({ state: 'sealed', counts: { created: 0, updated: 0 } });
  });

  test('says of each row what becomes of it, and of updates each field, old and new', async () => {
    await client.import(
      customers({ companyName: 'Old payer' }, { companyName: 'Same' }, { companyName: 'Taken', importId: 'T1' }),
      customers({ companyName: 'Old', billingCustomer: 'Old payer', streetSuburb: 'Perth', notes: 'old' }),
    );
    const id = await client.upload([
      customers(
        { companyName: 'New payer' },
        { companyName: 'OLD', billingCustomer: 'New payer', streetSuburb: 'Broome', notes: 'old', website: 'www.example.com.au' },
        { companyName: 'Same' },
        { companyName: 'Other', importId: 'T1' },
        { companyName: 'Bad', onHold: 'perhaps' },
      ),
    ]);
    const preview = await client.preview(id);
    expect(preview).toMatchObject({
      state: 'ready',
      rowsDone: 5,
      totalRows: 5,
      counts: { create: 1, update: 1, unchanged: 1, skip: 0, conflict: 1, error: 1 },
    });
    const [created, updated, unchanged, conflict, error] = await rowsOf(id);
    expect(created).toEqual({ rowKey: expect.any(String), entity: 'customer', action: 'create', label: 'New payer' });
    expect(updated).toMatchObject({ action: 'update', label: 'OLD', recordId: expect.any(String) });
    expect(updated.changes).toHaveLength(4);
    expect(updated.changes).toEqual(
      expect.arrayContaining([
        { field: 'companyName', from: 'Old', to: 'OLD' },
        { field: 'streetSuburb', from: 'Perth', to: 'Broome' },
        { field: 'website', from: null, to: 'www.example.com.au' },
        { field: 'billingCustomer', from: 'Old payer', to: 'New payer' },
      ]),
    );
    expect(unchanged).toMatchObject({ action: 'unchanged', recordId: expect.any(String) });
    expect(conflict).toMatchObject({ action: 'conflict', failure: { code: 'duplicate', field: 'importId' } });
    expect(error).toMatchObject({ action: 'error', label: 'Bad', failure: { code: 'invalid-yes-no', field: 'onHold' } });
  });

  test('knows what earlier chunks would have done: names, import IDs, payers, contacts and equipment', async () => {
    await client.import(
      customers({ companyName: 'A', importId: '1' }),
      customers({ companyName: 'B', billingCustomer: 'A' }),
      contacts({ customer: 'A', firstName: 'Jo', defaultContact: true }),
    );
    const chunks = [
      customers({ companyName: 'New', importId: '2' }, { companyName: 'A', importId: '3' }),
      customers({ companyName: 'Site', billingCustomer: '2' }, { companyName: 'NEW' }, { companyName: 'Freed', importId: '1' }),
      customers({ companyName: 'A 2', importId: '3' }, { companyName: 'Lost', billingCustomer: 'nobody' }),
      contacts(
        { customer: 'Site', firstName: 'Al' },
        { customer: '3', firstName: 'Kai', defaultContact: true },
        { customer: 'Lost', firstName: 'X' },
      ),
      contacts(
        { customer: 'Site', firstName: 'Al', phoneNumber: '08 9000 0000' },
        { customer: 'A', firstName: 'Lu', defaultContact: true },
      ),
      equipment({ customer: 'Site', equipmentNumber: '1' }),
      equipment({ customer: 'Site', equipmentNumber: '1' }, { customer: 'Site', equipmentNumber: '2' }),
    ];
    const id = await client.upload(chunks);
    await client.preview(id);
    const previewed = await client.previewedRows(id);
    expect(previewed).toEqual([
      'create',
      'update',
      'create',
      'conflict: duplicate',
      'create',
      'conflict: duplicate',
      'error: unknown-reference',
      'create',
      'create',
      'error: unknown-reference',
      'update',
      'conflict: two-default-contacts',
      'create',
      'conflict: duplicate',
      'create',
    ]);
    await client.apply(id);
    const asPreviewed: Record<string, string> = { created: 'create', updated: 'update', unchanged: 'unchanged' };
    const outcomes = (await client.results(id)).map(({ status, failure }) => asPreviewed[status] ?? failure.code);
    expect(outcomes).toEqual(previewed.map((row) => row.replace(/^.*: /, '')));
  });

  test('sees a circle of payers that closes through chunks and what is stored', async () => {
    await client.import(customers({ companyName: 'A' }, { companyName: 'C' }), customers({ companyName: 'B', billingCustomer: 'C' }));
    const id = await client.upload([
      customers({ companyName: 'N', billingCustomer: 'B' }),
      customers({ companyName: 'A', billingCustomer: 'N' }),
      customers({ companyName: 'C', billingCustomer: 'A' }),
    ]);
    await client.preview(id);
    expect(await client.previewedRows(id)).toEqual(['create', 'update', 'conflict: billing-cycle']);
  });

  test('is read in pages, all or of one action', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({ companyName: `C ${at}`, ...(at % 10 === 0 && { onHold: 'x' }) }));
    const id = await client.upload([customers(...rows.slice(0, 15)), customers(...rows.slice(15))]);
    await client.preview(id);
    const read = async (query: string) => {
      const labels: string[] = [];
      for (let after: string | null = ''; after !== null;) {
        const { body }: Body = await client.get(`/imports/${id}/preview/rows?limit=4${query}${after && `&after=${after}`}`);
        labels.push(...body.items.map(({ label }: Body) => label));
        after = body.next;
      }
      return labels;
    };
    expect(await read('')).toEqual(rows.map(({ companyName }) => companyName));
    expect(await read('&action=error')).toEqual(['C 0', 'C 10', 'C 20']);
    expect(await read('&action=update')).toEqual([]);
  });

  test('holds for what is written: what was changed, added or removed since is left alone, and the rows say so', async () => {
    await client.import(customers({ companyName: 'Changed' }, { companyName: 'Removed' }, { companyName: 'As it was' }));
    const id = await client.upload([
      customers(
        { companyName: 'Changed', notes: 'import' },
        { companyName: 'Removed', notes: 'import' },
        { companyName: 'Added', notes: 'import' },
        { companyName: 'As it was', notes: 'import' },
        { companyName: 'New', notes: 'import' },
      ),
      contacts({ customer: 'Added', firstName: 'Jo' }),
    ]);
    expect((await client.preview(id)).counts).toMatchObject({ update: 3, create: 3 });
    await edit('Changed');
    await remove('Removed');
    await client.import(customers({ companyName: 'Added', notes: 'somebody else' }));
    await client.apply(id);
    expect(await client.outcomes(id)).toEqual([
      ...Array<string>(3).fill('failed: conflict (undefined)'),
      'updated',
      'created',
      // The customer is there by that name, although another one has added it.
      'created',
    ]);
    const messages = (await client.results(id)).slice(0, 3).map(({ failure }) => failure.message);
    expect(messages[0]).toMatch(/^The record was changed in the system after the preview, so it was left as it is\. Send the row again/);
    expect(messages[1]).toMatch(/removed/);
    expect(messages[2]).toMatch(/added/);
    expect((await client.customerNamed('Changed')).values.notes).toBe('edited');
    expect((await client.customerNamed('Added')).values.notes).toBe('somebody else');
    expect(await client.customerNamed('Removed')).toBeUndefined();
  });

  test('holds for contacts and equipment too', async () => {
    await client.import(
      customers({ companyName: 'A' }),
      contacts({ customer: 'A', firstName: 'Jo' }),
      equipment({ customer: 'A', equipmentNumber: '1' }),
    );
    const id = await client.upload([
      contacts({ customer: 'A', firstName: 'Jo', phoneNumber: '08 9000 0000' }, { customer: 'A', firstName: 'Al' }),
      equipment({ customer: 'A', equipmentNumber: '1', equipmentName: 'Pump' }, { customer: 'A', equipmentNumber: '2' }),
    ]);
    await client.preview(id);
    await client.import(
      contacts({ customer: 'A', firstName: 'Jo', emailAddress: 'jo@example.com.au' }, { customer: 'A', firstName: 'Al' }),
      equipment({ customer: 'A', equipmentNumber: '1', equipmentName: 'Fan' }, { customer: 'A', equipmentNumber: '2' }),
    );
    await client.apply(id);
    expect(await client.outcomes(id)).toEqual(Array(4).fill('failed: conflict (undefined)'));
  });

  test('that showed a row as failed holds too: the row stays so, though it could be written by now', async () => {
    const id = await client.upload([contacts({ customer: 'Late', firstName: 'Jo' })]);
    await client.preview(id);
    await client.import(customers({ companyName: 'Late' }));
    await client.apply(id);
    expect(await client.outcomes(id)).toEqual(['failed: unknown-reference (customer)']);
    expect((await client.customerNamed('Late')).contacts).toEqual([]);
  });

  test('played again sees what has changed since, and what was written first is no conflict for the rest', async () => {
    await client.import(customers({ companyName: 'A' }, { companyName: 'B' }));
    const id = await client.upload([
      customers({ companyName: 'A', notes: 'import' }),
      contacts({ customer: 'A', firstName: 'Jo' }),
      customers({ companyName: 'B', notes: 'import' }),
      contacts({ customer: 'A', firstName: 'Jo', phoneNumber: '08 9000 0000' }),
    ]);
    await client.preview(id);
    await client.apply(id, { throughSeq: 1 });
    await edit('B');
    expect(await client.preview(id)).toMatchObject({ totalRows: 2, counts: { update: 2, create: 0 } });
    const [changed] = await rowsOf(id);
    expect(changed.changes).toEqual([{ field: 'notes', from: 'edited', to: 'import' }]);
    expect(await client.apply(id)).toMatchObject({ state: 'completed', counts: { created: 1, updated: 3 } });
  });

  test('is not written before it is complete', async () => {
    const id = await client.upload(Array.from({ length: 12 }, (_, seq) => customers({ companyName: `C ${seq}` })));
    const { body } = await client.post(`/imports/${id}/preview`);
    expect(body).toMatchObject({ state: 'playing', rowsDone: 0, totalRows: 12 });
    const applied = await client.post(`/imports/${id}/apply`);
    // Unless the server has been faster than the second request.
    if (applied.status !== 202) expect(applied).toMatchObject({ status: 409, body: { code: 'preview-unfinished' } });
    await client.previewed(id);
    expect(await client.apply(id)).toMatchObject({ state: 'completed', counts: { created: 12 } });
  });

  test('of a cancelled import ends', async () => {
    const id = await client.upload(Array.from({ length: 12 }, (_, seq) => customers({ companyName: `C ${seq}` })));
    await client.post(`/imports/${id}/preview`);
    expect((await client.post(`/imports/${id}/cancel`)).body.state).toBe('cancelled');
    await client.previewed(id);
    expect(await rowsOf(id)).toEqual([]);
    expect((await client.get('/customers')).body.totalItems).toBe(0);
  });
});
