import type { Transaction } from 'kysely';
import { MAX_MAPPINGS_PER_SCOPE, type SaveMapping, type StoredMapping } from '../../contract/savedMappings';
import { referenceKey } from '../../domain/references/nameKey';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import { hasSqlState } from '../database/sqlState';
import type { Tables } from '../database/tables';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import { COMPANY_SHELF, toStoredMapping, visibleMappings, type Asking, type VisibleMapping } from './savedMappings';

const UNIQUE_VIOLATION = ['23505'];

export interface Saved {
  readonly stored: StoredMapping;
  readonly created: boolean;
}

/**
 * Saves a new mapping, or replaces the version that the sender knew. Sent again, it changes nothing and is answered the same.
 *
 * @throws ProblemError when somebody has changed it since, the name is taken, or nothing more fits
 */
export async function saveMapping(services: Services, asking: Asking, mappingId: string, body: SaveMapping): Promise<Saved> {
  const sql = services.database.forTenant(asking.tenantId);
  const write = () =>
    inTransaction(sql, (transaction) => writeMapping(services, transaction, asking, { mappingId, body, now: services.now() }));
  try {
    return await write();
  } catch (error) {
    if (!hasSqlState(error, UNIQUE_VIOLATION)) throw error;
    // Something was saved at the very same moment, perhaps this by its sender's second try: now it is there to be seen.
    return write();
  }
}

interface Writing {
  readonly mappingId: string;
  readonly body: SaveMapping;
  readonly now: Date;
}

async function writeMapping(
  services: Services,
  sql: Transaction<Tables>,
  asking: Asking,
  { mappingId, body, now }: Writing,
): Promise<Saved> {
  const { tenantId, userId } = asking;
  await lockMapping(sql, asking, mappingId);
  const find = () => visibleMappings(sql, asking).where('m.mapping_id', '=', mappingId);
  const there = await find().executeTakeFirst();
  const content = {
    shelf: body.scope === 'company' ? COMPANY_SHELF : userId,
    name: body.name,
    name_key: referenceKey(body.name),
    mapping: JSON.stringify(body.mapping),
  };
  if (there && isRepeated(there, asking, body, content)) return { stored: toStoredMapping(there, asking), created: false };

  if ((there?.version ?? null) !== body.replaces) throw changedSince();
  if (there && content.shelf === userId && there.owner_id !== userId)
    throw new ProblemError('forbidden', 'Only the one who made a shared mapping can make it private. Duplicate it instead.');
  await requireFreeName(sql, tenantId, mappingId, content);
  if (there?.shelf !== content.shelf) await requireRoom(sql, tenantId, content.shelf);

  const change = { ...content, updated_by: userId, updated_at: now };
  if (there)
    await sql
      .updateTable('saved_mappings')
      .set({ ...change, version: there.version + 1 })
      .where('tenant_id', '=', tenantId)
      .where('mapping_id', '=', mappingId)
      .execute();
  else
    await sql
      .insertInto('saved_mappings')
      .values({ ...change, tenant_id: tenantId, mapping_id: mappingId, owner_id: userId, version: 1 })
      .execute();
  if (content.shelf === COMPANY_SHELF && there?.shelf !== COMPANY_SHELF)
    await recordAudit(services, sql, { tenantId, actorId: userId, action: 'mapping-shared', details: { mapping: body.name } });
  return { stored: toStoredMapping(await find().executeTakeFirstOrThrow(), asking), created: !there };
}

/** Holds off others who would change it. Of somebody else's private one nobody learns more than that it is not theirs to change. */
async function lockMapping(sql: Transaction<Tables>, { tenantId, userId }: Asking, mappingId: string): Promise<void> {
  const locked = await sql
    .selectFrom('saved_mappings')
    .select('shelf')
    .where('tenant_id', '=', tenantId)
    .where('mapping_id', '=', mappingId)
    .forUpdate()
    .executeTakeFirst();
  if (locked && locked.shelf !== COMPANY_SHELF && locked.shelf !== userId) throw changedSince();
}

type Content = Pick<VisibleMapping, 'shelf' | 'name' | 'mapping' | 'name_key'>;

function isRepeated(there: VisibleMapping, { userId }: Asking, { replaces }: SaveMapping, content: Content): boolean {
  return (
    there.version === (replaces ?? 0) + 1 &&
    there.updated_by === userId &&
    there.shelf === content.shelf &&
    there.name === content.name &&
    there.mapping === content.mapping
  );
}

async function requireFreeName(sql: Transaction<Tables>, tenantId: string, mappingId: string, content: Content): Promise<void> {
  const taken = await sql
    .selectFrom('saved_mappings')
    .select('mapping_id')
    .where('tenant_id', '=', tenantId)
    .where('shelf', '=', content.shelf)
    .where('name_key', '=', content.name_key)
    .where('mapping_id', '!=', mappingId)
    .executeTakeFirst();
  if (!taken) return;
  const whose = content.shelf === COMPANY_SHELF ? 'The company has' : 'You have';
  throw new ProblemError('name-taken', `${whose} a mapping of this name already. Choose another name.`);
}

/** Two who save at the same moment may exceed the limit by one: it keeps lists readable and protects nothing. */
async function requireRoom(sql: Transaction<Tables>, tenantId: string, shelf: string): Promise<void> {
  const { count } = await sql
    .selectFrom('saved_mappings')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('shelf', '=', shelf)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAX_MAPPINGS_PER_SCOPE)
    throw new ProblemError('too-many-mappings', `${MAX_MAPPINGS_PER_SCOPE} mappings are saved already. Delete some first.`);
}

export function changedSince(): ProblemError {
  return new ProblemError('mapping-changed', 'Somebody has changed or deleted the mapping since it was read. Read it again first.');
}
