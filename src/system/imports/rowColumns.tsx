import { Link } from '@fluentui/react-components';
import type { RowResultsPage } from '../../contract/imports';
import type { AccountSettings } from '../../domain/fields/account';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import type { Column } from '../shell/DataTable';
import { hrefOf } from '../shell/route';
import { strings } from '../strings';

type Row = RowResultsPage['items'][number];

export function rowColumns(account: AccountSettings, isUndone: boolean): readonly Column<Row>[] {
  return [
    { header: strings.columns.kind, cell: ({ entity }) => strings.entities[entity], isShort: true },
    { header: strings.columns.record, cell: recordOf },
    { header: strings.columns.outcome, cell: ({ status }) => strings.statuses[status], isShort: true },
    ...(isUndone
      ? [{ header: strings.undo, cell: ({ undo }: Row) => (undo ? strings.undoOutcomes[undo.outcome] : null), isShort: true }]
      : []),
    { header: strings.columns.reason, cell: (row) => row.undo?.kept?.message ?? reasonOf(row, account) },
  ];
}

function recordOf({ entity, label, recordId, undo }: Row) {
  const text = label || strings.withoutName;
  return entity === 'customer' && recordId !== undefined && undo?.outcome !== 'removed' ? (
    <Link href={hrefOf({ view: 'customer', id: recordId })}>{text}</Link>
  ) : (
    text
  );
}

function reasonOf({ entity, failure }: Row, account: AccountSettings): string | null {
  if (!failure) return null;
  const header = fieldsOf(entity, account).find(({ key }) => key === failure.field)?.header;
  return header === undefined ? failure.message : `${header}: ${failure.message}`;
}
