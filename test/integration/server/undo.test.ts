import { randomUUID } from 'node:crypto';
import { contacts, customers, equipment, type Body, type Client, type SentChunk } from './support/client';
import { contentHash } from './support/contentHash';
import { startTestServer, type TestServer } from './support/testServer';
import { undone } from './support/undone';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('Undoing an import', () => {
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
  const send = (...chunks: SentChunk[]): Promise<string> => sent(client, chunks);
  const results = async (id: string): Promise<Body[]> => (await client.get(`/imports/${id}/results`)).body.items;

  test('of one that is under way, that nobody started, or that is undone already is refused', async () => {
    const open = await client.startImport(2);
    await client.send(open, 0, customers({ companyName: 'A' }));
    const done = await send(customers({ companyName: 'B' }));
    await undone(client, done);
    for (const ask of [() => client.get(`/imports/${open}/undo-plan`), () => client.put(`/imports/${open}/undo/${randomUUID()}`)])
      expect(await ask()).toMatchObject({ status: 409, body: { code: 'import-not-undoable' } });
    expect(await client.put(`/imports/${randomUUID()}/undo/${randomUUID()}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await client.put(`/imports/${done}/undo/no-id`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await client.put(`/imports/${done}/undo/${randomUUID()}`)).toMatchObject({ status: 409, body: { code: 'import-not-undoable' } });
    expect((await client.get('/customers')).body.totalItems).toBe(0);
  });

  test('takes back what a cancelled import had written, and what one had written that was stopped half-way', async () => {
    const before = await hash();
    const chunks = [customers({ companyName: 'A' }), customers({ companyName: 'B' })];
    for (const cancel of [true, false]) {
      const id = await client.upload(chunks);
      expect(await client.apply(id, { throughSeq: 0 })).toMatchObject({ state: 'sealed', counts: { created: 1 } });
      if (cancel) await client.post(`/imports/${id}/cancel`);
      expect((await undone(client, id)).body).toMatchObject({ state: 'undone', undo: { counts: { removed: 1 } } });
      expect(await client.post(`/imports/${id}/apply`)).toMatchObject({ status: 409, body: { code: 'import-not-sealed' } });
      expect(await hash()).toBe(before);
    }
  });

  test('keeps a created record that an import of somebody has changed since, and says so beside its row', async () => {
    const id = await send(customers({ companyName: 'Changed' }, { companyName: 'Untouched' }));
    await send(customers({ companyName: 'Changed', streetSuburb: 'Darwin' }));
    const finished = await undone(client, id);
    expect(finished.body).toMatchObject({
      state: 'partly_undone',
      undo: { counts: { restored: 0, removed: 1, kept: 1 } },
      counts: { created: 2 },
    });
    expect(await results(id)).toMatchObject([
      {
        label: 'Changed',
        undo: { outcome: 'kept', kept: { code: 'edited-since', message: 'The record was edited since by an import of Kim.' } },
      },
      { label: 'Untouched', undo: { outcome: 'removed' } },
    ]);
  });

  test('keeps the fields that were edited since and restores the others', async () => {
    await send(customers({ companyName: 'A', streetSuburb: 'Perth', notes: 'old', phoneNumber: '08 9000 0000' }));
    const id = await send(customers({ companyName: 'A', streetSuburb: 'Broome', notes: 'new', website: 'www.example.com.au' }));
    await send(customers({ companyName: 'A', notes: 'newest' }));
    await undone(client, id);
    const [row] = await results(id);
    expect(row.undo).toMatchObject({ outcome: 'kept', kept: { code: 'edited-since', fields: ['notes'] } });
    const { values } = await client.customerNamed('A');
    expect(values).toMatchObject({ streetSuburb: 'Perth', notes: 'newest' });
    expect(values).not.toHaveProperty('website');
  });

  test('keeps a customer that something outside the import refers to, and those that it needs itself', async () => {
    const id = await send(
      customers({ companyName: 'Payer' }, { companyName: 'Lonely' }),
      customers({ companyName: 'Site', billingCustomer: 'Payer' }),
      contacts({ customer: 'Site', firstName: 'Jo' }),
    );
    await send(equipment({ customer: 'Site', equipmentNumber: '7' }));
    expect((await undone(client, id)).body.undo.counts).toEqual({ restored: 0, removed: 2, kept: 2 });
    expect((await results(id)).map(({ label, undo }) => `${label} ${undo.kept?.code ?? undo.outcome}`)).toEqual([
      'Payer referred-to',
      'Lonely removed',
      'Site referred-to',
      'Jo removed',
    ]);
  });

  test('does not give an import ID back that another customer has by now', async () => {
    await send(customers({ companyName: 'A', importId: '1' }));
    const id = await send(customers({ companyName: 'A', importId: '2', notes: 'n' }));
    await send(customers({ companyName: 'B', importId: '1' }));
    await undone(client, id);
    expect((await results(id))[0].undo.kept).toMatchObject({ code: 'taken-since', fields: ['importId'] });
    expect((await client.customerNamed('A')).values).not.toHaveProperty('notes');
    expect((await client.customerNamed('A')).importId).toBe('2');
  });

  test('does not make a circle of billing customers', async () => {
    await send(customers({ companyName: 'A' }, { companyName: 'B' }), customers({ companyName: 'Site', billingCustomer: 'A' }));
    const id = await send(customers({ companyName: 'Site', billingCustomer: 'B' }));
    await send(customers({ companyName: 'A', billingCustomer: 'Site' }));
    await undone(client, id);
    expect((await results(id))[0].undo.kept).toMatchObject({ code: 'payer-changed', fields: ['billingCustomer'] });
    expect((await client.customerNamed('Site')).billingCustomer.name).toBe('B');
  });

  test('leaves a default contact that was chosen since', async () => {
    await send(customers({ companyName: 'A' }), contacts({ customer: 'A', firstName: 'First', defaultContact: true }));
    const id = await send(contacts({ customer: 'A', firstName: 'Second', defaultContact: true }));
    await send(contacts({ customer: 'A', firstName: 'Third', defaultContact: true }));
    await undone(client, id);
    const { contacts: left } = await client.customerNamed('A');
    expect(left.filter(({ values }: Body) => values.defaultContact).map(({ values }: Body) => values.firstName)).toEqual(['Third']);
  });

  test('at once leaves the content as it was before, whatever the import did, and the plan has said so', async () => {
    await send(
      customers({ companyName: 'A', importId: 'a', notes: 'before' }, { contactFirstName: 'Mary Ann', contactLastName: 'Lee' }),
      customers({ companyName: 'Site', billingCustomer: 'A' }),
      contacts({ customer: 'A', firstName: 'Jo', defaultContact: true }, { customer: 'A', firstName: 'Sam' }),
      equipment({ customer: 'Site', equipmentNumber: 'p1', equipmentName: 'Pump' }),
    );
    const before = await hash();
    const id = await sent(client, [
      customers({ companyName: 'New', importId: 'a2' }, { companyName: 'a', importId: 'A3', notes: 'after' }),
      customers({ companyName: 'Site', billingCustomer: 'New', notes: 'x' }, { contactFirstName: 'Mary', contactLastName: 'Ann Lee' }),
      customers({ companyName: 'New site', billingCustomer: 'Site', importId: 'a' }),
      contacts(
        { customer: 'A3', firstName: 'Kai', defaultContact: true },
        { customer: 'A3', firstName: 'Kai', emailAddress: 'kai@example.com' },
        { customer: 'A3', firstName: 'Jo', emailAddress: 'jo@example.com' },
        { customer: 'A3', firstName: 'Sam', emailAddress: 'sam@example.com' },
        { customer: 'A3', firstName: 'Sam', emailAddress: 'other@example.com' },
      ),
      contacts({ customer: 'A3', firstName: 'Kai', emailAddress: 'kai@example.com', phoneNumber: '08 9000 0000' }),
      equipment({ customer: 'Site', equipmentNumber: 'P1', equipmentName: 'Big pump' }, { customer: 'New', equipmentNumber: '2' }),
    ]);
    const after = await hash();
    expect(after).not.toBe(before);
    const { body: plan } = await client.get(`/imports/${id}/undo-plan`);
    expect(await hash()).toBe(after);
    const finished = await undone(client, id);
    expect(plan).toEqual({ counts: finished.body.undo.counts, kept: [] });
    expect(finished.body).toMatchObject({ state: 'undone', undo: { requestedBy: 'Kim', finishedAt: expect.any(String) } });
    expect(await hash()).toBe(before);
  });

  test('twice is once, and the rows can be sent again', async () => {
    const chunks = [customers({ companyName: 'A' }), contacts({ customer: 'A', firstName: 'Jo' })];
    const id = await send(...chunks);
    const undoId = randomUUID();
    const [first, second] = await Promise.all([client.put(`/imports/${id}/undo/${undoId}`), client.put(`/imports/${id}/undo/${undoId}`)]);
    expect([first.status, second.status].sort()).toEqual([200, 202]);
    await undone(client, id, undoId);
    expect((await client.get('/customers')).body.totalItems).toBe(0);
    await send(...chunks);
    const again = await hash();
    expect((await undone(client, id, undoId)).headers.get('idempotency-replayed')).toBe('true');
    expect(await hash()).toBe(again);
    expect((await client.customerNamed('A')).contacts).toHaveLength(1);
  });

  test('of the later import first lets the earlier one be undone wholly', async () => {
    const before = await hash();
    const first = await send(
      customers({ companyName: 'A', notes: '1' }),
      contacts({ customer: 'A', firstName: 'Jo', defaultContact: true }),
    );
    const second = await send(
      customers({ companyName: 'A', notes: '2' }),
      contacts({ customer: 'A', firstName: 'Kai', defaultContact: true }),
    );
    for (const id of [second, first]) expect((await undone(client, id)).body.state).toBe('undone');
    expect(await hash()).toBe(before);
  });
});

async function sent(client: Client, chunks: readonly SentChunk[]): Promise<string> {
  const id = await client.upload(chunks);
  const { counts } = await client.apply(id);
  if (counts.failed > 0) throw new Error(JSON.stringify(await client.outcomes(id)));
  return id;
}
