import { sql, type Kysely, type RawBuilder } from 'kysely';
import { MAX_PERSONAL_DATA_ITEMS, type PersonalDataExport } from '../../contract/personalData';
import { fieldsThatMention, mentions, type Person } from '../../domain/personalData/mentions';
import type { Tables } from '../database/tables';
import { labelOf } from '../imports/labelOf';
import { heldRecordsOf } from './heldRecordsOf';
import { importRowsOf } from './importRowsOf';
import { mappingsOf } from './mappingsOf';
import { mayMention } from './mayMention';

export interface Asked {
  readonly tenantId: string;
  readonly person: Person;
}

/** Everything that names a person, wherever it is kept, with what it says. */
export async function personalDataOf(database: Kysely<Tables>, asked: Asked): Promise<PersonalDataExport> {
  return {
    customers: (await recordsOf(database, asked, 'customer')).map(({ customerId: _same, ...customer }) => customer),
    contacts: await recordsOf(database, asked, 'contact'),
    equipment: await recordsOf(database, asked, 'equipment'),
    importRows: await importRowsOf(database, asked),
    heldRecords: await heldRecordsOf(database, asked),
    mappings: await mappingsOf(database, asked),
  };
}

/** People of the company who are this person. */
export async function colleaguesOf(database: Kysely<Tables>, { tenantId, person }: Asked): Promise<{ id: string; name: string }[]> {
  const users = await database.selectFrom('users').select(['user_id', 'name', 'email']).where('tenant_id', '=', tenantId).execute();
  return users
    .filter(({ name, email }) => mentions(person, name) || mentions(person, email ?? ''))
    .map(({ user_id: id, name }) => ({ id, name }));
}

const TABLES = {
  customer: { table: 'customers', id: 'customer_id' },
  contact: { table: 'contacts', id: 'contact_id' },
  equipment: { table: 'equipment', id: 'equipment_id' },
} as const;

async function recordsOf(database: Kysely<Tables>, { tenantId, person }: Asked, entity: keyof typeof TABLES) {
  const { table, id } = TABLES[entity];
  const { rows } = await sql<{ id: string; customerId: string; values: PersonalDataExport['contacts'][number]['values'] }>`
    select ${sql.ref(id)} as id, customer_id as "customerId", values from ${sql.table(table)}
    where tenant_id = ${tenantId} and ${mayMention(person, textOf('values'))}
    order by ${sql.ref(id)}`.execute(database);
  return rows
    .map((row) => ({ ...row, label: labelOf(entity, row.values), fields: fieldsThatMention(person, row.values) }))
    .filter(({ fields }) => fields.length > 0)
    .slice(0, MAX_PERSONAL_DATA_ITEMS)
    .map((row) => ({ ...row, otherFields: Object.keys(row.values).filter((key) => !row.fields.includes(key)) }));
}

function textOf(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)}::text`;
}
