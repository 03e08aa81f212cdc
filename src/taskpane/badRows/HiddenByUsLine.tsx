import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { badRowsStrings } from '../strings/badRowsStrings';

const useStyles = makeStyles({ line: { flexShrink: 0 } });

interface HiddenByUsLineProps {
  readonly rows: number;
  readonly onShowAll: () => void;
}

/** Says that rows are out of sight as long as they are, so that nobody takes them for lost. */
export function HiddenByUsLine({ rows, onShowAll }: HiddenByUsLineProps) {
  const styles = useStyles();
  if (rows === 0) return null;
  return (
    <MessageBar className={styles.line} intent="info" layout="multiline">
      <MessageBarBody>{badRowsStrings.hidden(rows)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onShowAll}>
          {badRowsStrings.showAll}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
