import { randomUUID } from 'node:crypto';
import { auditPageSchema, type AuditPage } from '../../../src/contract/audit';
import { customers, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const mapping = {
  kind: 'customers',
  headerRow: 1,
  columns: [{ header: 'Client', place: 0, field: 'companyName' }],
  constants: [],
  includeTotals: false,
};

describe('The record of changes', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
    client = await server.newCompany();
  });
  afterAll(() => server.close());
  const page = async (query = ''): Promise<AuditPage> => auditPageSchema.parse((await client.get(`/audit${query}`)).body);

  test.each(['?before=yesterday', '?action=slept', '?tenantId=1'])('is not asked for with %s', async (query) => {
    expect(await client.get(`/audit${query}`)).toMatchObject({ status: 422, body: { code: 'invalid-body' } });
  });

  test('tells of imports that were started, cancelled and undone, each once however often it is asked for', async () => {
    const undone = await client.upload([customers({ companyName: 'A' })]);
    await client.apply(undone);
    const undoId = randomUUID();
    for (let again = 0; again < 2; again++) await client.put(`/imports/${undone}/undo/${undoId}`);
    const body = { workbookName: 'Late.xlsx', sheetNames: ['Customer'], totalRows: 7 };
    const cancelled = randomUUID();
    for (let again = 0; again < 2; again++) await client.put(`/imports/${cancelled}`, body);
    for (let again = 0; again < 2; again++) await client.post(`/imports/${cancelled}/cancel`);
    const { events, next } = await page();
    expect(next).toBeNull();
    expect(events.map(({ action, by, details }) => ({ action, by, details }))).toEqual([
      { action: 'import-cancelled', by: 'Kim', details: { workbook: 'Late.xlsx', rows: 7 } },
      { action: 'import-started', by: 'Kim', details: { workbook: 'Late.xlsx', rows: 7 } },
      { action: 'import-undone', by: 'Kim', details: { workbook: 'Customers.xlsx', rows: 1 } },
      { action: 'import-started', by: 'Kim', details: { workbook: 'Customers.xlsx', rows: 1 } },
    ]);
  });

  test('tells of values added to lists and of mappings that are shared, not of private ones or of mere changes', async () => {
    client = await server.newCompany();
    await client.post('/account/list-values', { entity: 'customer', field: 'customerType', value: 'Farm' });
    await client.post('/account/list-values', { entity: 'customer', field: 'customerType', value: 'farm' });
    const id = randomUUID();
    const save = (change: object) => client.put(`/mappings/${id}`, { name: 'Xero', scope: 'private', mapping, replaces: null, ...change });
    await save({});
    await save({ scope: 'company', replaces: 1 });
    await save({ scope: 'company', name: 'Xero 2', replaces: 2 });
    expect((await page()).events.map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'mapping-shared', details: { mapping: 'Xero' } },
      { action: 'list-value-added', details: { field: 'Customer Type', value: 'Farm' } },
    ]);
  });

  test('comes in pages, the newest first, and of one kind on request; of no other company', async () => {
    client = await server.newCompany();
    for (let index = 0; index < 55; index++)
      await client.post('/account/list-values', { entity: 'customer', field: 'leadSource', value: `Source ${index}` });
    await client.put('/account/lists/supplier', { revision: 56, values: [] });
    const first = await page();
    const second = await page(`?before=${first.next}`);
    expect([first.events.length, second.events.length, second.next]).toEqual([50, 6, null]);
    const times = [...first.events, ...second.events].map(({ id }) => id);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(times).size).toBe(56);
    expect((await page('?action=list-changed')).events).toHaveLength(1);
    expect((await page('?action=list-value-added')).next).not.toBeNull();
  });
});
