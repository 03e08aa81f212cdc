import type { ImportedRow, RowStatus } from '../../../contract/imports';
import type { UndoOutcome } from '../../../contract/undo';
import type { AccountSettings } from '../../../domain/fields/account';
import { ENTITIES, type EntityName } from '../../../domain/fields/entity';
import { fieldsOf } from '../../../domain/fields/fieldsOf';

const STATUSES: Record<RowStatus, string> = {
  created: 'Created',
  updated: 'Updated',
  unchanged: 'Unchanged',
  failed: 'Failed',
  skipped: 'Skipped',
};
const UNDO_OUTCOMES: Record<UndoOutcome, string> = { restored: 'Restored', removed: 'Removed', kept: 'Kept' };

interface ResultColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly text: (row: ImportedRow) => string;
}

/** The columns of the results as people get them in a file. */
export function resultTable(account: AccountSettings): readonly ResultColumn[] {
  const headers = new Map(ENTITIES.map(({ name }) => [name, headersOf(name, account)]));
  const header = (entity: EntityName, key: string) => headers.get(entity)?.get(key) ?? key;
  const sheetNames = new Map(ENTITIES.map(({ name, sheetName }) => [name, sheetName]));
  return [
    { header: 'Sheet', width: 12, text: ({ entity }) => sheetNames.get(entity) ?? entity },
    { header: 'Record', width: 36, text: ({ label }) => label },
    { header: 'Result', width: 12, text: ({ status }) => STATUSES[status] },
    { header: 'Column', width: 20, text: ({ entity, failure }) => (failure?.field === undefined ? '' : header(entity, failure.field)) },
    { header: 'Reason', width: 60, text: ({ failure }) => failure?.message ?? '' },
    { header: 'Undo', width: 12, text: ({ undo }) => (undo ? UNDO_OUTCOMES[undo.outcome] : '') },
    { header: 'Kept because', width: 48, text: ({ undo }) => undo?.kept?.message ?? '' },
    { header: 'Record ID', width: 38, text: ({ recordId }) => recordId ?? '' },
    { header: 'Row key', width: 38, text: ({ rowKey }) => rowKey },
  ];
}

function headersOf(entity: EntityName, account: AccountSettings): Map<string, string> {
  return new Map(fieldsOf(entity, account).map(({ key, header }) => [key, header]));
}
