import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportReport, RefusedRow } from '../../application/send/importReport';
import type { SendReview } from '../../application/send/sendReview';
import { LeftOutRows } from '../send/LeftOutRows';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { sendStrings } from '../strings/sendStrings';
import { undoStrings } from '../strings/undoStrings';
import { BesideRowsLine } from './BesideRowsLine';
import { CountsTable } from './CountsTable';
import { RefusedRows } from './RefusedRows';

const useStyles = makeStyles({ sheets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface ResultsScreenProps {
  readonly report: ImportReport;
  /** What was agreed to before: it names the rows left out. Null when that was in another pane. */
  readonly review: SendReview | null;
  readonly onSelectCell: (sheetId: string, row: number, column: number) => void;
  readonly onShowOutcomes: (sheetId: string) => void;
  readonly onSelectRow: (row: RefusedRow) => void;
  readonly onWriteAgain: () => void;
  /** Null when there is none that could go another time. */
  readonly onSendAgain: (() => void) | null;
  /** Null when there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onDone: () => void;
}

export function ResultsScreen({
  report,
  review,
  onSelectCell,
  onShowOutcomes,
  onSelectRow,
  onWriteAgain,
  onSendAgain,
  onUndo,
  onDone,
}: ResultsScreenProps) {
  const styles = useStyles();
  const leftOut = (review?.sheets ?? []).reduce((total, sheet) => total + sheet.leftOut.length, 0);
  const wasStopped = report.ending === 'cancelled';
  return (
    <PaneScreen
      heading={wasStopped ? sendStrings.cancelledHeading : sendStrings.resultsHeading}
      foot={
        <>
          <Button appearance="primary" onClick={onDone}>
            {sendStrings.done}
          </Button>
          {onSendAgain && (
            <GuardedButton needs="import" onClick={onSendAgain}>
              {sendStrings.sendAgain(report.refused.length)}
            </GuardedButton>
          )}
          {onUndo && (
            <GuardedButton needs="import" onClick={onUndo}>
              {undoStrings.undoThis}
            </GuardedButton>
          )}
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
      {leftOut > 0 && <Text>{sendStrings.leftOut(leftOut)}</Text>}
      {review && <LeftOutRows review={review} onSelectCell={onSelectCell} />}
      {(report.sent > 0 || leftOut > 0) && (
        <BesideRowsLine besideRows={report.besideRows} failedTitle={sendStrings.besideRowsFailed} onWriteAgain={onWriteAgain} />
      )}
      {review && report.besideRows.written && (
        <div className={styles.sheets}>
          {[...new Set(review.sheets.filter(({ going, leftOut: rows }) => going + rows.length > 0).map(({ sheet }) => sheet))].map(
            (sheet) => (
              <Button key={sheet.id} size="small" onClick={() => onShowOutcomes(sheet.id)}>
                {sendStrings.showInSheet(sheet.name)}
              </Button>
            ),
          )}
        </div>
      )}
    </PaneScreen>
  );
}
