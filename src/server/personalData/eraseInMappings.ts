import { columnMappingSchema, type ColumnMapping } from '../../domain/mapping/ownSheet/columnMapping';
import { mentions, type Person } from '../../domain/personalData/mentions';
import type { Erasing } from './erasePersonalData';

/** Takes the values that name a person out of mappings; gives how many mappings had any. */
export async function eraseInMappings({ sql, tenantId, now }: Erasing, person: Person, mappingIds: readonly string[]): Promise<number> {
  if (mappingIds.length === 0) return 0;
  const found = await sql
    .selectFrom('saved_mappings')
    .select(['mapping_id', 'mapping', 'version'])
    .where('tenant_id', '=', tenantId)
    .where('mapping_id', 'in', [...mappingIds])
    .execute();
  let erased = 0;
  for (const { mapping_id: mappingId, mapping, version } of found) {
    const rest = JSON.stringify(withoutPerson(columnMappingSchema.parse(JSON.parse(mapping)), person));
    if (rest === mapping) continue;
    await sql
      .updateTable('saved_mappings')
      .set({ mapping: rest, version: version + 1, updated_at: now })
      .where('tenant_id', '=', tenantId)
      .where('mapping_id', '=', mappingId)
      .execute();
    erased += 1;
  }
  return erased;
}

function withoutPerson(mapping: ColumnMapping, person: Person): ColumnMapping {
  const isFree = (text: string | null) => text === null || !mentions(person, text);
  return {
    ...mapping,
    columns: mapping.columns.map((column) => ({
      ...column,
      cells: {
        ...column.cells,
        values: column.cells.values.filter(({ from, to }) => isFree(from) && isFree(to)),
        whenBlank: isFree(column.cells.whenBlank) ? column.cells.whenBlank : '',
      },
    })),
    constants: mapping.constants.filter(({ value }) => isFree(value)),
  };
}
