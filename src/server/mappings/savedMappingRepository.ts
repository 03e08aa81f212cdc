import type { SaveMapping, StoredMapping } from '../../contract/savedMappings';
import type { Services } from '../services';
import { ProblemError } from '../http/problemError';
import { changedSince, saveMapping, type Saved } from './saveMapping';
import { toStoredMapping, visibleMappings, type Asking } from './savedMappings';

const MAPPINGS_PER_PAGE = 50;

/** The mappings that people have saved. */
export function savedMappingRepository(services: Services) {
  const { database } = services;
  return {
    /** In the order of their ids. */
    async page(asking: Asking, after: string | undefined): Promise<{ items: StoredMapping[]; next: string | null }> {
      const rows = await visibleMappings(database.forTenant(asking.tenantId), asking)
        .$if(after !== undefined, (query) => query.where('m.mapping_id', '>', after!))
        .orderBy('m.mapping_id')
        .limit(MAPPINGS_PER_PAGE + 1)
        .execute();
      const page = rows.slice(0, MAPPINGS_PER_PAGE);
      return { items: page.map((row) => toStoredMapping(row, asking)), next: rows.length > page.length ? page.at(-1)!.mapping_id : null };
    },

    save: (asking: Asking, mappingId: string, body: SaveMapping): Promise<Saved> => saveMapping(services, asking, mappingId, body),

    /** @throws ProblemError when it is not the version that the sender knew */
    async delete(asking: Asking, mappingId: string, version: number): Promise<void> {
      const sql = database.forTenant(asking.tenantId);
      const found = await visibleMappings(sql, asking).where('m.mapping_id', '=', mappingId).executeTakeFirst();
      if (!found) throw new ProblemError('not-found', 'There is no such mapping.');
      const { numDeletedRows } = await sql
        .deleteFrom('saved_mappings')
        .where('tenant_id', '=', asking.tenantId)
        .where('mapping_id', '=', mappingId)
        .where('version', '=', version)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw changedSince();
    },
  };
}
