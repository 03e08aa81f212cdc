import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text, makeStyles } from '@fluentui/react-components';
import type { BesideRows, ImportReport, RefusedRow } from '../../application/send/importReport';
import { PaneScreen } from '../shell/PaneScreen';
import { wordFailure } from '../strings/failureStrings';
import { sendStrings } from '../strings/sendStrings';
import { CountsTable } from './CountsTable';
import { RefusedRows } from './RefusedRows';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface ResultsScreenProps {
  readonly report: ImportReport;
  readonly onSelectRow: (row: RefusedRow) => void;
  readonly onWriteAgain: () => void;
  readonly onDone: () => void;
}

export function ResultsScreen({ report, onSelectRow, onWriteAgain, onDone }: ResultsScreenProps) {
  const wasStopped = report.ending === 'cancelled';
  return (
    <PaneScreen
      heading={wasStopped ? sendStrings.cancelledHeading : sendStrings.resultsHeading}
      foot={
        <Button appearance="primary" onClick={onDone}>
          {sendStrings.done}
        </Button>
      }
    >
      {report.notSent > 0 && <Text>{sendStrings.notSent(report.notSent)}</Text>}
      {report.sent === 0 ? (
        <Text>{sendStrings.nothingSent}</Text>
      ) : (
        <CountsTable caption={sendStrings.sent(report.sent)} counts={report.counts} />
      )}
      <RefusedRows rows={report.refused} onSelectRow={onSelectRow} />
      {report.sent > 0 && <BesideRowsLine besideRows={report.besideRows} onWriteAgain={onWriteAgain} />}
    </PaneScreen>
  );
}

function BesideRowsLine({ besideRows, onWriteAgain }: { readonly besideRows: BesideRows; readonly onWriteAgain: () => void }) {
  const styles = useStyles();
  if (besideRows.written) {
    return <Text>{besideRows.rowsGone === 0 ? sendStrings.besideRows : sendStrings.besideRowsGone(besideRows.rowsGone)}</Text>;
  }
  const { what, next, reference } = wordFailure(besideRows.failure);
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{sendStrings.besideRowsFailed}</MessageBarTitle> {what} {next} {reference}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onWriteAgain}>{sendStrings.writeAgain}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
