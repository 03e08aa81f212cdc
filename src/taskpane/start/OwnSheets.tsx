import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetInfo } from '../../application/ports/workbookPort';
import { startStrings } from '../strings/startStrings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, width: '100%' },
  item: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

interface OwnSheetsProps {
  readonly sheets: readonly SheetInfo[];
  readonly onForget: (sheet: SheetInfo) => void;
}

/** The person's own sheets that go along, and how to leave one out. */
export function OwnSheets({ sheets, onForget }: OwnSheetsProps) {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={startStrings.ownSheets}>
      {sheets.map((sheet) => (
        <li key={sheet.id} className={styles.item}>
          <Text weight="semibold" className={styles.name}>
            {sheet.name}
          </Text>
          <Button size="small" appearance="subtle" aria-label={startStrings.forgetSheet(sheet.name)} onClick={() => onForget(sheet)}>
            {startStrings.forget}
          </Button>
        </li>
      ))}
    </ul>
  );
}
