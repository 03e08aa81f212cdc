import { sql } from 'kysely';
import { customers, type SentChunk } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(90_000);

describe('Work on imports', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const chunksOf = (name: string, chunks: number, rows: number): SentChunk[] =>
    Array.from({ length: chunks }, (_, seq) =>
      customers(...Array.from({ length: rows }, (_row, at) => ({ companyName: `${name} ${seq}-${at}` }))),
    );

  test('on a small import, of the same company or another, does not wait for the end of a large one', async () => {
    const [large, neighbour] = [await server.newCompany(), await server.newCompany()];
    const [largeId, smallId, neighbourId] = [
      await large.upload(chunksOf('Large', 60, 250)),
      await large.upload(chunksOf('Small', 1, 10)),
      await neighbour.upload(chunksOf('Small', 2, 10)),
    ];
    await large.post(`/imports/${largeId}/apply`, {});
    while ((await large.get(`/imports/${largeId}`)).body.counts.created === 0) continue;
    const [small, beside] = await Promise.all([large.apply(smallId), neighbour.apply(neighbourId)]);
    const { body: stillLarge } = await large.get(`/imports/${largeId}`);
    expect([small.state, beside.state, stillLarge.state]).toEqual(['completed', 'completed', 'applying']);
    expect((await large.applied(largeId)).counts).toMatchObject({ created: 15_000, failed: 0 });
  });

  test('on one company goes on while another company is held', async () => {
    const [held, free] = [await server.newCompany(), await server.newCompany()];
    const heldId = await held.upload(chunksOf('Held', 1, 10));
    const { body: session } = await held.get('/session');
    await server.database.system.transaction().execute(async (transaction) => {
      await sql`select from tenants where tenant_id = ${session.company.id} for update`.execute(transaction);
      await sql`update imports set state = 'applying' where import_id = ${heldId}`.execute(server.database.system);
      expect(await free.import(...chunksOf('Free', 3, 10))).toEqual(Array.from({ length: 30 }, () => 'created'));
      expect((await held.get(`/imports/${heldId}`)).body.state).toBe('applying');
    });
    expect((await held.applied(heldId)).state).toBe('completed');
  });
});
