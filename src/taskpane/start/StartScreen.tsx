import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BookmarkMultipleRegular } from '@fluentui/react-icons/svg/bookmark-multiple';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { Actions } from '../../application/session/actions';
import type { CheckState, FieldsheetState, TemplateState } from '../../application/session/state';
import type { RememberedCheck } from '../../application/validate/rememberedCheck';
import type { UndoTarget } from '../../application/undo/undoReport';
import { ENTITIES } from '../../domain/fields/entity';
import { AccountChangesBar } from '../account/AccountChangesBar';
import { AccountPanel } from '../account/AccountPanel';
import { CompanyBars } from '../account/CompanyBars';
import { HiddenByUsLine } from '../badRows/HiddenByUsLine';
import { GuardedButton } from '../shell/GuardedButton';
import { PaneScreen } from '../shell/PaneScreen';
import { historyStrings } from '../strings/historyStrings';
import { startStrings } from '../strings/startStrings';
import { storedMappingStrings } from '../strings/storedMappingStrings';
import { undoStrings } from '../strings/undoStrings';
import { JourneyStep } from './JourneyStep';
import { OwnSheets } from './OwnSheets';

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  history: { alignSelf: 'flex-start' },
});

interface StartScreenProps {
  readonly state: FieldsheetState;
  readonly actions: Actions;
}

/** Where rows go, and the three steps with what is done of each. The step to take next has the filled button. */
export function StartScreen({ state, actions }: StartScreenProps) {
  const styles = useStyles();
  const { connection, template, ownSheets, check, lastImport } = state;
  const hasTemplate = template.status === 'present';
  const hasSheets = hasTemplate || ownSheets.length > 0;
  const next = nextStep(hasSheets, check);
  // One filled button on the screen: signing in comes before everything else.
  const look = (step: typeof next) => (next === step && connection.status !== 'signed-out' ? 'primary' : 'secondary');
  return (
    <PaneScreen heading={startStrings.heading}>
      <AccountPanel connection={connection} actions={actions} />
      <CompanyBars state={state} actions={actions} />
      <AccountChangesBar changes={state.accountChanges} onValidate={hasSheets ? () => void actions.validate() : null} />
      <HiddenByUsLine rows={state.hiddenByUs} onShowAll={() => void actions.showAllRows()} />
      <ol className={styles.steps} aria-label={startStrings.steps}>
        <JourneyStep number={1} title={startStrings.templateTitle} isDone={hasSheets} text={templateText(template)}>
          <OwnSheets sheets={ownSheets} onForget={(sheet) => void actions.forgetOwnSheet(sheet)} />
          {template.status === 'absent' && (
            <Button appearance={look('template')} onClick={() => void actions.addTemplate()}>
              {startStrings.addTemplate}
            </Button>
          )}
          {hasTemplate && template.sheets.length < ENTITIES.length && (
            <Button onClick={() => void actions.addTemplate()}>{startStrings.addMissing}</Button>
          )}
          <GuardedButton needs="read" onClick={() => void actions.mapOwnSheet()}>
            {startStrings.mapOwnSheet}
          </GuardedButton>
          {ownSheets.length > 0 && (
            <GuardedButton needs="read" onClick={() => void actions.writeOutOwnSheets()}>
              {startStrings.writeOut}
            </GuardedButton>
          )}
          {hasTemplate && template.ours && <Button onClick={() => void actions.takeTemplateBack()}>{startStrings.takeBack}</Button>}
        </JourneyStep>
        <JourneyStep
          number={2}
          title={startStrings.validateTitle}
          isDone={check.status === 'current'}
          text={checkText(check, state.lastCheck)}
        >
          <Button appearance={look('validate')} disabledFocusable={!hasSheets} onClick={() => void actions.validate()}>
            {check.status === 'never' ? startStrings.validate : startStrings.validateAgain}
          </Button>
          {check.status !== 'never' && <Button onClick={() => actions.showProblems()}>{startStrings.showProblems}</Button>}
        </JourneyStep>
        <JourneyStep
          number={3}
          title={startStrings.sendTitle}
          isDone={false}
          text={hasSheets ? startStrings.sendHint : startStrings.sendNeedsTemplate}
        >
          <GuardedButton needs="import" appearance={look('send')} disabledFocusable={!hasSheets} onClick={() => void actions.reviewSend()}>
            {startStrings.send}
          </GuardedButton>
          <UndoButton lastImport={lastImport} actions={actions} />
        </JourneyStep>
      </ol>
      <GuardedButton
        needs="read"
        className={styles.history}
        appearance="subtle"
        icon={<BookmarkMultipleRegular />}
        onClick={() => void actions.showStoredMappings()}
      >
        {storedMappingStrings.open}
      </GuardedButton>
      <GuardedButton
        needs="read"
        className={styles.history}
        appearance="subtle"
        icon={<HistoryRegular />}
        onClick={() => void actions.showHistory(1)}
      >
        {historyStrings.open}
      </GuardedButton>
    </PaneScreen>
  );
}

function UndoButton({ lastImport, actions }: { readonly lastImport: UndoTarget | null; readonly actions: Actions }) {
  if (!lastImport || lastImport.writtenRows === 0) return null;
  return (
    <GuardedButton needs="import" appearance="subtle" onClick={() => void actions.openUndo(lastImport)}>
      {lastImport.undoId === null ? undoStrings.undoLast : undoStrings.follow}
    </GuardedButton>
  );
}

function nextStep(hasSheets: boolean, check: CheckState): 'template' | 'validate' | 'send' {
  if (!hasSheets) return 'template';
  return check.status === 'current' ? 'send' : 'validate';
}

function templateText(template: TemplateState): string {
  switch (template.status) {
    case 'unknown':
      return startStrings.templateUnknown;
    case 'absent':
      return startStrings.templateAbsent;
    case 'present':
      return startStrings.templatePresent(template.sheets.map((sheet) => sheet.name));
  }
}

function checkText(check: CheckState, lastCheck: RememberedCheck | null): string {
  switch (check.status) {
    case 'never':
      return lastCheck ? startStrings.validatedLast(lastCheck) : startStrings.validateNever;
    case 'outdated':
      return startStrings.validateOutdated;
    case 'current': {
      const { error, warning } = check.report.issueCounts;
      return error + warning === 0 ? startStrings.validateClean(check.report.rowCount) : startStrings.validateFound(error, warning);
    }
  }
}
