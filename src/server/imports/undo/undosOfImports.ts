import { sql, type Kysely } from 'kysely';
import type { Undo } from '../../../contract/undo';
import type { Tables } from '../../database/tables';

interface Found {
  importId: string;
  id: string;
  requestedBy: string;
  startedAt: Date;
  finishedAt: Date | null;
  restored: number;
  removed: number;
  kept: number;
}

/** How far the undos of these imports are; null for an import that nobody has undone. */
export async function undosOfImports(
  database: Kysely<Tables>,
  tenantId: string,
  importIds: readonly string[],
): Promise<(importId: string) => Undo | null> {
  const { rows } = await sql<Found>`
    select undo.import_id as "importId", undo.undo_id as id, u.name as "requestedBy", undo.started_at as "startedAt", undo.finished_at as "finishedAt",
      coalesce(sum(c.restored), 0)::integer as restored, coalesce(sum(c.removed), 0)::integer as removed, coalesce(sum(c.kept), 0)::integer as kept
    from import_undos undo
    join users u on u.tenant_id = undo.tenant_id and u.user_id = undo.requested_by
    left join import_chunks c on c.tenant_id = undo.tenant_id and c.import_id = undo.import_id
    where undo.tenant_id = ${tenantId} and undo.import_id = any(${[...importIds]}::uuid[])
    group by undo.import_id, undo.undo_id, u.name, undo.started_at, undo.finished_at`.execute(database);
  const undos = new Map(rows.map((row) => [row.importId, toUndo(row)]));
  return (importId) => undos.get(importId) ?? null;
}

function toUndo({ id, requestedBy, startedAt, finishedAt, restored, removed, kept }: Found): Undo {
  const counts = { restored, removed, kept };
  return { id, requestedBy, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, counts };
}
