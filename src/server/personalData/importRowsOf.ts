import { sql, type Kysely } from 'kysely';
import { MAX_PERSONAL_DATA_ITEMS, type PersonalDataExport } from '../../contract/personalData';
import { fieldsThatMention, mentions, type Person } from '../../domain/personalData/mentions';
import type { EntityName } from '../../domain/fields/entity';
import type { AfterImage, BeforeImage, StoredUndo, Tables } from '../database/tables';
import { mayMention } from './mayMention';
import type { Asked } from './personalDataOf';

interface Row {
  importId: string;
  workbookName: string;
  rowKey: string;
  entity: EntityName;
  status: PersonalDataExport['importRows'][number]['status'];
  label: string | null;
  before: BeforeImage | null;
  after: AfterImage | null;
  undo: StoredUndo | null;
}

/** Rows of imports whose label, or what they changed, names the person. */
export async function importRowsOf(database: Kysely<Tables>, { tenantId, person }: Asked): Promise<PersonalDataExport['importRows']> {
  const text = sql<string>`concat_ws(' ', r.label, r.before, r.after, r.undo)`;
  const { rows } = await sql<Row>`
    select r.import_id as "importId", i.workbook_name as "workbookName", r.row_key as "rowKey", c.entity, r.status, r.label, r.before, r.after, r.undo
    from import_rows r
    join imports i on i.tenant_id = r.tenant_id and i.import_id = r.import_id
    join import_chunks c on c.tenant_id = r.tenant_id and c.import_id = r.import_id and c.seq = r.seq
    where r.tenant_id = ${tenantId} and ${mayMention(person, text)}
    order by r.import_id, r.seq, r.position`.execute(database);
  return rows
    .filter((row) => namesPerson(person, row))
    .slice(0, MAX_PERSONAL_DATA_ITEMS)
    .map(({ before, after, undo, label, ...row }) => ({
      ...row,
      label: label ?? undo?.label ?? null,
      before: before?.values ?? null,
      after: after?.values ?? null,
    }));
}

function namesPerson(person: Person, { label, before, after, undo }: Row): boolean {
  const images = [before?.values, after?.values];
  return (
    [label, undo?.label].some((text) => text && mentions(person, text)) ||
    images.some((values) => fieldsThatMention(person, values ?? {}).length > 0)
  );
}
