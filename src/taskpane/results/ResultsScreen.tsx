import { Button, Text } from '@fluentui/react-components';
import type { ImportReport, RefusedRow } from '../../application/send/importReport';
import { PaneScreen } from '../shell/PaneScreen';
import { sendStrings } from '../strings/sendStrings';
import { undoStrings } from '../strings/undoStrings';
import { BesideRowsLine } from './BesideRowsLine';
import { CountsTable } from './CountsTable';
import { RefusedRows } from './RefusedRows';

interface ResultsScreenProps {
  readonly report: ImportReport;
  readonly onSelectRow: (row: RefusedRow) => void;
  readonly onWriteAgain: () => void;
  /** Null when there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onDone: () => void;
}

export function ResultsScreen({ report, onSelectRow, onWriteAgain, onUndo, onDone }: ResultsScreenProps) {
  const wasStopped = report.ending === 'cancelled';
  return (
    <PaneScreen
      heading={wasStopped ? sendStrings.cancelledHeading : sendStrings.resultsHeading}
      foot={
        <>
          <Button appearance="primary" onClick={onDone}>
            {sendStrings.done}
          </Button>
          {onUndo && <Button onClick={onUndo}>{undoStrings.undoThis}</Button>}
        </>
      }
    >
      {report.notSent > 0 && <Text>{sendStrings.notSent(report.notSent)}</Text>}
      {report.sent === 0 ? (
        <Text>{sendStrings.nothingSent}</Text>
      ) : (
        <CountsTable caption={sendStrings.sent(report.sent)} counts={report.counts} />
      )}
      <RefusedRows rows={report.refused} onSelectRow={onSelectRow} />
      {report.sent > 0 && (
        <BesideRowsLine besideRows={report.besideRows} failedTitle={sendStrings.besideRowsFailed} onWriteAgain={onWriteAgain} />
      )}
    </PaneScreen>
  );
}
