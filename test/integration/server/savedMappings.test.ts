import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { MAX_MAPPING_BYTES, MAX_MAPPINGS_PER_SCOPE, storedMappingsPageSchema } from '../../../src/contract/savedMappings';
import { columnMappingSchema, type ColumnMapping } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { anyMapping } from '../../helpers/anyMapping';
import type { Client } from './support/client';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

const mapping: ColumnMapping = columnMappingSchema.parse({
  kind: 'customers',
  headerRow: 1,
  columns: [{ header: 'Client', place: 0, field: 'companyName' }],
  constants: [],
  includeTotals: false,
});
const body = (change: object = {}) => ({ name: 'Xero contacts', scope: 'company', mapping, replaces: null, ...change });
const at = (id: string) => `/mappings/${id}`;

async function saved(client: Client, change: object = {}): Promise<string> {
  const id = randomUUID();
  const { status } = await client.put(at(id), body(change));
  if (status !== 201) throw new Error(`Not saved: ${status}`);
  return id;
}

async function namesOf(client: Client): Promise<string[]> {
  return storedMappingsPageSchema.parse((await client.get('/mappings')).body).items.map(({ name }) => name);
}

describe('Saved mappings', () => {
  let server: TestServer;
  let kim: Client;
  let lee: Client;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    [kim, lee] = await server.newColleagues();
  });

  test.each<[string, object, number, string]>([
    ['without a name', { name: ' ' }, 422, 'invalid-body'],
    ['with a name of two lines', { name: 'A\nB' }, 422, 'invalid-body'],
    ['with a name that no text can hold', { name: '\ud800' }, 422, 'invalid-body'],
    ['with a name of 101 characters', { name: 'x'.repeat(101) }, 422, 'invalid-body'],
    ['for everybody in the world', { scope: 'public' }, 422, 'invalid-body'],
    ['that says whose it is', { owner: 'somebody' }, 422, 'invalid-body'],
    ['with a part that is unknown', { mapping: { ...mapping, secret: 1 } }, 422, 'invalid-body'],
    ['that is none', { mapping: null }, 422, 'invalid-body'],
    [
      'that is too large',
      { mapping: { ...mapping, constants: [{ field: 'notes', value: 'x'.repeat(MAX_MAPPING_BYTES) }] } },
      413,
      'body-too-large',
    ],
    ['in place of one that is not there', { replaces: 1 }, 409, 'mapping-changed'],
  ])('a mapping %s is refused', async (_what, change, status, code) => {
    expect(await kim.put(at(randomUUID()), body(change))).toMatchObject({ status, body: { code } });
    expect(await namesOf(kim)).toEqual([]);
  });

  test('a private mapping is found by its owner alone, whatever a colleague asks', async () => {
    const id = await saved(kim, { scope: 'private', name: 'Mine' });
    expect(await namesOf(kim)).toEqual(['Mine']);
    expect(await namesOf(lee)).toEqual([]);
    const answers = [await lee.put(at(id), body()), await lee.put(at(id), body({ replaces: 1 })), await lee.delete(`${at(id)}?version=1`)];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 404]);
    expect(await namesOf(kim)).toEqual(['Mine']);
  });

  test('a shared mapping is found by the whole company and by no other', async () => {
    const id = await saved(kim);
    const stranger = await server.newCompany();
    expect((await lee.get('/mappings')).body.items).toMatchObject([
      { id, name: 'Xero contacts', isYours: false, updatedBy: 'Kim', version: 1 },
    ]);
    expect(await namesOf(stranger)).toEqual([]);
    expect(await stranger.delete(`${at(id)}?version=1`)).toMatchObject({ status: 404 });
    expect(await stranger.put(at(id), body({ name: 'Theirs' }))).toMatchObject({ status: 201 });
    expect(await namesOf(kim)).toEqual(['Xero contacts']);
  });

  test('nobody overwrites or deletes what another has changed meanwhile', async () => {
    const id = await saved(kim);
    expect(await lee.put(at(id), body({ name: 'By Lee', replaces: 1 }))).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await kim.put(at(id), body({ name: 'By Kim', replaces: 1 }))).toMatchObject({ status: 409, body: { code: 'mapping-changed' } });
    expect(await kim.put(at(id), body({ name: 'By Kim' }))).toMatchObject({ status: 409, body: { code: 'mapping-changed' } });
    expect(await kim.delete(`${at(id)}?version=1`)).toMatchObject({ status: 409, body: { code: 'mapping-changed' } });
    expect(await namesOf(kim)).toEqual(['By Lee']);
    expect(await kim.delete(`${at(id)}?version=2`)).toMatchObject({ status: 200 });
    expect(await namesOf(lee)).toEqual([]);
  });

  test('of many that replace the same version at once, one does', async () => {
    const id = await saved(kim);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => (n % 2 ? kim : lee).put(at(id), body({ name: `N${n}`, replaces: 1 }))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  test('sent again because the answer was lost, it is answered as before and changes nothing', async () => {
    const id = await saved(kim);
    expect(await kim.put(at(id), body())).toMatchObject({ status: 200, body: { version: 1 } });
    await kim.put(at(id), body({ name: 'Renamed', replaces: 1 }));
    expect(await kim.put(at(id), body({ name: 'Renamed', replaces: 1 }))).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test('sent twice at once, it is saved once', async () => {
    const id = randomUUID();
    const answers = await Promise.all([kim.put(at(id), body()), kim.put(at(id), body()), kim.put(at(id), body())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(await namesOf(kim)).toEqual(['Xero contacts']);
  });

  test('names differ within the company and within each person’s own, whatever their case', async () => {
    await saved(kim);
    expect(await lee.put(at(randomUUID()), body({ name: ' xero  CONTACTS' }))).toMatchObject({ status: 409, body: { code: 'name-taken' } });
    await saved(lee, { scope: 'private' });
    const mine = await saved(kim, { scope: 'private' });
    expect(await kim.put(at(mine), body({ scope: 'company', replaces: 1 }))).toMatchObject({ status: 409, body: { code: 'name-taken' } });
  });

  test('of many new ones that take the same name at once, one gets it', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => kim.put(at(randomUUID()), body())));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect(await namesOf(kim)).toEqual(['Xero contacts']);
  });

  test('its owner shares a mapping and takes it back; a colleague cannot take it away from the others', async () => {
    const id = await saved(kim, { scope: 'private' });
    await kim.put(at(id), body({ scope: 'company', replaces: 1 }));
    expect(await namesOf(lee)).toEqual(['Xero contacts']);
    expect(await lee.put(at(id), body({ scope: 'private', replaces: 2 }))).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    await kim.put(at(id), body({ scope: 'private', replaces: 2 }));
    expect(await namesOf(lee)).toEqual([]);
  });

  test(`a person keeps ${MAX_MAPPINGS_PER_SCOPE} private ones, listed in pages, and changes each even then`, async () => {
    const ids = await Promise.all(
      Array.from({ length: MAX_MAPPINGS_PER_SCOPE }, (_, n) => saved(kim, { scope: 'private', name: `N${n}` })),
    );
    expect(await kim.put(at(randomUUID()), body({ scope: 'private', name: 'One more' }))).toMatchObject({
      status: 409,
      body: { code: 'too-many-mappings' },
    });
    expect(await kim.put(at(ids[0]!), body({ scope: 'private', name: 'Renamed', replaces: 1 }))).toMatchObject({ status: 200 });
    const listed = new Set<string>();
    for (let after = ''; ;) {
      const page = storedMappingsPageSchema.parse((await kim.get(`/mappings${after}`)).body);
      for (const { id } of page.items) listed.add(id);
      if (page.next === null) break;
      after = `?after=${page.next}`;
    }
    expect([...listed].sort()).toEqual([...ids].sort());
  });

  test('what is saved comes back the same, whatever the headers hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyMapping, async (any) => {
        const id = randomUUID();
        const { status, body: answer } = await kim.put(at(id), body({ name: id, scope: 'private', mapping: any }));
        expect(status).toBe(201);
        expect(answer.mapping).toEqual(any);
        await kim.delete(`${at(id)}?version=1`);
      }),
      { numRuns: 40 },
    );
  });
});
