import type { ErasePersonalData } from '../../contract/personalData';
import { customerName } from '../../domain/references/customerName';
import { derivedColumns } from '../customers/newCustomer';
import type { StoredValues } from '../database/tables';
import type { Erasing } from './erasePersonalData';

type Named = ErasePersonalData['customers'][number];

/** Empties fields of customers; gives how many customers there were. */
export async function emptyCustomers({ sql, tenantId, now }: Erasing, named: readonly Named[]): Promise<number> {
  let emptied = 0;
  for (const { id, fields } of named) {
    const found = await sql
      .selectFrom('customers')
      .select(['values', 'version'])
      .where('tenant_id', '=', tenantId)
      .where('customer_id', '=', id)
      .executeTakeFirst();
    if (!found) continue;
    const left = without(found.values, fields);
    const values = customerName({ get: (key) => left[key] }) === null ? { ...left, companyName: nameOfNobody(id) } : left;
    await sql
      .updateTable('customers')
      .set({ ...derivedColumns(values), values: JSON.stringify(values), version: found.version + 1, last_import_id: null, updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('customer_id', '=', id)
      .execute();
    emptied += 1;
  }
  return emptied;
}

/** The same for equipment, which keeps the number that it is known by. */
export async function emptyEquipment({ sql, tenantId, now }: Erasing, named: readonly Named[]): Promise<number> {
  let emptied = 0;
  for (const { id, fields } of named) {
    const found = await sql
      .selectFrom('equipment')
      .select(['values', 'version'])
      .where('tenant_id', '=', tenantId)
      .where('equipment_id', '=', id)
      .executeTakeFirst();
    if (!found) continue;
    const values = without(
      found.values,
      fields.filter((key) => key !== 'equipmentNumber'),
    );
    await sql
      .updateTable('equipment')
      .set({ values: JSON.stringify(values), version: found.version + 1, last_import_id: null, updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('equipment_id', '=', id)
      .execute();
    emptied += 1;
  }
  return emptied;
}

function without(values: StoredValues, fields: readonly string[]): StoredValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !fields.includes(key)));
}

/** A customer has a name, and no two the same. */
function nameOfNobody(customerId: string): string {
  return `Removed person ${customerId.replaceAll('-', '').slice(-12)}`;
}
