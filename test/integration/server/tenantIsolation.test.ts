import { contacts, customers, equipment, type Body, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('One company', () => {
  let server: TestServer;
  let other: Client;
  let client: Client;
  let theirs: { importId: string; customerId: string };
  beforeAll(async () => {
    server = await startTestServer();
    other = await server.newCompany();
    client = await server.newCompany();
    const importId = await other.upload([customers({ companyName: 'Theirs', importId: 'T1' }), customers({ companyName: 'Theirs too' })]);
    await other.preview(importId);
    await other.apply(importId, { throughSeq: 0 });
    theirs = { importId, customerId: (await other.results(importId))[0].recordId };
  });
  afterAll(() => server.close());

  test.each<[string, (client: Client) => Promise<Body>]>([
    ['a customer', (client) => client.get(`/customers/${theirs.customerId}`)],
    ['an import', (client) => client.get(`/imports/${theirs.importId}`)],
    ['the results of an import', (client) => client.get(`/imports/${theirs.importId}/results`)],
    ['the results of an import as a file', (client) => client.get(`/imports/${theirs.importId}/results.csv`)],
    ['an import that it wants to add to', (client) => client.send(theirs.importId, 1, customers({ companyName: 'Mine' }))],
    ['an import that it wants to seal', (client) => client.seal(theirs.importId, [])],
    ['an import whose undo it wants to see', (client) => client.get(`/imports/${theirs.importId}/undo-plan`)],
    ['an import that it wants to undo', (client) => client.put(`/imports/${theirs.importId}/undo/${theirs.importId}`)],
    ['an import that it wants to preview', (client) => client.post(`/imports/${theirs.importId}/preview`)],
    ['the preview of an import', (client) => client.get(`/imports/${theirs.importId}/preview`)],
    ['the rows of a preview', (client) => client.get(`/imports/${theirs.importId}/preview/rows`)],
    ['an import that it wants to have written', (client) => client.post(`/imports/${theirs.importId}/apply`)],
    ['an import that it wants to cancel', (client) => client.post(`/imports/${theirs.importId}/cancel`)],
  ])("does not find another's: %s", async (_what, ask) => {
    expect(await ask(client)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await other.get(`/imports/${theirs.importId}`)).body).toMatchObject({ state: 'sealed', counts: { created: 1 } });
  });

  test.each(['/customers', '/customer-references', '/imports'])('sees nothing of another in %s', async (path) => {
    const { body } = await client.get(path);
    expect(JSON.stringify(body)).not.toContain('Theirs');
    expect(body.items.filter(({ id }: Body) => id === theirs.importId || id === theirs.customerId)).toEqual([]);
  });

  test("cannot refer to another's customers, by name or by import ID", async () => {
    const outcomes = await client.import(
      customers({ companyName: 'Site', billingCustomer: 'Theirs' }, { companyName: 'Site 2', billingCustomer: 'T1' }),
      contacts({ customer: 'Theirs', firstName: 'Jo' }),
      equipment({ customer: 'T1', equipmentNumber: '1' }),
    );
    expect(outcomes.every((outcome) => outcome.startsWith('failed: unknown-reference'))).toBe(true);
  });

  test('may use the same names, import IDs and even the same id of an import', async () => {
    const { importId } = theirs;
    expect((await client.put(`/imports/${importId}`, { workbookName: 'Mine', sheetNames: [], totalRows: 1 })).status).toBe(201);
    const sent = customers({ companyName: 'Theirs', importId: 'T1' });
    await client.send(importId, 0, sent);
    await client.seal(importId, [sent]);
    await client.apply(importId);
    const [result] = await client.results(importId);
    expect(result.status).toBe('created');
    expect(result.recordId).not.toBe(theirs.customerId);
    expect((await other.get(`/imports/${importId}`)).body.workbookName).toBe('Customers.xlsx');
  });
});
