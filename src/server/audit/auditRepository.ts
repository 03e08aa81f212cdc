import type { AuditPage, AuditQuery } from '../../contract/audit';
import type { Database } from '../database/database';

const EVENTS_PER_PAGE = 50;

/** Reads what is on a company's record. */
export function auditRepository(database: Database) {
  return {
    /** The newest first: ids made later are greater. */
    async page(tenantId: string, { before, action }: AuditQuery): Promise<AuditPage> {
      const rows = await database
        .forTenant(tenantId)
        .selectFrom('audit_events as e')
        .leftJoin('users as u', (join) => join.onRef('u.tenant_id', '=', 'e.tenant_id').onRef('u.user_id', '=', 'e.actor_id'))
        .select(['e.event_id', 'e.at', 'u.name as by', 'e.action', 'e.details'])
        .where('e.tenant_id', '=', tenantId)
        .$if(before !== undefined, (query) => query.where('e.event_id', '<', before!))
        .$if(action !== undefined, (query) => query.where('e.action', '=', action!))
        .orderBy('e.event_id', 'desc')
        .limit(EVENTS_PER_PAGE + 1)
        .execute();
      const page = rows.slice(0, EVENTS_PER_PAGE);
      return {
        events: page.map(({ event_id: id, at, by, action: kind, details }) => ({ id, at: at.toISOString(), by, action: kind, details })),
        next: rows.length > page.length ? page.at(-1)!.event_id : null,
      };
    },
  };
}
