import type { Kysely } from 'kysely';
import type { StoredMapping } from '../../contract/savedMappings';
import { columnMappingSchema } from '../../domain/mapping/ownSheet/columnMapping';
import type { Tables } from '../database/tables';
import type { Identity } from '../sessions/identity';

/** Who asks: what they see and may change follows from it. */
export type Asking = Pick<Identity, 'tenantId' | 'userId'>;

/** The shelf of what is shared; a private mapping stands on its owner's, named by their id. */
export const COMPANY_SHELF = 'company';

/** What one person sees: the company's and their own. Somebody else's private one does not exist for them. */
export function visibleMappings(sql: Kysely<Tables>, { tenantId, userId }: Asking) {
  return sql
    .selectFrom('saved_mappings as m')
    .innerJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.user_id', '=', 'm.updated_by'))
    .selectAll('m')
    .select('u.name as updated_by_name')
    .where('m.tenant_id', '=', tenantId)
    .where('m.shelf', 'in', [COMPANY_SHELF, userId]);
}

export type VisibleMapping = Awaited<ReturnType<ReturnType<typeof visibleMappings>['execute']>>[number];

export function toStoredMapping(row: VisibleMapping, { userId }: Asking): StoredMapping {
  return {
    id: row.mapping_id,
    name: row.name,
    scope: row.shelf === COMPANY_SHELF ? 'company' : 'private',
    mapping: columnMappingSchema.parse(JSON.parse(row.mapping)),
    version: row.version,
    isYours: row.owner_id === userId,
    updatedBy: row.updated_by_name,
    updatedAt: row.updated_at.toISOString(),
  };
}
