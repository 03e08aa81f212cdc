import { contacts, customers, equipment, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

/** That no route finds what is another's is walked through in `routeWalk.test.ts`, and that no query does in `rowSecurity.test.ts`. */
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
    await other.apply(importId, { throughSeq: 0 });
    theirs = { importId, customerId: (await other.results(importId))[0].recordId };
  });
  afterAll(() => server.close());

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
