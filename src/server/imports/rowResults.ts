import { sql } from 'kysely';
import type { RowResult, RowResultsPage, RowStatus } from '../../contract/imports';
import type { RowUndo } from '../../contract/undo';
import type { EntityName } from '../../domain/fields/entity';
import type { FieldValue } from '../../domain/fields/field';
import type { Database } from '../database/database';
import type { StoredUndo, Tables } from '../database/tables';
import { labelOf } from './labelOf';

const ROWS_PER_PAGE = 5_000;

interface Found extends Pick<Tables['import_rows'], 'seq' | 'position' | 'row_key' | 'status' | 'record_id' | 'label'> {
  failure: { code: string; field?: string; message: string } | null;
  entity: EntityName;
  values: Record<string, FieldValue> | null;
  undo: StoredUndo | null;
}

/** One page of an import's row results, in order of sending. */
export async function rowResults(
  database: Database,
  { tenantId, importId, after, status }: { tenantId: string; importId: string; after: string | undefined; status: RowStatus | undefined },
): Promise<RowResultsPage> {
  const [seq, position] = after?.split('-').map(Number) ?? [-1, -1];
  const { rows } = await sql<Found>`
    select r.seq, r.position, r.row_key, r.status, r.record_id, r.failure, r.label, r.undo, chunk.entity,
      coalesce(customer.values, contact.values, equipment.values) as values
    from import_rows r
    join import_chunks chunk on chunk.tenant_id = r.tenant_id and chunk.import_id = r.import_id and chunk.seq = r.seq
    left join customers customer on chunk.entity = 'customer' and customer.tenant_id = r.tenant_id and customer.customer_id = r.record_id
    left join contacts contact on chunk.entity = 'contact' and contact.tenant_id = r.tenant_id and contact.contact_id = r.record_id
    left join equipment on chunk.entity = 'equipment' and equipment.tenant_id = r.tenant_id and equipment.equipment_id = r.record_id
    where r.tenant_id = ${tenantId} and r.import_id = ${importId} and (r.seq, r.position) > (${seq}::integer, ${position}::integer)
      and (${status ?? null}::text is null or r.status = ${status ?? null}::text)
    order by r.seq, r.position
    limit ${ROWS_PER_PAGE + 1}`.execute(database.forTenant(tenantId));
  const page = rows.slice(0, ROWS_PER_PAGE);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...toRowResult(row, row.entity),
      label: row.label ?? (row.values ? labelOf(row.entity, row.values) : (row.undo?.label ?? '')),
      ...(row.undo && { undo: withoutLabel(row.undo) }),
    })),
    next: last && rows.length > page.length ? `${last.seq}-${last.position}` : null,
  };
}

function toRowResult({ row_key, status, record_id, failure }: Found, entity: EntityName): RowResult {
  return { rowKey: row_key, entity, status, ...(record_id !== null && { recordId: record_id }), ...(failure && { failure }) };
}

function withoutLabel({ label: _label, ...undo }: StoredUndo): RowUndo {
  return undo;
}
