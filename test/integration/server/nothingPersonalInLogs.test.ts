import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { customers, contacts, equipment, type Answer, type Body, type Client } from './support/client';
import { newTenant, tokenOfNewPerson } from './support/companies';
import { memoryLog } from './support/memoryLog';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

/** In everything that is somebody's data: nothing else has these letters. */
const MARK = 'Zqxvj';
const METRICS_TOKEN = `${MARK}-token-of-the-operator`;

const person = { firstName: `${MARK} Ana`, lastName: `${MARK}son`, emailAddress: `${MARK.toLowerCase()}@example.com`, jobTitle: MARK };
const company = (name: string) => ({
  companyName: `${MARK} ${name}`,
  emailAddress: `${MARK.toLowerCase()}@example.com`,
  notes: `${MARK} notes`,
});

describe('Names, values and tokens', () => {
  const log = memoryLog();
  let server: TestServer;
  let token: string;
  let client: Client;
  const refused: Answer[] = [];
  beforeAll(async () => {
    server = await startTestServer({ logger: log.logger, metricsToken: METRICS_TOKEN });
    token = await tokenOfNewPerson(server.database, await newTenant(server.database));
    client = server.clientOf(token);
    await importAndUndo(client);
    await askAndSave(client);
    await askWrongly(client);
    await failInDatabase(client, server);
  });
  afterAll(() => server.close());

  const marks = (text: string) => text.split('\n').filter((line) => line.toLowerCase().includes(MARK.toLowerCase()));

  test('are in no line of the log, which tells of every request and failure all the same', () => {
    const lines = log.text();
    expect(marks(lines)).toEqual([]);
    expect(lines).not.toContain(token.slice(-43));
    for (const told of ['"status":200', '"status":201', '"status":401', '"status":404', '"status":413', '"status":422', '"status":500'])
      expect(lines).toContain(told);
    expect(lines).toContain('SQLSTATE 23514');
    expect(lines).toContain('Work on an import failed');
  });

  test('are not in the metrics', async () => {
    const answer = await fetch(`${server.origin}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    const text = await answer.text();
    expect(text).toContain('route="/api/v1/imports/:importId/chunks/:seq"');
    expect(marks(text)).toEqual([]);
  });

  test('are not repeated by answers that refuse them', () => {
    expect(refused.length).toBeGreaterThan(20);
    const repeated = refused.map(({ body }) => JSON.stringify(withoutAddress(body))).filter((text) => marks(text).length > 0);
    expect(repeated).toEqual([]);
  });

  test('are not repeated by what is said of rows that fail', async () => {
    const importId = await client.upload([
      customers({
        ...company('A'),
        importId: MARK.repeat(100),
        phoneNumber: MARK,
        emailAddress: MARK,
        customerType: MARK,
        billingCustomer: MARK,
      }),
      customers({ ...company('B'), [`custom.${MARK}`]: MARK, onHold: MARK, businessNumber: MARK, streetPostcode: MARK }),
      contacts({ ...person, customer: `${MARK} nobody` }, { ...person, customer: MARK, emailAddress: MARK }),
      equipment({ customer: MARK, equipmentNumber: MARK, servicePeriodStart: MARK, equipmentType: MARK }),
    ]);
    await client.apply(importId);
    const failures = (await client.results(importId)).flatMap(({ failure }) => (failure ? [failure] : []));
    expect(failures.length).toBeGreaterThan(3);
    expect(marks(failures.map(({ code, message }: Body) => `${code} ${message}`).join('\n'))).toEqual([]);
    expect(marks(log.text())).toEqual([]);
  });

  async function importAndUndo(asking: Client): Promise<void> {
    const importId = await asking.upload(
      [
        customers(company('Head office'), { ...company('Depot'), billingCustomer: `${MARK} Head office` }),
        contacts({ customer: `${MARK} Depot`, ...person }),
        equipment({ customer: `${MARK} Depot`, equipmentNumber: MARK, notes: MARK }, { customer: `${MARK} nobody`, equipmentNumber: MARK }),
      ],
      { workbookName: `${MARK}.xlsx` },
    );
    await asking.preview(importId);
    await asking.previewedRows(importId);
    await asking.apply(importId);
    await asking.download(`/imports/${importId}/results.csv`).then((file) => file.text());
    await asking.get(`/imports/${importId}/undo-plan`);
    await asking.put(`/imports/${importId}/undo/${randomUUID()}`);
    while ((await asking.get(`/imports/${importId}`)).body.undo?.finishedAt === null) continue;
    await asking.import(customers(company('Stays')));
  }

  async function askAndSave(asking: Client): Promise<void> {
    await asking.get(`/customers?search=${MARK}`);
    await asking.post('/account/list-values', { entity: 'customer', field: 'customerType', value: MARK });
    await saveMapping(asking);
  }

  function saveMapping(asking: Client): Promise<Answer> {
    const cells = { values: [{ from: MARK, to: MARK }], dateOrder: null, whenBlank: MARK };
    const columns = [{ header: MARK, place: 0, field: 'companyName', cells }];
    const mapping = { kind: 'customers', headerRow: 1, columns, constants: [{ field: 'notes', value: MARK }], includeTotals: false };
    return asking.put(`/mappings/${randomUUID()}`, { name: `${MARK} ${randomUUID()}`, scope: 'private', mapping, replaces: null });
  }

  async function askWrongly(asking: Client): Promise<void> {
    const importId = await asking.startImport(1);
    const sent = customers(company('Sent'));
    await asking.send(importId, 0, sent);
    const chunk = `/imports/${importId}/chunks/0`;
    const [record] = sent.records;
    refused.push(
      await asking.put(chunk, { ...sent, digest: '0'.repeat(64) }),
      await asking.put(chunk, customers(company('Other'))),
      await asking.put(chunk, { ...sent, entity: MARK }),
      await asking.put(chunk, { ...sent, records: [{ ...record, rowKey: MARK }] }),
      await asking.put(chunk, { ...sent, records: [{ ...record, values: { companyName: [MARK], notes: { a: MARK } } }] }),
      await asking.put(chunk, { ...sent, records: [{ ...record, values: { companyName: `${MARK}${'x'.repeat(40_000)}` } }] }),
      await asking.put(chunk, { ...sent, records: [record, record] }),
      await asking.request('PUT', chunk, `{"records":["${MARK}`),
      await asking.request('PUT', chunk, `"${MARK}"`),
      await asking.request('PUT', chunk, `{"a":"${MARK}","a":"${MARK}"}`),
      await asking.request('PUT', chunk, `{"__proto__":"${MARK}"}`),
      await asking.request('PUT', chunk, `${'['.repeat(40)}"${MARK}"`),
      await asking.request('PUT', chunk, MARK.repeat(500_000)),
      await asking.request('PUT', chunk, MARK, { 'content-type': `text/${MARK}` }),
      await asking.request('PUT', chunk, MARK, { 'content-encoding': 'gzip' }),
      await asking.request('PUT', chunk, MARK, { 'content-encoding': MARK }),
      await asking.request('PATCH', chunk, MARK),
      await asking.get(`/customers?page=${MARK}`),
      await asking.get(`/customers?kind=${MARK}`),
      await asking.get(`/customers/${MARK}`),
      await asking.get(`/imports/${MARK}/results?after=${MARK}`),
      await asking.get(`/${MARK}`),
      await asking.get(`/customers?search=${MARK.repeat(5_000)}`),
      await asking.post('/account/list-values', { entity: 'customer', field: MARK, value: MARK }),
      await asking.post(`/imports/${importId}/seal`, { chunks: 1, manifestDigest: MARK }),
      await server.stranger.request('GET', '/session', undefined, { authorization: `Bearer ${MARK}` }),
      await server.stranger.request('GET', '/session', undefined, { authorization: `Basic ${MARK}` }),
      await server.stranger.get(`/metrics`),
    );
    for (const { status } of refused) expect(status).toBeGreaterThanOrEqual(400);
  }

  /** The database's own words hold the row that it refuses: of row-level security it leaves them out by itself, but not of what a trigger or a cast says. */
  async function failInDatabase(asking: Client, { database: { system } }: TestServer): Promise<void> {
    await sql`
      create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'refused: %', new using errcode = '23514', detail = new::text, hint = new::text; end $$`.execute(system);
    const refuseIn = (table: string) =>
      sql`create trigger refuse before insert on ${sql.table(table)} for each row execute function refuse()`.execute(system);
    await refuseIn('saved_mappings');
    refused.push(await saveMapping(asking));
    await refuseIn('customers');
    const importId = await asking.upload([customers(company('Refused by the database'))]);
    expect(await asking.apply(importId)).toMatchObject({ state: 'sealed', interruptedAt: expect.any(String) });
    await sql`drop function refuse cascade`.execute(system);
    await asking.apply(importId);
  }
});

/** The address is the asker's own words. */
function withoutAddress(problem: Body): Body {
  const { instance: _instance, ...rest } = problem;
  return rest;
}
