import { randomUUID } from 'node:crypto';
import { customers, sha256, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The import protocol', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    client = await server.newCompany();
  });

  test('a chunk for an import that nobody started is not found', async () => {
    expect(await client.send(randomUUID(), 0, customers({ companyName: 'A' }))).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('a chunk with a digest of something else is refused and nothing of it is stored', async () => {
    const id = await client.startImport();
    const sent = { ...customers({ companyName: 'A' }), digest: sha256('something else') };
    expect(await client.send(id, 0, sent)).toMatchObject({ status: 422, body: { code: 'digest-mismatch' } });
    expect((await client.get('/customers')).body.totalItems).toBe(0);
  });

  test('two records with one row key are refused', async () => {
    const id = await client.startImport(2);
    const { records } = customers({ companyName: 'A' }, { companyName: 'B' });
    const twice = records.map(({ values }) => ({ rowKey: records[0]!.rowKey, values }));
    const body = { entity: 'customer' as const, records: twice, digest: sha256(JSON.stringify(twice)) };
    expect(await client.send(id, 0, body)).toMatchObject({
      status: 422,
      body: { code: 'invalid-body', errors: [{ pointer: '/records' }] },
    });
  });

  test('another import under the same id is refused, the same one is not made twice', async () => {
    const id = randomUUID();
    const body = { workbookName: 'A.xlsx', sheetNames: ['Customer'], totalRows: 5 };
    expect((await client.put(`/imports/${id}`, body)).status).toBe(201);
    expect((await client.put(`/imports/${id}`, body)).status).toBe(200);
    expect(await client.put(`/imports/${id}`, { ...body, totalRows: 6 })).toMatchObject({ status: 422, body: { code: 'different-body' } });
  });

  test('a chunk sent again gets its first answer, marked as replayed, and is held once', async () => {
    const id = await client.startImport(2);
    const sent = customers({ companyName: 'A' }, { companyName: '' });
    const first = await client.send(id, 0, sent);
    const second = await client.send(id, 0, sent);
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(second.status).toBe(200);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    expect((await client.get(`/imports/${id}`)).body.chunks).toEqual([{ seq: 0, digest: sent.digest, rows: 2, applied: false }]);
  });

  test('other records under a number that was used are refused', async () => {
    const id = await client.startImport(1);
    const sent = customers({ companyName: 'A' });
    await client.send(id, 0, sent);
    expect(await client.send(id, 0, customers({ companyName: 'B' }))).toMatchObject({ status: 422, body: { code: 'different-body' } });
    await client.seal(id, [sent]);
    await client.apply(id);
    expect((await client.get('/customers')).body.items.map(({ name }: { name: string }) => name)).toEqual(['A']);
  });

  test('nothing is written before the import is sealed and told to be', async () => {
    const id = await client.startImport(1);
    const sent = customers({ companyName: 'A' });
    await client.send(id, 0, sent);
    for (const ask of ['apply', 'preview'])
      expect(await client.post(`/imports/${id}/${ask}`)).toMatchObject({ status: 409, body: { code: 'import-not-sealed' } });
    await client.seal(id, [sent]);
    expect((await client.get(`/imports/${id}`)).body).toMatchObject({ state: 'sealed', finishedAt: null, counts: { created: 0 } });
    expect((await client.get('/customers')).body.totalItems).toBe(0);
  });

  test('sealing names the chunks that are missing, and leaves the import open', async () => {
    const id = await client.startImport(3);
    const sent = customers({ companyName: 'A' });
    await client.send(id, 1, sent);
    const sealed = await client.post(`/imports/${id}/seal`, { chunks: 3, manifestDigest: sha256(sent.digest) });
    expect(sealed).toMatchObject({
      status: 409,
      body: { code: 'chunks-missing', errors: [{ pointer: '/chunks/0' }, { pointer: '/chunks/2' }] },
    });
    expect((await client.get(`/imports/${id}`)).body.state).toBe('open');
  });

  test('sealing with another manifest, or with more rows announced than sent, is refused', async () => {
    const id = await client.startImport(2);
    const sent = customers({ companyName: 'A' });
    await client.send(id, 0, sent);
    expect(await client.post(`/imports/${id}/seal`, { chunks: 1, manifestDigest: sha256('x') })).toMatchObject({
      status: 422,
      body: { code: 'digest-mismatch' },
    });
    expect(await client.seal(id, [sent])).toMatchObject({ status: 409, body: { code: 'chunks-missing' } });
  });

  test('an import that is written is complete, says so again when asked again, and takes no more', async () => {
    const sent = customers({ companyName: 'A' });
    const id = await client.upload([sent]);
    const completed = { state: 'completed', counts: { created: 1, failed: 0 }, finishedAt: expect.any(String) };
    expect(await client.apply(id)).toMatchObject(completed);
    expect(await client.post(`/imports/${id}/apply`)).toMatchObject({ status: 200, body: completed });
    expect((await client.seal(id, [sent])).body.state).toBe('completed');
    expect(await client.send(id, 1, customers({ companyName: 'B' }))).toMatchObject({ status: 409, body: { code: 'import-not-open' } });
    expect(await client.post(`/imports/${id}/cancel`)).toMatchObject({ status: 409, body: { code: 'import-not-open' } });
    expect((await client.send(id, 0, sent)).status).toBe(200);
  });

  test('an import with failed rows is completed with errors', async () => {
    const id = await client.upload([customers({ companyName: 'A' }, { companyName: 'B', onHold: 'perhaps' })]);
    expect(await client.apply(id)).toMatchObject({ state: 'completed_with_errors', counts: { created: 1, failed: 1 } });
    expect(await client.outcomes(id)).toEqual(['created', 'failed: invalid-yes-no (onHold)']);
  });

  test('a part can be written first, and the rest later', async () => {
    const id = await client.upload([customers({ companyName: 'A' }), customers({ companyName: 'B' }), customers({ companyName: 'C' })]);
    for (let again = 0; again < 2; again += 1)
      expect(await client.apply(id, { throughSeq: 0 })).toMatchObject({ state: 'sealed', finishedAt: null, counts: { created: 1 } });
    expect((await client.get('/customers')).body.totalItems).toBe(1);
    expect(await client.apply(id)).toMatchObject({ state: 'completed', counts: { created: 3 } });
  });

  test('a cancelled import keeps what was written and writes no more', async () => {
    const id = await client.upload([customers({ companyName: 'A' }), customers({ companyName: 'B' })]);
    await client.apply(id, { throughSeq: 0 });
    expect((await client.post(`/imports/${id}/cancel`)).body).toMatchObject({ state: 'cancelled', counts: { created: 1 } });
    expect((await client.post(`/imports/${id}/cancel`)).status).toBe(200);
    expect(await client.post(`/imports/${id}/apply`)).toMatchObject({ status: 409, body: { code: 'import-not-sealed' } });
    expect((await client.get('/customers')).body.totalItems).toBe(1);
  });

  test('the history shows who imported what, newest first, and every row in the order of sending', async () => {
    await client.import(customers({ companyName: 'Old' }));
    await client.import(customers({ companyName: 'New' }, { companyName: '' }));
    const { body } = await client.get('/imports?pageSize=1');
    expect(body).toMatchObject({
      totalItems: 2,
      items: [{ createdBy: 'Kim', workbookName: 'Customers.xlsx', counts: { created: 1, failed: 1 } }],
    });
    const results = (await client.get(`/imports/${body.items[0].id}/results`)).body;
    expect(results).toMatchObject({
      items: [
        { label: 'New', status: 'created' },
        { status: 'failed', failure: { field: 'companyName' } },
      ],
      next: null,
    });
    expect((await client.get(`/imports/${body.items[0].id}/results?status=failed`)).body.items).toHaveLength(1);
  });
});

test('an import that was left unfinished for more than 30 days takes no more rows and writes none', async () => {
  const server = await startTestServer();
  try {
    const client = await server.demoUser();
    const id = await client.startImport(1);
    const sealed = await client.upload([customers({ companyName: 'A' })]);
    server.setNow(new Date(Date.now() + 31 * 86_400_000));
    const later = await server.demoUser();
    expect(await later.send(id, 0, customers({ companyName: 'A' }))).toMatchObject({ status: 410, body: { code: 'import-expired' } });
    for (const ask of ['apply', 'preview'])
      expect(await later.post(`/imports/${sealed}/${ask}`)).toMatchObject({ status: 410, body: { code: 'import-expired' } });
    for (const each of [id, sealed]) expect((await later.get(`/imports/${each}`)).body.state).toBe('expired');
  } finally {
    await server.close();
  }
});
