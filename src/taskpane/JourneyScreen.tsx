import type { Actions } from '../application/session/actions';
import type { FieldsheetState } from '../application/session/state';
import { sessionAtWork } from '../application/signIn/connection';
import { otherCompany } from '../application/signIn/workbookCompany';
import { CompanyBars } from './account/CompanyBars';
import {
  ChooseSheetScreen,
  MatchScreen,
  RecordsScreen,
  ValuesScreen,
  NameMappingScreen,
  StoredMappingsScreen,
  RepairsScreen,
  HistoryScreen,
  PastImportScreen,
  PreviewScreen,
  UndoPlanScreen,
  UndoingScreen,
  UndoneScreen,
} from './laterScreens';
import { ResultsScreen } from './results/ResultsScreen';
import { CutOffScreen } from './send/CutOffScreen';
import { InterruptedScreen } from './send/InterruptedScreen';
import { ReviewScreen } from './send/ReviewScreen';
import { SendingScreen } from './send/SendingScreen';
import { WorkingScreen } from './shell/WorkingScreen';
import { StartScreen } from './start/StartScreen';
import { ClashScreen } from './template/ClashScreen';
import { TakeBackScreen } from './template/TakeBackScreen';
import { TroubleScreen } from './trouble/TroubleScreen';
import { ProblemsScreen } from './validate/ProblemsScreen';

interface JourneyScreenProps {
  /** What the Problems screen remembers while another is shown. */
  readonly openGroups: readonly string[];
  readonly onOpenGroups: (keys: readonly string[]) => void;
  readonly state: FieldsheetState;
  readonly actions: Actions;
}

/** The screen that the state names, with the actions that it offers. */
export function JourneyScreen({ state, actions, openGroups, onOpenGroups }: JourneyScreenProps) {
  const { screen, check, connection, lastImport } = state;
  const session = sessionAtWork(connection);
  const companyName = session?.company.name ?? null;
  const toStart = () => void actions.showStart();
  const selectCell = (sheetId: string, row: number, column: number) => void actions.selectCell(sheetId, row, column);

  switch (screen.name) {
    case 'start':
      return <StartScreen state={state} actions={actions} />;
    case 'choose-sheet':
      return <ChooseSheetScreen choice={screen.choice} actions={actions} onBack={toStart} />;
    case 'match':
      return <MatchScreen matching={screen.matching} actions={actions} onBack={() => actions.backToSheet()} />;
    case 'records':
      return (
        <RecordsScreen preview={screen.preview} onValidate={() => void actions.validateMatches()} onBack={() => actions.backToMatches()} />
      );
    case 'values':
      return <ValuesScreen review={screen.review} role={session?.user.role ?? 'viewer'} actions={actions} />;
    case 'clash':
      return <ClashScreen clashes={screen.clashes} onChoose={(choice) => void actions.addTemplate(choice)} onCancel={toStart} />;
    case 'take-back':
      return (
        <TakeBackScreen rowsEntered={screen.rowsEntered} onConfirm={() => void actions.takeTemplateBack('with-data')} onCancel={toStart} />
      );
    case 'working':
      return <WorkingScreen screen={screen} onCancel={() => actions.cancel()} />;
    case 'problems':
      if (check.status === 'never') return <StartScreen state={state} actions={actions} />;
      return (
        <ProblemsScreen
          check={check}
          live={state.live}
          accountChanges={state.accountChanges}
          onCheckAsYouType={(checks) => actions.checkAsYouType(checks)}
          onSelectCell={selectCell}
          onValidate={() => void actions.validate()}
          onClearHighlight={() => void actions.clearHighlight()}
          // While the notice offers it, a second button would only take room.
          lastRepairs={state.notice?.about === 'repaired' ? 0 : state.lastRepairs.length}
          hiddenByUs={state.hiddenByUs}
          onShowBadRowsOnly={() => void actions.showBadRowsOnly()}
          onHandOver={() => void actions.handOverBadRows()}
          onBringBack={() => void actions.bringRowsBack()}
          onShowAllRows={() => void actions.showAllRows()}
          openGroups={openGroups}
          onOpenGroups={onOpenGroups}
          onRepair={(repair) => void actions.repairCell(repair)}
          onRepairGroup={(issues) => void actions.reviewRepairs(issues)}
          onRepairSafe={() => actions.reviewSafeRepairs()}
          onWriteUnderstood={() => actions.reviewUnderstood()}
          onTakeBack={() => void actions.takeRepairsBack()}
          onWaive={(waiver) => void actions.waive(waiver)}
          onTakeWaiverBack={(waiver) => void actions.takeWaiverBack(waiver)}
          onSend={() => void actions.reviewSend()}
          onBack={toStart}
        />
      );
    case 'repairs':
      return (
        <RepairsScreen
          repairs={screen.repairs}
          withoutProposal={screen.withoutProposal}
          {...(screen.leftBehind && { leftBehind: screen.leftBehind })}
          onRepair={(chosen) => void actions.repair(chosen)}
          onCancel={() => actions.showProblems()}
        />
      );
    case 'review':
      return (
        <ReviewScreen
          review={screen.review}
          companyName={companyName}
          isUndecided={otherCompany(state) !== null}
          warnings={<CompanyBars state={state} actions={actions} />}
          onDecide={(change) => actions.decide(change)}
          onPreview={() => void actions.preview()}
          onRepair={() => actions.showProblems()}
          onBack={toStart}
          onSelectCell={selectCell}
        />
      );
    case 'sending':
      return <SendingScreen screen={screen} companyName={companyName} trouble={state.trouble} onStop={() => actions.cancel()} />;
    case 'interrupted':
      return (
        <InterruptedScreen
          screen={screen}
          companyName={companyName}
          onResume={() => void actions.resumeSend()}
          onGiveUp={() => void actions.abandonSend()}
        />
      );
    case 'cut-off':
      return <CutOffScreen screen={screen} onResume={() => void actions.resumeSend()} onGiveUp={() => void actions.abandonSend()} />;
    case 'preview':
      return <PreviewScreen screen={screen} companyName={companyName} actions={actions} />;
    case 'results':
      return (
        <ResultsScreen
          report={screen.report}
          review={screen.review}
          onSelectCell={selectCell}
          onShowOutcomes={(sheetId) => void actions.showOutcomes(sheetId)}
          onSelectRow={(row) => void actions.selectRefusedRow(row)}
          onWriteAgain={() => void actions.writeOutcomesAgain()}
          onSendAgain={screen.report.refused.length > 0 ? () => void actions.reviewFailedRows(screen.report.importId) : null}
          onUndo={lastImport && lastImport.writtenRows > 0 ? () => void actions.openUndo(lastImport) : null}
          onDone={toStart}
        />
      );
    case 'undo-plan':
      return (
        <UndoPlanScreen
          review={screen.review}
          onUndo={() => void actions.undo()}
          onLeave={toStart}
          onSelectRow={(row) => void actions.selectKeptRow(row)}
        />
      );
    case 'undoing':
      return <UndoingScreen progress={screen.progress} onLeave={() => actions.cancel()} />;
    case 'undone':
      return (
        <UndoneScreen
          report={screen.report}
          onSelectRow={(row) => void actions.selectKeptRow(row)}
          onWriteAgain={() => void actions.writeUndoOutcomesAgain()}
          onDone={toStart}
        />
      );
    case 'history':
      return (
        <HistoryScreen
          page={screen.page}
          onOpen={(importId) => void actions.openImport(importId)}
          onPage={(page) => void actions.showHistory(page)}
          onBack={toStart}
        />
      );
    case 'past-import':
      return <PastImportScreen screen={screen} actions={actions} />;
    case 'stored-mappings':
      return <StoredMappingsScreen mappings={screen.mappings} actions={actions} onBack={toStart} />;
    case 'name-mapping':
      return <NameMappingScreen naming={screen.naming} actions={actions} />;
    case 'trouble':
      return <TroubleScreen screen={screen} onRetry={() => void actions.retry()} onBack={toStart} />;
  }
}
