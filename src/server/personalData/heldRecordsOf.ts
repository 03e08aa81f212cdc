import { sql, type Kysely } from 'kysely';
import { MAX_PERSONAL_DATA_ITEMS, type PersonalDataExport } from '../../contract/personalData';
import { fieldsThatMention } from '../../domain/personalData/mentions';
import type { EntityName } from '../../domain/fields/entity';
import type { ImportRecord } from '../../domain/importing/importRecord';
import type { Tables } from '../database/tables';
import { mayMention } from './mayMention';
import type { Asked } from './personalDataOf';

/** Records that were sent, are not written yet, and name the person. What a preview keeps of a record follows from it. */
export async function heldRecordsOf(database: Kysely<Tables>, { tenantId, person }: Asked): Promise<PersonalDataExport['heldRecords']> {
  const { rows: chunks } = await sql<{ importId: string; workbookName: string; entity: EntityName; records: string }>`
    select c.import_id as "importId", i.workbook_name as "workbookName", c.entity, c.records
    from import_chunks c
    join imports i on i.tenant_id = c.tenant_id and i.import_id = c.import_id
    where c.tenant_id = ${tenantId} and c.records is not null
      and ${mayMention(person, sql<string>`concat_ws(' ', c.records, c.preview)`)}
    order by c.import_id, c.seq`.execute(database);
  return chunks
    .flatMap(({ records, ...chunk }) =>
      (JSON.parse(records) as ImportRecord[])
        .filter(({ values }) => fieldsThatMention(person, values).length > 0)
        .map(({ rowKey, values }) => ({ ...chunk, rowKey, values: { ...values } })),
    )
    .slice(0, MAX_PERSONAL_DATA_ITEMS);
}
