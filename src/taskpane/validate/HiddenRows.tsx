import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import type { HiddenRowsLeftOut } from '../../application/validate/checkReport';
import { CellButton } from '../shell/CellButton';
import { validateStrings } from '../strings/validateStrings';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface HiddenRowsProps {
  readonly sheets: readonly HiddenRowsLeftOut[];
  readonly onSelect: (sheetId: string, row: number) => void;
}

/** Hidden rows that stay behind because the person said so: told again, so that nobody misses them later. */
export function HiddenRows({ sheets, onSelect }: HiddenRowsProps) {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{validateStrings.hiddenTitle(sheets.reduce((sum, { rows }) => sum + rows.length, 0))}</MessageBarTitle>
        {sheets.map(({ sheetId, sheetName, rows }) => (
          <CellButton key={sheetId} place={validateStrings.hidden(sheetName, rows)} onSelect={() => onSelect(sheetId, rows[0] ?? 1)}>
            {validateStrings.hiddenHint}
          </CellButton>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
