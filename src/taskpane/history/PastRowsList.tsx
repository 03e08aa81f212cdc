import { Button, Caption1, Field, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { PastRows } from '../../application/history/historyScreen';
import { rowStatuses, type Counts, type ImportedRow, type RowStatus } from '../../contract/imports';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { historyStrings } from '../strings/historyStrings';
import { STATUS_STRINGS } from '../strings/sendStrings';
import { UNDO_OUTCOME_STRINGS } from '../strings/undoStrings';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

const ALL = 'all';

interface PastRowsListProps {
  readonly counts: Counts;
  readonly rows: PastRows;
  readonly isBusy: boolean;
  readonly onFilter: (status: RowStatus | null) => void;
  readonly onMore: () => void;
  readonly onSelect: (row: ImportedRow) => void;
}

/** The rows of an import with what became of them, all or of one outcome. */
export function PastRowsList({ counts, rows, isBusy, onFilter, onMore, onSelect }: PastRowsListProps) {
  const styles = useStyles();
  const all = rowStatuses.reduce((sum, status) => sum + counts[status], 0);
  return (
    <section className={styles.section} aria-busy={isBusy}>
      <Subtitle2 as="h2" className={styles.heading}>
        {historyStrings.rowsHeading}
      </Subtitle2>
      <Field label={historyStrings.show}>
        <Select
          value={rows.status ?? ALL}
          onChange={(_event, { value }) => onFilter(rowStatuses.find((status) => status === value) ?? null)}
        >
          <option value={ALL}>{historyStrings.allRows(all)}</option>
          {rowStatuses.map((status) => (
            <option key={status} value={status}>
              {historyStrings.withStatus(STATUS_STRINGS[status].name, counts[status])}
            </option>
          ))}
        </Select>
      </Field>
      {rows.items.length === 0 ? (
        <Text>{historyStrings.noRows}</Text>
      ) : (
        <>
          <Caption1 className={styles.hint}>{historyStrings.rowsHint}</Caption1>
          <PagedList
            key={rows.status ?? ALL}
            label={historyStrings.rowsHeading}
            items={rows.items}
            renderItem={(row) => (
              <CellButton place={row.label || historyStrings.withoutName} onSelect={() => onSelect(row)}>
                {wordRow(row)}
              </CellButton>
            )}
          />
        </>
      )}
      {rows.next !== null && (
        <Button size="small" disabledFocusable={isBusy} onClick={onMore}>
          {isBusy ? historyStrings.loading : historyStrings.loadMore}
        </Button>
      )}
    </section>
  );
}

function wordRow({ status, failure, undo }: ImportedRow): string {
  const outcome = [STATUS_STRINGS[status].name, ...(undo ? [UNDO_OUTCOME_STRINGS[undo.outcome].name.toLowerCase()] : [])].join(', ');
  const reason = undo?.kept?.message ?? failure?.message;
  return reason === undefined ? outcome : `${outcome}: ${reason}`;
}
