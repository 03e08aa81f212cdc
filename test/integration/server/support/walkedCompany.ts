import { randomUUID } from 'node:crypto';
import { peopleSchema } from '../../../../src/contract/people';
import { columnMappingSchema } from '../../../../src/domain/mapping/ownSheet/columnMapping';
import { customers, sha256, type Client } from './client';

/** Every name that a walked company keeps to itself holds it. */
export const SECRET = 'Zephyr';

/** Names of what other companies may have too: they send just the same. */
export const OPEN_IMPORT = { workbookName: 'Plain.xlsx', sheetNames: ['Customer'], totalRows: 1 };
export const HELD_CHUNK = customers({ companyName: 'Plain' });
export const HELD_SEAL = { chunks: 1, manifestDigest: sha256(HELD_CHUNK.digest) };
export const SAVED_MAPPING = {
  name: 'Plain',
  scope: 'company',
  mapping: columnMappingSchema.parse({ kind: 'customers', headerRow: 1, columns: [], constants: [], includeTotals: false }),
  replaces: null,
};

/** A company's own, that others try to get at. Each request that brings something to its end has one of its own to do so. */
export interface WalkedIds {
  readonly customer: string;
  readonly member: string;
  readonly memberToRemove: string;
  readonly invitation: string;
  readonly accessToken: string;
  readonly mapping: string;
  readonly mappingToDelete: string;
  readonly openImport: string;
  readonly importToSeal: string;
  readonly importToCancel: string;
  readonly importToPreview: string;
  readonly previewedImport: string;
  readonly importToApply: string;
  readonly writtenImport: string;
  readonly importToUndo: string;
  readonly colleague: string;
  readonly colleagueWhoLeaves: string;
}

/**
 * Gives a company something of everything that has a route.
 * @param client its administrator, beside at least two viewers
 */
export async function fillWalkedCompany(client: Client, newColleague: () => Promise<string>): Promise<WalkedIds> {
  const workbookName = `${SECRET}.xlsx`;
  const held = async () => {
    const id = await client.startImport(1, { workbookName });
    await client.send(id, 0, HELD_CHUNK);
    return id;
  };
  const sealed = () => client.upload([customers({ companyName: `${SECRET} ${randomUUID()}` })], { workbookName });
  const previewed = async () => {
    const id = await sealed();
    await client.preview(id);
    return id;
  };
  const written = async () => {
    const id = await sealed();
    await client.apply(id);
    return id;
  };
  const [openImport, mapping, mappingToDelete] = [randomUUID(), randomUUID(), randomUUID()];
  await client.put(`/imports/${openImport}`, OPEN_IMPORT);
  await client.put(`/mappings/${mapping}`, SAVED_MAPPING);
  await client.put(`/mappings/${mappingToDelete}`, { ...SAVED_MAPPING, name: `${SECRET} mapping` });
  const writtenImport = await written();
  const { members } = peopleSchema.parse((await client.get('/people')).body);
  const [member, memberToRemove] = members.flatMap(({ id, role }) => (role === 'viewer' ? [id] : []));
  return {
    customer: (await client.results(writtenImport))[0].recordId,
    member: member!,
    memberToRemove: memberToRemove!,
    invitation: (await client.post('/invitations', { email: `${SECRET}@example.com`, role: 'viewer' })).body.id,
    accessToken: (await client.post('/access-tokens', { name: SECRET, scopes: ['read'], days: 1 })).body.id,
    mapping,
    mappingToDelete,
    openImport,
    importToSeal: await held(),
    importToCancel: await held(),
    importToPreview: await sealed(),
    previewedImport: await previewed(),
    importToApply: await sealed(),
    writtenImport,
    importToUndo: await written(),
    colleague: await newColleague(),
    colleagueWhoLeaves: await newColleague(),
  };
}
