import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../../src/server/database/database';

/** Of everything that a company's records say, and of nothing that counts or dates their changes. */
export async function contentHash({ system: database }: Database, tenantId: string): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select jsonb_build_array('customer', customer_id, name, name_key, import_id_key, billing_customer_id, search_text, values)::text as line
        from customers where tenant_id = ${tenantId}
      union all
      select jsonb_build_array('contact', contact_id, customer_id, name_key, email_key, is_default, values)::text from contacts where tenant_id = ${tenantId}
      union all
      select jsonb_build_array('equipment', equipment_id, customer_id, number_key, values)::text from equipment where tenant_id = ${tenantId}
    ) content
    order by line collate "C"`.execute(database);
  return createHash('sha256')
    .update(rows.map(({ line }) => line).join('\n'))
    .digest('hex');
}
