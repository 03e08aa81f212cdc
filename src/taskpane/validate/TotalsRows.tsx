import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { TotalsRow } from '../../application/validate/checkReport';
import { CellButton } from '../shell/CellButton';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface TotalsRowsProps {
  readonly rows: readonly TotalsRow[];
  readonly onSelect: (row: TotalsRow) => void;
}

/** Rows of totals that stay behind: said plainly, because a row that is dropped in silence is data lost. */
export function TotalsRows({ rows, onSelect }: TotalsRowsProps) {
  const styles = useStyles();
  if (rows.length === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{validateStrings.totalsTitle}</MessageBarTitle>
        {rows.map((row) => (
          <CellButton key={row.sheetId} place={validateStrings.totals(row.sheetName, row.row)} onSelect={() => onSelect(row)}>
            {validateStrings.totalsHint}
          </CellButton>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
