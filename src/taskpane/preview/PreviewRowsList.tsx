import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { readableChanges, type ReadableChange } from '../../application/preview/describeChanges';
import type { PlacedPreviewRow, PreviewScreen } from '../../application/preview/previewScreen';
import { previewActions, type PreviewAction } from '../../contract/preview';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { ACTION_STRINGS, previewStrings } from '../strings/previewStrings';
import { sendStrings } from '../strings/sendStrings';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'block' },
  header: { color: tokens.colorNeutralForeground3 },
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

const ALL = 'all';

interface PreviewRowsListProps {
  readonly screen: PreviewScreen;
  readonly onFilter: (action: PreviewAction | null) => void;
  readonly onMore: () => void;
  readonly onSelect: (row: PlacedPreviewRow) => void;
}

/** The rows with what would become of them, all or of one kind; a changed record field by field, old and new. */
export function PreviewRowsList({ screen, onFilter, onMore, onSelect }: PreviewRowsListProps) {
  const styles = useStyles();
  const { preview, rows, account, isLoading } = screen;
  const all = previewActions.reduce((sum, action) => sum + preview.counts[action], 0);
  return (
    <section className={styles.section} aria-busy={isLoading}>
      <Field label={previewStrings.show}>
        <Select
          value={rows.action ?? ALL}
          onChange={(_event, { value }) => onFilter(previewActions.find((action) => action === value) ?? null)}
        >
          <option value={ALL}>{previewStrings.all(all)}</option>
          {previewActions
            .filter((action) => preview.counts[action] > 0)
            .map((action) => (
              <option key={action} value={action}>
                {previewStrings.withAction(ACTION_STRINGS[action].name, preview.counts[action])}
              </option>
            ))}
        </Select>
      </Field>
      {rows.items.length === 0 ? (
        <Text>{previewStrings.noRows}</Text>
      ) : (
        <PagedList
          key={rows.action ?? ALL}
          label={previewStrings.rowsHeading}
          items={rows.items}
          renderItem={(row) => (
            <CellButton place={placeOf(row)} onSelect={() => onSelect(row)}>
              <span className={styles.line}>
                {ACTION_STRINGS[row.action].name}
                {row.place && row.label !== '' && `: ${row.label}`}
              </span>
              {row.failure && <span className={styles.line}>{row.failure.message}</span>}
              {readableChanges(row.changes ?? [], fieldsOf(row.entity, account)).map((change) => (
                <Change key={change.header} change={change} />
              ))}
            </CellButton>
          )}
        />
      )}
      {rows.next !== null && (
        <Button size="small" disabledFocusable={isLoading} onClick={onMore}>
          {isLoading ? previewStrings.loading : previewStrings.more}
        </Button>
      )}
    </section>
  );
}

/** Old and new value, told apart by the arrow between them as well as by their looks. */
function Change({ change: { header, from, to } }: { readonly change: ReadableChange }) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      <span className={styles.header}>{header}: </span>
      <del className={styles.old}>{from ?? previewStrings.blank}</del> → {to ?? previewStrings.blank}
    </span>
  );
}

function placeOf({ place, label }: PlacedPreviewRow): string {
  return place ? sendStrings.place(place.sheet.name, place.row) : previewStrings.elsewhere(label);
}
