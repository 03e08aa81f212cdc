import { Button, Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { PastImportScreen as PastImport } from '../../application/history/historyScreen';
import { undoTargetOf } from '../../application/history/undoTargetOf';
import type { Actions } from '../../application/session/actions';
import { rowStatuses, type Import } from '../../contract/imports';
import { resultsFormats } from '../../contract/resultsFile';
import { CountsTable } from '../results/CountsTable';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { historyStrings, IMPORT_STATES } from '../strings/historyStrings';
import { sendStrings } from '../strings/sendStrings';
import { undoStrings } from '../strings/undoStrings';
import { UndoCountsTable } from '../undo/UndoCountsTable';
import { PastRowsList } from './PastRowsList';

const useStyles = makeStyles({
  about: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  downloads: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const HAS_ENDED: ReadonlySet<Import['state']> = new Set(['completed_with_errors', 'cancelled']);

interface PastImportScreenProps {
  readonly screen: PastImport;
  readonly actions: Actions;
}

/** One import of the history: what came of it and of each of its rows. */
export function PastImportScreen({ screen, actions }: PastImportScreenProps) {
  const styles = useStyles();
  const { imported, rows, busy } = screen;
  const target = undoTargetOf(imported);
  const failed = HAS_ENDED.has(imported.state) ? imported.counts.failed : 0;
  const received = rowStatuses.reduce((sum, status) => sum + imported.counts[status], 0);
  return (
    <PaneScreen
      heading={imported.workbookName || historyStrings.untitled}
      onBack={() => void actions.backToHistory()}
      backLabel={historyStrings.backToHistory}
      foot={
        (failed > 0 || target) && (
          <>
            {failed > 0 && (
              <GuardedButton needs="import" onClick={() => void actions.reviewFailedRows(imported.id)}>
                {sendStrings.sendAgain(failed)}
              </GuardedButton>
            )}
            {target && (
              <GuardedButton needs="import" onClick={() => void actions.openUndo(target)}>
                {target.undoId === null ? undoStrings.undoThis : undoStrings.follow}
              </GuardedButton>
            )}
          </>
        )
      }
    >
      <div className={styles.about}>
        <Text weight="semibold">{IMPORT_STATES[imported.state]}</Text>
        <Caption1 className={styles.quiet}>{historyStrings.whenAndWho(imported.createdAt, imported.createdBy)}</Caption1>
        {imported.mappingName !== null && <Caption1 className={styles.quiet}>{historyStrings.mapping(imported.mappingName)}</Caption1>}
        {imported.sheetNames.length > 0 && <Caption1 className={styles.quiet}>{historyStrings.from(imported.sheetNames)}</Caption1>}
      </div>
      <CountsTable caption={historyStrings.received(received, imported.totalRows)} counts={imported.counts} />
      {imported.undo && (
        <>
          <Caption1 className={styles.quiet}>{historyStrings.undoneBy(imported.undo.requestedBy, imported.undo.startedAt)}</Caption1>
          <UndoCountsTable caption={historyStrings.undoCaption} counts={imported.undo.counts} />
        </>
      )}
      <div className={styles.downloads}>
        {resultsFormats.map((format) => (
          <Button
            key={format}
            size="small"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={busy !== null}
            onClick={() => void actions.saveResults(format)}
          >
            {historyStrings.download[format]}
          </Button>
        ))}
        <Caption1 role="status">{busy === 'file' && historyStrings.downloading}</Caption1>
      </div>
      <PastRowsList
        counts={imported.counts}
        rows={rows}
        isBusy={busy === 'rows'}
        onFilter={(status) => void actions.filterImportRows(status)}
        onMore={() => void actions.showMoreImportRows()}
        onSelect={(row) => void actions.selectImportedRow(row)}
      />
    </PaneScreen>
  );
}
