import { sql, type Kysely } from 'kysely';
import { MAX_PERSONAL_DATA_ITEMS, type PersonalDataExport } from '../../contract/personalData';
import { columnMappingSchema, type ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import { mentions } from '../../domain/personalData/mentions';
import type { Tables } from '../database/tables';
import { mayMention } from './mayMention';
import type { Asked } from './personalDataOf';

/** Saved mappings, private ones too, with the values of cells in them that name the person. */
export async function mappingsOf(database: Kysely<Tables>, { tenantId, person }: Asked): Promise<PersonalDataExport['mappings']> {
  const { rows } = await sql<{ id: string; name: string; mapping: string }>`
    select mapping_id as id, name, mapping from saved_mappings
    where tenant_id = ${tenantId} and ${mayMention(person, sql<string>`mapping`)}
    order by mapping_id`.execute(database);
  return rows
    .map(({ id, name, mapping }) => {
      const values = valuesIn(columnMappingSchema.parse(JSON.parse(mapping))).filter((text) => mentions(person, text));
      return { id, name, values };
    })
    .filter(({ values }) => values.length > 0)
    .slice(0, MAX_PERSONAL_DATA_ITEMS);
}

/** What stood in cells, or is written into them; headings are no data of a person. */
function valuesIn({ columns, constants }: ColumnMapping): string[] {
  return [
    ...columns.flatMap(({ cells }) => [...cells.values.flatMap(({ from, to }) => [from, to ?? '']), cells.whenBlank]),
    ...constants.map(({ value }) => value),
  ];
}
