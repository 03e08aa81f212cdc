import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, makeStyles } from '@fluentui/react-components';
import type { BesideRows } from '../../application/send/importReport';
import { wordFailure } from '../strings/failureStrings';
import { sendStrings } from '../strings/sendStrings';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface BesideRowsLineProps {
  readonly besideRows: BesideRows;
  readonly failedTitle: string;
  readonly onWriteAgain: () => void;
}

/** Whether the outcomes stand beside the rows too. */
export function BesideRowsLine({ besideRows, failedTitle, onWriteAgain }: BesideRowsLineProps) {
  const styles = useStyles();
  if (besideRows.written) {
    return <Text>{besideRows.rowsGone === 0 ? sendStrings.besideRows : sendStrings.besideRowsGone(besideRows.rowsGone)}</Text>;
  }
  const { what, next, reference } = wordFailure(besideRows.failure);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{failedTitle}</MessageBarTitle> {what} {next} {reference}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onWriteAgain}>{sendStrings.writeAgain}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
