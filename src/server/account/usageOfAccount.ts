import { sql as raw } from 'kysely';
import type { CustomFieldUsage, ListUsage } from '../../contract/account';
import { CUSTOM_FIELD_ENTITIES } from '../../domain/fields/account';
import { ENTITY_NAMES } from '../../domain/fields/entity';
import type { ListName } from '../../domain/fields/field';
import { standardFieldsOf } from '../../domain/fields/fieldsOf';
import type { Database } from '../database/database';
import { TABLE_OF } from './tablesOfEntities';

/** How many of a company's records would miss a value or a field. */
export function usageOfAccount(database: Database) {
  return {
    async list(tenantId: string, list: ListName): Promise<ListUsage> {
      const fields = ENTITY_NAMES.flatMap((entity) => standardFieldsOf(entity).filter((field) => field.list === list));
      const counts = new Map<string, number>();
      for (const { entity, key } of fields) {
        const { rows } = await raw<{ value: string; records: string }>`
          select values ->> ${key}::text as value, count(*) as records from ${raw.table(TABLE_OF[entity].table)}
          where tenant_id = ${tenantId} and values ? ${key}::text group by 1`.execute(database.forTenant(tenantId));
        for (const { value, records } of rows) counts.set(value, (counts.get(value) ?? 0) + Number(records));
      }
      return { values: [...counts].map(([value, records]) => ({ value, records })) };
    },

    async customFields(tenantId: string): Promise<CustomFieldUsage> {
      const fields = await Promise.all(
        CUSTOM_FIELD_ENTITIES.map(async (entity) => {
          const { rows } = await raw<{ key: string; records: string }>`
            select key, count(*) as records from ${raw.table(TABLE_OF[entity].table)}, jsonb_object_keys(values) as key
            where tenant_id = ${tenantId} and starts_with(key, 'custom.') group by key order by key`.execute(database.forTenant(tenantId));
          return rows.map(({ key, records }) => ({ entity, key, records: Number(records) }));
        }),
      );
      return { fields: fields.flat() };
    },
  };
}
