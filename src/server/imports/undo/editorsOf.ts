import { sql } from 'kysely';
import type { EntityName } from '../../../domain/fields/entity';
import type { Connector } from '../../connector/connector';
import type { ChunkContext } from '../chunkContext';

/** Whose later import wrote these records last, by record; others have been changed by something else. */
export async function editorsOf(
  connector: Connector,
  context: ChunkContext,
  entity: EntityName,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { sql: database, tenantId, importId } = context;
  const lastImports = [...(await connector.lastImports(entity, ids, context))].filter(([, last]) => last !== importId);
  if (lastImports.length === 0) return new Map();
  const { rows } = await sql<{ importId: string; name: string }>`
    select i.import_id as "importId", u.name
    from imports i join users u on u.tenant_id = i.tenant_id and u.user_id = i.created_by
    where i.tenant_id = ${tenantId} and i.import_id = any(${[...new Set(lastImports.map(([, last]) => last))]}::uuid[])`.execute(database);
  const names = new Map(rows.map(({ importId: id, name }) => [id, name]));
  return new Map(lastImports.flatMap(([recordId, last]): [string, string][] => (names.has(last) ? [[recordId, names.get(last)!]] : [])));
}
