import type { Kysely } from 'kysely';
import type { AuditAction, AuditDetails } from '../../contract/audit';
import type { Tables } from '../database/tables';
import type { Services } from '../services';

export interface AuditEntry {
  readonly tenantId: string;
  /** The user who did it; null for the server itself. */
  readonly actorId: string | null;
  readonly action: AuditAction;
  readonly details: AuditDetails;
}

/** Puts something on the company's record, in the transaction that does it: neither is there without the other. */
export async function recordAudit({ newId, now }: Pick<Services, 'newId' | 'now'>, sql: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  await sql
    .insertInto('audit_events')
    .values({
      tenant_id: entry.tenantId,
      event_id: newId(),
      at: now(),
      actor_id: entry.actorId,
      action: entry.action,
      details: JSON.stringify(entry.details),
    })
    .execute();
}
