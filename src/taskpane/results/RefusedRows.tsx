import { Subtitle2, makeStyles } from '@fluentui/react-components';
import type { RefusedRow } from '../../application/send/importReport';
import { CellButton } from '../shell/CellButton';
import { PagedList } from '../shell/PagedList';
import { sendStrings, STATUS_STRINGS } from '../strings/sendStrings';
import { undoStrings } from '../strings/undoStrings';

const useStyles = makeStyles({ heading: { margin: 0 } });

interface RefusedRowsProps {
  readonly rows: readonly RefusedRow[];
  readonly onSelectRow: (row: RefusedRow) => void;
}

/** Rows that the system did not take, each with its reason; a click leads to the row, wherever it is by now. */
export function RefusedRows({ rows, onSelectRow }: RefusedRowsProps) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2" className={styles.heading}>
        {sendStrings.refusedHeading(rows.length)}
      </Subtitle2>
      <PagedList
        label={sendStrings.refusedHeading(rows.length)}
        items={rows}
        renderItem={(row) => (
          <CellButton place={placeOf(row)} onSelect={() => onSelectRow(row)}>
            {STATUS_STRINGS[row.status].name}: {row.reason ?? sendStrings.refusedWithoutReason}
          </CellButton>
        )}
      />
    </section>
  );
}

function placeOf({ place, label }: RefusedRow): string {
  return place ? sendStrings.place(place.sheet.name, place.row) : undoStrings.elsewhere(label);
}
