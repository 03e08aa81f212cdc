import { sql as raw, type Kysely } from 'kysely';
import type { CustomField } from '../../domain/fields/account';
import { customFieldKey } from '../../domain/fields/customFieldKey';
import type { FieldValue } from '../../domain/fields/field';
import type { Tables } from '../database/tables';
import { TABLE_OF } from './tablesOfEntities';

/** Of long texts too this many are read at a time. */
const RECORDS_AT_ONCE = 1_000;

/** How many of the company's records hold something under the field's key that does not fit. */
export async function countUnfit(
  sql: Kysely<Tables>,
  tenantId: string,
  field: CustomField,
  fits: (value: FieldValue) => boolean,
): Promise<number> {
  const { table, id } = TABLE_OF[field.entity];
  const key = customFieldKey(field);
  let unfit = 0;
  for (let after: string | null = null; ;) {
    const { rows }: { rows: { id: string; value: FieldValue }[] } = await raw<{ id: string; value: FieldValue }>`
      select ${raw.ref(id)} as id, values -> ${key}::text as value from ${raw.table(table)}
      where tenant_id = ${tenantId} and values ? ${key}::text and (${after}::uuid is null or ${raw.ref(id)} > ${after}::uuid)
      order by ${raw.ref(id)} limit ${RECORDS_AT_ONCE}`.execute(sql);
    unfit += rows.filter(({ value }) => !fits(value)).length;
    if (rows.length < RECORDS_AT_ONCE) return unfit;
    after = rows.at(-1)!.id;
  }
}
