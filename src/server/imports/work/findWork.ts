import { sql } from 'kysely';
import type { Database } from '../../database/database';
import type { Work } from './work';

/** What is left to do on all companies' imports. A preview that another process has claimed is left to that. */
export async function findWork({ system }: Database, processId: string): Promise<Work[]> {
  const { rows } = await sql<Work>`
    select case state when 'applying' then 'apply' else 'undo' end as kind, tenant_id as "tenantId", import_id as "importId"
    from imports where state in ('applying', 'undoing')
    union all
    select 'preview', tenant_id, import_id
    from import_previews where finished_at is null and (claimed_by is null or claimed_by = ${processId}::uuid or claimed_until < now())`.execute(
    system,
  );
  return rows;
}
