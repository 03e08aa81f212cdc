import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { sessionRepository } from '../../../src/server/sessions/sessionRepository';
import { contacts, customers, equipment, type Body, type Client } from './support/client';
import { newTenant, tokenOfNewPerson } from './support/companies';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const ana = { name: 'Ana Qzilva', email: 'ana.qzilva@example.com', phone: '0412 345 678' };
const NOTHING = { customers: [], contacts: [], equipment: [], importRows: [], heldRecords: [], mappings: [] };
const TABLES = [
  'customers',
  'contacts',
  'equipment',
  'import_rows',
  'import_chunks',
  'saved_mappings',
  'audit_events',
  'users',
  'invitations',
];

describe('The data of one person', () => {
  let server: TestServer;
  let tenantId: string;
  let administrator: Client;
  let importId: string;
  beforeAll(async () => {
    server = await startTestServer();
  });
  beforeEach(async () => {
    tenantId = await newTenant(server.database);
    administrator = server.clientOf(await tokenOfNewPerson(server.database, tenantId));
    importId = await administrator.upload([
      customers(
        { companyName: 'Harbour Bakery', emailAddress: ana.email, notes: 'Ask for Ana Qzilva.' },
        { contactFirstName: 'Ana', contactLastName: 'Qzilva', phoneNumber: '+61 412 345 678', streetLine1: '7 Wharf St' },
      ),
      contacts({ customer: 'Harbour Bakery', firstName: 'Ana', lastName: 'Qzilva', emailAddress: ana.email, mobileNumber: '0412345678' }),
      contacts({ customer: 'Nobody', firstName: 'Ana', lastName: 'Qzilva' }, { customer: 'Harbour Bakery', firstName: 'Rui' }),
      equipment({ customer: 'Harbour Bakery', equipmentNumber: 'E1', notes: 'Key with Ana Qzilva' }),
    ]);
    await administrator.apply(importId);
  });
  afterAll(() => server.close());

  const search = async (person: object = ana): Promise<Body> => (await administrator.post('/personal-data/search', person)).body;
  const rowsWithData = async () => {
    const held = await Promise.all(
      TABLES.map(async (table) => {
        const { rows } = await sql<{ text: string }>`
          select row_to_json(t)::text as text from ${sql.table(table)} t where t.tenant_id = ${tenantId}`.execute(server.database.system);
        return rows.filter(({ text }) => /qzilva|412\s?345\s?678/i.test(text)).map(() => table);
      }),
    );
    return held.flat();
  };
  /** All that a search finds, as a request to erase it names it. */
  const everything = (found: Body) => ({
    person: ana,
    // Of the customer who is the person, everything goes.
    customers: found.customers.map(({ id, label, fields, otherFields }: Body) => ({
      id,
      fields: label === ana.name ? [...fields, ...otherFields] : fields,
    })),
    contacts: found.contacts.map(({ id }: Body) => id),
    equipment: found.equipment.map(({ id, fields }: Body) => ({ id, fields })),
    importRows: found.importRows.map((row: Body) => ({ importId: row.importId, rowKey: row.rowKey })),
    heldRecords: found.heldRecords.map((row: Body) => ({ importId: row.importId, rowKey: row.rowKey })),
    mappings: found.mappings.map(({ id }: Body) => id),
  });

  async function holdAndMap(): Promise<string> {
    const held = await administrator.upload([
      contacts(
        { customer: 'Harbour Bakery', firstName: 'Ana', lastName: 'Qzilva', phoneNumber: '03 9999 0000' },
        { customer: 'Harbour Bakery', firstName: 'Eva' },
      ),
    ]);
    await administrator.preview(held);
    const cells = { values: [{ from: 'AQ', to: 'Ana Qzilva' }], dateOrder: null, whenBlank: ana.email };
    const mapping = {
      kind: 'contacts',
      headerRow: 1,
      columns: [{ header: 'Contact', place: 0, field: 'lastName', cells }],
      constants: [{ field: 'firstName', value: 'Ana Qzilva' }],
      includeTotals: false,
    };
    await administrator.put(`/mappings/${randomUUID()}`, { name: 'Contacts', scope: 'company', mapping, replaces: null });
    return held;
  }

  test.each([
    ['nobody', {}],
    ['an address that is none', { email: 'ana' }],
    ['a number of five digits', { phone: '12345' }],
    ['one letter', { name: 'A' }],
  ])('is not looked for by %s', async (_what, person) => {
    expect(await administrator.post('/personal-data/search', person)).toMatchObject({ status: 422 });
  });

  test('is for administrators alone, and for those of its company', async () => {
    const importer = server.clientOf(await tokenOfNewPerson(server.database, tenantId, 'importer'));
    expect(await importer.post('/personal-data/search', ana)).toMatchObject({ status: 403 });
    expect(await importer.post('/personal-data/export', ana)).toMatchObject({ status: 403 });
    const found = await search();
    expect(await importer.post('/personal-data/erase', everything(found))).toMatchObject({ status: 403 });
    const other = await server.newCompany();
    expect((await other.post('/personal-data/search', ana)).body).toEqual({ ...NOTHING, colleagues: [] });
    expect((await other.post('/personal-data/erase', everything(found))).body).toEqual({
      customers: 0,
      contacts: 0,
      equipment: 0,
      importRows: 0,
      heldRecords: 0,
      mappings: 0,
    });
    expect(await search()).toEqual(found);
  });

  test('is found wherever it is, by what names it', async () => {
    const held = await holdAndMap();
    const found = await search();
    expect(found.customers.map(({ label, fields }: Body) => [label, fields.sort()]).sort()).toEqual([
      ['Ana Qzilva', ['contactFirstName', 'contactLastName', 'phoneNumber']],
      ['Harbour Bakery', ['emailAddress', 'notes']],
    ]);
    expect(found.customers.find(({ label }: Body) => label === 'Ana Qzilva').otherFields).toContain('streetLine1');
    expect(found).toMatchObject({
      contacts: [{ label: 'Ana Qzilva' }],
      equipment: [{ label: 'E1', fields: ['notes'] }],
      importRows: [{ importId, workbookName: 'Customers.xlsx', entity: 'contact' }],
      heldRecords: [{ importId: held, entity: 'contact' }],
      mappings: [{ name: 'Contacts' }],
      colleagues: [],
    });
    expect(await search({ phone: '+61 412 345 678' })).toMatchObject({
      contacts: [{ label: 'Ana Qzilva' }],
      heldRecords: [],
      mappings: [],
    });
    expect(await search({ name: 'Rui Qzilva' })).toMatchObject(NOTHING);
  });

  test('is handed over with what it says, and that is put on record', async () => {
    const { body, headers } = await administrator.post('/personal-data/export', ana);
    expect(headers.get('content-disposition')).toBe('attachment; filename="personal-data.json"');
    expect(body.contacts).toMatchObject([{ values: { firstName: 'Ana', mobileNumber: '0412345678' } }]);
    expect(body.importRows).toMatchObject([{ status: 'failed', label: 'Ana Qzilva' }]);
    const record = await server.database.system
      .selectFrom('audit_events')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('action', 'in', ['personal-data-exported', 'personal-data-erased'])
      .execute();
    expect(record.map(({ action, details }) => [action, details])).toEqual([
      ['personal-data-exported', { customers: 2, contacts: 1, equipment: 1, importRows: 1, heldRecords: 0, mappings: 0 }],
    ]);
  });

  test('is erased everywhere, with nothing of it left in any table, and what else there was stays', async () => {
    await holdAndMap();
    const counts = (await administrator.get(`/imports/${importId}`)).body.counts;
    const erased = await administrator.post('/personal-data/erase', everything(await search()));
    expect(erased).toMatchObject({ status: 200, body: { customers: 2, contacts: 1, equipment: 1, heldRecords: 1, mappings: 1 } });
    expect(await rowsWithData()).toEqual([]);
    expect(await search()).toEqual({ ...NOTHING, colleagues: [] });

    const bakery = await administrator.customerNamed('Harbour Bakery');
    expect(bakery).toMatchObject({ contacts: [{ values: { firstName: 'Rui' } }], equipment: [{ values: { equipmentNumber: 'E1' } }] });
    expect((await administrator.get('/customers?search=removed%20person')).body.items).toMatchObject([{ phoneNumber: null, suburb: null }]);
    expect((await administrator.get('/customers?search=wharf')).body.totalItems).toBe(0);
    expect((await administrator.get(`/imports/${importId}`)).body.counts).toEqual(counts);
    const [event] = await server.database.system
      .selectFrom('audit_events')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('action', 'in', ['personal-data-exported', 'personal-data-erased'])
      .execute();
    expect(event).toMatchObject({ action: 'personal-data-erased', details: erased.body });
  });

  test('does not come back by an undo', async () => {
    const again = await administrator.upload([
      customers({ companyName: 'Harbour Bakery', emailAddress: 'new@example.com', notes: 'None' }),
    ]);
    await administrator.apply(again);
    // Now the address and the notes are in what the import replaced, and no more in the record.
    const found = await search();
    expect(found.importRows.map((row: Body) => row.importId)).toContain(again);
    await administrator.post('/personal-data/erase', everything(found));
    await administrator.put(`/imports/${again}/undo/${randomUUID()}`);
    while ((await administrator.get(`/imports/${again}`)).body.undo.finishedAt === null) continue;
    expect((await administrator.customerNamed('Harbour Bakery')).values).toMatchObject({ emailAddress: 'new@example.com', notes: 'None' });
    expect((await administrator.results(again))[0].undo).toMatchObject({ outcome: 'kept', kept: { code: 'not-recorded' } });
    expect(await rowsWithData()).toEqual([]);
  });

  test.each([
    ['with a preview', true],
    ['without one', false],
  ])('that was sent and not written yet fails its row, and every row is accounted for, %s', async (_when, isPreviewed) => {
    const held = await administrator.upload([
      contacts({ customer: 'Harbour Bakery', firstName: 'Ana', lastName: 'Qzilva' }, { customer: 'Harbour Bakery', firstName: 'Eva' }),
    ]);
    if (isPreviewed) await administrator.preview(held);
    await administrator.post('/personal-data/erase', { ...NOTHING, person: ana, heldRecords: everything(await search()).heldRecords });
    if (isPreviewed) expect(await administrator.previewedRows(held)).toEqual(['error: erased', 'create']);
    const applied = await administrator.apply(held);
    expect(applied.counts).toEqual({ created: 1, updated: 0, unchanged: 0, failed: 1, skipped: 0 });
  });

  describe('who is of the company itself', () => {
    test('is told with what they did, and erased from all of it', async () => {
      const userId = await newUser('Bo Qzilva', 'importer');
      const bo = server.clientOf(await sessionOf(userId));
      const theirs = await bo.upload([customers({ companyName: 'By Bo' })]);
      await bo.apply(theirs);
      await savePrivateMapping(bo);

      expect((await search({ name: 'Bo Qzilva' })).colleagues).toEqual([{ id: userId, name: 'Bo Qzilva' }]);
      const { body } = await administrator.get(`/people/${userId}/personal-data`);
      expect(body).toMatchObject({ name: 'Bo Qzilva', role: 'importer', imports: [{ id: theirs }], mappings: [{ name: 'Mine' }] });

      expect(await administrator.post(`/people/${userId}/erasure`)).toMatchObject({
        status: 200,
        body: { id: userId, privateMappings: 1 },
      });
      expect((await bo.get('/session')).status).toBe(401);
      expect((await administrator.get(`/imports/${theirs}`)).body).toMatchObject({ createdBy: 'Removed person', counts: { created: 1 } });
      const users = await server.database.system.selectFrom('users').selectAll().where('user_id', '=', userId).execute();
      expect(users).toMatchObject([{ name: 'Removed person', email: null, removed_at: expect.any(Date) }]);
      expect(await administrator.customerNamed('By Bo')).toBeDefined();
    });

    test('and administers it alone cannot be erased', async () => {
      const [{ user_id: userId }] = (await server.database.system
        .selectFrom('users')
        .select('user_id')
        .where('tenant_id', '=', tenantId)
        .execute()) as [{ user_id: string }];
      expect(await administrator.post(`/people/${userId}/erasure`)).toMatchObject({ status: 409, body: { code: 'last-administrator' } });
      await newUser('Kai', 'administrator');
      expect((await administrator.post(`/people/${userId}/erasure`)).status).toBe(200);
    });

    test('of another company, or of none, is not found', async () => {
      const other = await server.newCompany();
      const userId = await newUser('Bo Qzilva', 'viewer');
      for (const id of [userId, randomUUID()]) {
        expect((await other.get(`/people/${id}/personal-data`)).status).toBe(404);
        expect((await other.post(`/people/${id}/erasure`)).status).toBe(404);
      }
    });
  });

  async function newUser(name: string, role: 'administrator' | 'importer' | 'viewer'): Promise<string> {
    const userId = randomUUID();
    await server.database.system
      .insertInto('users')
      .values({ tenant_id: tenantId, user_id: userId, name, email: `${userId}@example.com`, role, created_at: new Date() })
      .execute();
    return userId;
  }

  async function sessionOf(userId: string): Promise<string> {
    return (await sessionRepository(server.database).create({ tenantId, userId, now: new Date() })).token;
  }

  async function savePrivateMapping(client: Client): Promise<void> {
    const mapping = { kind: 'customers', headerRow: 1, columns: [], constants: [], includeTotals: false };
    await client.put(`/mappings/${randomUUID()}`, { name: 'Mine', scope: 'private', mapping, replaces: null });
  }
});
