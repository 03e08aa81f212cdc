import { Button, MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { firstRowsOf, type PreviewScreen as Preview } from '../../application/preview/previewScreen';
import type { Actions } from '../../application/session/actions';
import { previewActions } from '../../contract/preview';
import { GuardedButton } from '../shell/GuardedButton';
import { CellButton } from '../shell/CellButton';
import { CountLines } from '../shell/CountLines';
import { PaneScreen } from '../shell/PaneScreen';
import { wordFailure } from '../strings/failureStrings';
import { historyStrings } from '../strings/historyStrings';
import { ACTION_STRINGS, previewStrings } from '../strings/previewStrings';
import { sendStrings, STATUS_STRINGS } from '../strings/sendStrings';
import { PreviewRowsList } from './PreviewRowsList';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  list: { listStyleType: 'none', margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`, padding: 0 },
  heading: { margin: 0 },
});

interface PreviewScreenProps {
  readonly screen: Preview;
  readonly companyName: string | null;
  readonly actions: Actions;
}

/** What sending would do, before anything is written; or what it would do with the rest, once the first rows are. */
export function PreviewScreen({ screen, companyName, actions }: PreviewScreenProps) {
  const styles = useStyles();
  const { imported, preview, first, besideRows, agreed } = screen;
  const few = firstRowsOf(imported);
  const holdsRecords = agreed.review?.sheets.some(({ part }) => part) ?? false;
  const isRest = first.length > 0;
  const left = imported.totalRows - first.length;
  return (
    <PaneScreen
      heading={isRest ? previewStrings.restHeading : previewStrings.heading}
      foot={
        <>
          <GuardedButton needs="import" appearance="primary" onClick={() => void actions.send()}>
            {isRest ? previewStrings.sendRest(left) : holdsRecords ? sendStrings.sendRecords(left) : sendStrings.sendRows(left)}
          </GuardedButton>
          {few !== null && <Button onClick={() => void actions.sendFirst()}>{previewStrings.sendFirst(few)}</Button>}
          <Button appearance="subtle" onClick={() => void actions.leavePreview()}>
            {isRest ? previewStrings.stopHere : agreed.review ? previewStrings.leave : previewStrings.leavePickedUp}
          </Button>
        </>
      }
    >
      {companyName !== null && <Text weight="semibold">{sendStrings.to(companyName)}</Text>}
      {isRest && (
        <section>
          <Text as="p" block>
            {previewStrings.firstSent(first.length)}
          </Text>
          <ul className={styles.list} aria-label={previewStrings.restHeading}>
            {first.map((row) => (
              <li key={row.rowKey}>
                <CellButton place={row.label || historyStrings.withoutName} onSelect={() => void actions.selectImportedRow(row)}>
                  {STATUS_STRINGS[row.status].name}
                  {row.failure && `: ${row.failure.message}`}
                </CellButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CountLines
        caption={isRest ? previewStrings.restCaption(left) : previewStrings.caption(left)}
        lines={previewActions
          .filter((action) => preview.counts[action] > 0 || action === 'create' || action === 'update')
          .map((action) => ({ ...ACTION_STRINGS[action], count: preview.counts[action] }))}
      />
      {besideRows.written ? (
        <Text>{previewStrings.besideRows}</Text>
      ) : (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{previewStrings.besideRowsFailed}</MessageBarTitle> {wordFailure(besideRows.failure).what}{' '}
            {wordFailure(besideRows.failure).next}
          </MessageBarBody>
        </MessageBar>
      )}
      <Text>{previewStrings.holds}</Text>
      <Subtitle2 as="h2" className={styles.heading}>
        {previewStrings.rowsHeading}
      </Subtitle2>
      <PreviewRowsList
        screen={screen}
        onFilter={(action) => void actions.filterPreview(action)}
        onMore={() => void actions.showMorePreviewRows()}
        onSelect={(row) => void actions.selectPreviewRow(row)}
      />
    </PaneScreen>
  );
}
