import { createHash } from 'node:crypto';
import type { Insertable, Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { DEFAULT_CHOICES } from '../../../../src/contract/choices';
import type { Tables } from '../../../../src/server/database/tables';
import type { TenantTable } from '../../../../src/server/database/tenantRights';

/** A company that has a row in every table; gives its id. A table that is new has no entry here, and does not compile. */
export async function companyWithRowInEveryTable(system: Kysely<Tables>): Promise<string> {
  const [tenant_id, user_id, customer_id, import_id] = [newId(), newId(), newId(), newId()];
  const at = new Date();
  const token_hash = createHash('sha256').update(tenant_id).digest();
  const record = { tenant_id, customer_id, values: '{}', version: 1, last_import_id: import_id, created_at: at, updated_at: at };
  const address = { email: 'kim@example.com', email_key: 'kim@example.com' };
  const rows: { [Table in TenantTable]: Insertable<Tables[Table]> } = {
    tenants: { tenant_id, name: 'Company', created_at: at },
    users: { tenant_id, user_id, name: 'Kim', email: null, role: 'administrator', created_at: at, removed_at: null },
    sessions: { tenant_id, token_hash, user_id, created_at: at, expires_at: at },
    account_settings: { tenant_id, settings: '{}' },
    invitations: {
      tenant_id,
      invitation_id: newId(),
      role: 'viewer',
      token_hash,
      invited_by: user_id,
      created_at: at,
      expires_at: at,
      ...address,
    },
    access_tokens: {
      tenant_id,
      token_id: newId(),
      user_id,
      name: 'Script',
      scopes: '["read"]',
      token_hash,
      created_at: at,
      expires_at: at,
      last_used_at: null,
    },
    audit_events: { tenant_id, event_id: newId(), at, actor_id: user_id, action: 'list-changed', details: '{}' },
    list_additions: {
      tenant_id,
      addition_id: newId(),
      added_by: user_id,
      added_at: at,
      entity: 'customer',
      field: 'customerType',
      value: 'Farm',
    },
    customers: { ...record, name: 'A', name_key: 'a', import_id_key: null, billing_customer_id: null, search_text: 'a' },
    contacts: { ...record, contact_id: newId(), name_key: 'jo', email_key: '', is_default: true },
    equipment: { ...record, equipment_id: newId(), number_key: '1' },
    saved_mappings: {
      tenant_id,
      mapping_id: newId(),
      owner_id: user_id,
      shelf: 'company',
      name: 'Ours',
      name_key: 'ours',
      mapping: '{}',
      version: 1,
      updated_by: user_id,
      updated_at: at,
    },
    imports: {
      tenant_id,
      import_id,
      created_by: user_id,
      workbook_name: 'A.xlsx',
      sheet_names: '[]',
      total_rows: 1,
      choices: JSON.stringify(DEFAULT_CHOICES),
      mapping_name: null,
      state: 'undone',
      through_seq: null,
      interrupted_at: null,
      created_at: at,
      finished_at: at,
    },
    import_previews: { tenant_id, import_id, started_at: at, finished_at: at, failed: false },
    import_cancellations: { tenant_id, import_id, requested_at: at },
    import_undos: { tenant_id, import_id, undo_id: newId(), requested_by: user_id, started_at: at, finished_at: at },
    import_chunks: {
      tenant_id,
      import_id,
      seq: 0,
      entity: 'customer',
      digest: '',
      row_count: 1,
      ordinal: 0,
      applied_at: at,
      created: 1,
      updated: 0,
      unchanged: 0,
      failed: 0,
      skipped: 0,
      restored: 0,
      removed: 1,
      kept: 0,
    },
    import_rows: { tenant_id, import_id, seq: 0, position: 0, row_key: newId(), status: 'created', record_id: customer_id },
  };
  for (const [table, row] of Object.entries(rows)) {
    await system
      .insertInto(table as TenantTable)
      .values(row)
      .execute();
  }
  return tenant_id;
}
