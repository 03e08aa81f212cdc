import { sql, type Transaction } from 'kysely';
import type { ErasedPersonalData, ErasePersonalData } from '../../contract/personalData';
import { recordAudit } from '../audit/recordAudit';
import { inTransaction } from '../database/inTransaction';
import type { Tables } from '../database/tables';
import type { Services } from '../services';
import { eraseHeldRecords } from './eraseHeldRecords';
import { eraseInMappings } from './eraseInMappings';
import { emptyCustomers, emptyEquipment } from './emptyFields';

/** Where it is erased, and by whom. */
export interface Erasing {
  readonly sql: Transaction<Tables>;
  readonly tenantId: string;
  readonly now: Date;
}

/**
 * Erases exactly what is named, all of it or nothing, and puts that on record without a word of what it was. It waits until no import is being written for the
 * company, and none is meanwhile.
 */
export async function erasePersonalData(
  services: Services,
  { tenantId, userId }: { tenantId: string; userId: string },
  wanted: ErasePersonalData,
): Promise<ErasedPersonalData> {
  return inTransaction(services.database.forTenant(tenantId), async (transaction) => {
    await transaction.selectFrom('tenants').select('tenant_id').where('tenant_id', '=', tenantId).forNoKeyUpdate().execute();
    const erasing: Erasing = { sql: transaction, tenantId, now: services.now() };
    const recordIds = [...wanted.contacts, ...[...wanted.customers, ...wanted.equipment].map(({ id }) => id)];
    const erased: ErasedPersonalData = {
      customers: await emptyCustomers(erasing, wanted.customers),
      contacts: await removeContacts(erasing, wanted.contacts),
      equipment: await emptyEquipment(erasing, wanted.equipment),
      importRows: await emptyImportRows(erasing, wanted.importRows, recordIds),
      heldRecords: await eraseHeldRecords(erasing, wanted.heldRecords),
      mappings: await eraseInMappings(erasing, wanted.person, wanted.mappings),
    };
    await recordAudit(services, transaction, { tenantId, actorId: userId, action: 'personal-data-erased', details: { ...erased } });
    return erased;
  });
}

async function removeContacts({ sql: transaction, tenantId }: Erasing, contactIds: readonly string[]): Promise<number> {
  if (contactIds.length === 0) return 0;
  const { numDeletedRows } = await transaction
    .deleteFrom('contacts')
    .where('tenant_id', '=', tenantId)
    .where('contact_id', 'in', [...contactIds])
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/**
 * Takes from rows of imports what they were called, what they replaced and what they left: those that are named, and all that wrote a record that is erased, or an undo
 * would bring it back. Their outcomes stay, and so do the counts.
 */
async function emptyImportRows(
  { sql: transaction, tenantId }: Erasing,
  rows: ErasePersonalData['importRows'],
  recordIds: readonly string[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update import_rows r
    set before = null, after = null, label = case when r.label is null then null else '' end, undo = r.undo - 'label'
    where r.tenant_id = ${tenantId}
      and (r.record_id = any(${[...recordIds]}::uuid[])
        or exists (
          select from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as named ("importId" uuid, "rowKey" uuid)
          where named."importId" = r.import_id and named."rowKey" = r.row_key))
      and (r.before is not null or r.after is not null or r.label <> '' or jsonb_exists(r.undo, 'label'))`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}
