import { Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { KeptRow } from '../../application/undo/undoReport';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { sendStrings } from '../strings/sendStrings';
import { undoStrings } from '../strings/undoStrings';

const useStyles = makeStyles({ heading: { margin: 0 }, hint: { display: 'block', color: tokens.colorNeutralForeground3 } });

interface KeptRowsProps {
  /** Of all; as many as the system lists are in `rows`. */
  readonly count: number;
  readonly rows: readonly KeptRow[];
  readonly onSelectRow: (row: KeptRow) => void;
}

/** Rows whose records stay, each with its reason; a click leads to the row, wherever it is by now. */
export function KeptRows({ count, rows, onSelectRow }: KeptRowsProps) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {undoStrings.keptHeading(count)}
      </Subtitle2>
      <Caption1 className={styles.hint}>
        {undoStrings.keptHint} {rows.length < count && undoStrings.keptListed(rows.length)}
      </Caption1>
      <PagedList
        label={undoStrings.keptHeading(count)}
        items={rows}
        renderItem={(row) => (
          <CellButton place={placeOf(row)} onSelect={() => onSelectRow(row)}>
            {row.reason}
          </CellButton>
        )}
      />
    </section>
  );
}

function placeOf({ place, label }: KeptRow): string {
  return place ? sendStrings.place(place.sheet.name, place.row) : undoStrings.elsewhere(label);
}
