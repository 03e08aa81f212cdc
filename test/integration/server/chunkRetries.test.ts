import fc from 'fast-check';
import { customers, type Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('Chunks that are sent more than once', () => {
  let server: TestServer;
  let client: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    client = await server.newCompany();
  });

  test('five at once have one effect: one is held, the others are told to wait or get the same answer', async () => {
    const id = await client.startImport(100);
    const sent = customers(...Array.from({ length: 100 }, (_, row) => ({ companyName: `Customer ${row}` })));
    const answers = await Promise.all(Array.from({ length: 5 }, () => client.send(id, 0, sent)));
    const held = answers.filter(({ status }) => status === 201);
    expect(held).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      if (answer.status === 200) expect(answer.body).toEqual(held[0]!.body);
      else expect(answer).toMatchObject({ status: 409, body: { code: 'chunk-in-flight' } });
    }
    expect(answers.filter(({ status }) => status === 409).every(({ headers }) => headers.get('retry-after') === '1')).toBe(true);
    await client.seal(id, [sent]);
    expect((await client.apply(id)).counts.created).toBe(100);
    expect((await client.get('/customers')).body.totalItems).toBe(100);
  });

  test('two imports of the same new customers at once make each of them once', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => ({ companyName: `Customer ${row}` }));
    const outcomes = await Promise.all([client.import(customers(...rows)), client.import(customers(...rows.toReversed()))]);
    expect(outcomes.flat().sort()).toEqual([...Array<string>(200).fill('created'), ...Array<string>(200).fill('unchanged')]);
    expect((await client.get('/customers')).body.totalItems).toBe(200);
  });

  test('cancelling while chunks arrive leaves nothing', async () => {
    const id = await client.startImport(40);
    const sending = Array.from({ length: 4 }, (_, seq) =>
      client.send(id, seq, customers(...Array.from({ length: 10 }, (_row, row) => ({ companyName: `${seq}-${row}` })))),
    );
    const cancelled = client.post(`/imports/${id}/cancel`);
    for (const { status } of await Promise.all(sending)) expect([201, 409]).toContain(status);
    expect((await cancelled).status).toBe(200);
    expect((await client.get('/customers')).body.totalItems).toBe(0);
    expect((await client.get(`/imports/${id}`)).body).toMatchObject({ state: 'cancelled', counts: { created: 0 } });
  });

  test('cancelling while chunks are written leaves exactly the rows that are counted', async () => {
    const chunks = Array.from({ length: 20 }, (_, seq) =>
      customers(...Array.from({ length: 10 }, (_row, row) => ({ companyName: `${seq}-${row}` }))),
    );
    const id = await client.upload(chunks);
    await client.post(`/imports/${id}/apply`);
    while ((await client.get(`/imports/${id}`)).body.counts.created === 0);
    const { body } = await client.post(`/imports/${id}/cancel`);
    expect(body.state).toBe('cancelled');
    const written = body.chunks.filter(({ applied }: { applied: boolean }) => applied).length;
    expect(body.counts.created).toBe(written * 10);
    expect((await client.get('/customers')).body.totalItems).toBe(written * 10);
    expect(await client.results(id)).toHaveLength(written * 10);
  });

  test('however often and in whatever order, one after another or together, each has its effect once', async () => {
    const names = fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { minLength: 1, maxLength: 4 });
    const attempts = fc.array(fc.record({ seq: fc.nat(3), together: fc.boolean() }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 4, maxLength: 4 }), attempts, async (chunkNames, repeats) => {
        const company = await server.newCompany();
        const chunks = chunkNames.map((rows) => customers(...rows.map((companyName) => ({ companyName }))));
        const total = chunks.reduce((rows, { records }) => rows + records.length, 0);
        const id = await company.startImport(total);
        const send = async (seq: number) => {
          const { status, body } = await company.send(id, seq, chunks[seq]!);
          if (status !== 409) expect(body).toEqual({ seq, digest: chunks[seq]!.digest });
        };
        for (const { seq, together } of repeats) await Promise.all(together ? [send(seq), send(seq), send((seq + 1) % 4)] : [send(seq)]);
        for (const seq of chunks.keys()) await send(seq);

        const sealed = await company.seal(id, chunks);
        expect(sealed.status).toBe(200);
        const { created, failed } = (await company.apply(id)).counts;
        expect(created).toBe(new Set(chunkNames.flat()).size);
        expect(created + failed).toBe(total);
        expect((await company.get('/customers')).body.totalItems).toBe(created);
      }),
      { numRuns: 15 },
    );
  });
});
