import type { Account } from '../../contract/account';
import type { Session, SignInOptions } from '../../contract/session';
import type { Counts } from '../../contract/imports';
import type { SheetInfo, WrittenCell } from '../ports/workbookPort';
import type { ImportReport } from '../send/importReport';
import { addSample } from '../send/pace';
import { totalOf } from '../send/totalOf';
import type { AccountChange } from '../signIn/accountChanges';
import type { CompanyRef } from '../signIn/companyRef';
import { reduceConnection } from '../signIn/reduceConnection';
import { sessionAtWork } from '../signIn/connection';
import type { UndoTarget } from '../undo/undoReport';
import type { CheckReport } from '../validate/checkReport';
import type { RememberedCheck } from '../validate/rememberedCheck';
import type { Failure } from './failure';
import {
  INITIAL_STATE,
  NO_COUNTS,
  type CheckState,
  type FieldsheetState,
  type JobName,
  type JobProgress,
  type LiveState,
  type Notice,
  type Screen,
  type TemplateState,
} from './state';

/** What has happened. */
export type SessionEvent =
  | { readonly type: 'connecting' }
  | { readonly type: 'connected'; readonly session: Session }
  | { readonly type: 'connection-failed'; readonly failure: Failure }
  | { readonly type: 'signed-out'; readonly options: SignInOptions; readonly failure: Failure | null }
  | { readonly type: 'signing-in' }
  /** Null when the person gave it up. */
  | { readonly type: 'sign-in-failed'; readonly failure: Failure | null }
  | { readonly type: 'sign-in-lost' }
  | { readonly type: 'signed-in-elsewhere'; readonly session: Session }
  | { readonly type: 'workbook-company-seen'; readonly company: CompanyRef | null }
  | { readonly type: 'import-elsewhere-seen'; readonly company: CompanyRef | null }
  | { readonly type: 'account-seen'; readonly account: Account; readonly changes: readonly AccountChange[] }
  | { readonly type: 'template-seen'; readonly template: TemplateState }
  | { readonly type: 'own-sheets-seen'; readonly ownSheets: readonly SheetInfo[] }
  | { readonly type: 'last-check-seen'; readonly lastCheck: RememberedCheck | null }
  | { readonly type: 'job-started'; readonly job: JobName }
  | { readonly type: 'job-moved'; readonly progress: JobProgress }
  | { readonly type: 'rows-written'; readonly counts: Counts; readonly at: number }
  | { readonly type: 'backend-troubled'; readonly failure: Failure | null }
  | { readonly type: 'stop-asked' }
  | { readonly type: 'job-failed'; readonly job: JobName; readonly failure: Failure }
  | { readonly type: 'job-cancelled'; readonly job: JobName }
  | { readonly type: 'checked'; readonly report: CheckReport; readonly editsBefore: number }
  | { readonly type: 'rechecked'; readonly report: CheckReport; readonly editsBefore: number }
  | { readonly type: 'live-moved'; readonly to: LiveState }
  | { readonly type: 'repairs-written'; readonly written: readonly WrittenCell[] }
  | { readonly type: 'repairs-taken-back'; readonly sheetIds: readonly string[] }
  | { readonly type: 'rows-hidden'; readonly rows: number }
  | { readonly type: 'highlighted' }
  | { readonly type: 'cells-changed'; readonly sheetId: string }
  | { readonly type: 'highlight-cleared' }
  | { readonly type: 'check-forgotten' }
  | { readonly type: 'import-ended'; readonly report: ImportReport }
  | { readonly type: 'undo-chosen'; readonly target: UndoTarget }
  | { readonly type: 'undo-began'; readonly undoId: string }
  | { readonly type: 'undo-ended' }
  | { readonly type: 'screen-opened'; readonly screen: Screen }
  | { readonly type: 'noticed'; readonly notice: Notice | null };

/** The state after an event. Pure; an event that does not fit the state (a late report of a job that is over) changes nothing. */
export function reduce(state: FieldsheetState, event: SessionEvent): FieldsheetState {
  switch (event.type) {
    case 'connected':
      return withSession(state, event.session);
    case 'connecting':
    case 'connection-failed':
    case 'signed-out':
    case 'signing-in':
    case 'sign-in-lost':
    case 'signed-in-elsewhere':
      return { ...state, connection: reduceConnection(state.connection, event) };
    case 'sign-in-failed':
      return {
        ...state,
        connection: reduceConnection(state.connection, event),
        notice: event.failure && sessionAtWork(state.connection) ? { about: 'failure', failure: event.failure } : state.notice,
      };
    case 'workbook-company-seen':
      return { ...state, workbookCompany: event.company };
    case 'import-elsewhere-seen':
      return { ...state, importElsewhere: event.company };
    case 'account-seen':
      return withAccount(state, event);
    case 'template-seen':
      return { ...state, template: event.template };
    case 'own-sheets-seen':
      return { ...state, ownSheets: event.ownSheets };
    case 'last-check-seen':
      return { ...state, lastCheck: event.lastCheck };
    case 'job-started':
      return { ...state, notice: null, trouble: null, screen: startScreenOf(event.job) };
    case 'job-moved':
      return isAtWork(state.screen) ? { ...state, screen: { ...state.screen, progress: event.progress } } : state;
    case 'rows-written':
      return state.screen.name === 'sending' ? { ...state, screen: withCounts(state.screen, event) } : state;
    case 'backend-troubled':
      return { ...state, trouble: event.failure };
    case 'stop-asked':
      return state.screen.name === 'sending' ? { ...state, screen: { ...state.screen, stopping: true } } : state;
    case 'job-failed':
      return { ...state, notice: null, screen: { name: 'trouble', job: event.job, failure: event.failure } };
    case 'job-cancelled':
      return { ...state, screen: screenBefore(event.job, state), notice: { about: 'cancelled', job: event.job } };
    case 'checked':
      return {
        ...state,
        live: state.live === 'lost' ? 'following' : state.live,
        accountChanges: [],
        check: { status: state.edits === event.editsBefore ? 'current' : 'outdated', report: event.report, highlighted: false },
      };
    case 'rechecked':
      if (state.check.status === 'never') return state;
      return {
        ...state,
        check: { ...state.check, status: state.edits === event.editsBefore ? 'current' : 'outdated', report: event.report },
      };
    case 'live-moved':
      return { ...state, live: event.to };
    case 'repairs-written':
      return afterWriting({ ...state, lastRepairs: event.written }, new Set(event.written.map(({ change }) => change.sheetId)));
    case 'repairs-taken-back':
      return afterWriting({ ...state, lastRepairs: [] }, event.sheetIds);
    case 'rows-hidden':
      return { ...state, hiddenByUs: event.rows };
    case 'highlighted':
      return withHighlight(state, true);
    case 'highlight-cleared':
      return withHighlight(state, false);
    case 'cells-changed':
      return afterWriting(state, [event.sheetId]);
    case 'check-forgotten':
      return { ...state, check: { status: 'never' } };
    case 'import-ended':
      return { ...state, lastImport: targetOf(event.report) };
    case 'undo-chosen':
      return { ...state, undoTarget: event.target };
    case 'undo-began':
      return withUndo(state, (target) => ({ ...target, undoId: event.undoId }));
    case 'undo-ended':
      return withUndo(state, () => null);
    case 'screen-opened':
      return { ...state, notice: null, screen: event.screen };
    case 'noticed':
      return { ...state, notice: event.notice };
  }
}

/** Everything that was another company's goes with it, unless a job is under way: that says itself what becomes of it. */
function withSession(state: FieldsheetState, session: Session): FieldsheetState {
  const connection = { status: 'connected', session } as const;
  if (state.companyId === session.company.id) return { ...state, connection };
  const { check, lastImport, undoTarget, account, accountChanges, importElsewhere, lastRepairs } = INITIAL_STATE;
  const ofCompany = { check, lastImport, undoTarget, account, accountChanges, importElsewhere, lastRepairs };
  return {
    ...state,
    ...ofCompany,
    connection,
    companyId: session.company.id,
    screen: isAtWork(state.screen) ? state.screen : { name: 'start' },
  };
}

/** What was judged by other lists or fields is out of date, and is not followed any more. */
function withAccount(state: FieldsheetState, { account, changes }: Extract<SessionEvent, { type: 'account-seen' }>): FieldsheetState {
  const seen = { ...state, account, accountChanges: changes };
  if (changes.length === 0 || state.check.status === 'never') return seen;
  return { ...seen, check: { ...state.check, status: 'outdated' }, live: state.live === 'off' ? 'off' : 'lost' };
}

function targetOf({ importId, counts }: ImportReport): UndoTarget {
  return { importId, writtenRows: counts.created + counts.updated, undoId: null };
}

function withUndo(state: FieldsheetState, change: (target: UndoTarget) => UndoTarget | null): FieldsheetState {
  const { undoTarget, lastImport } = state;
  if (!undoTarget) return state;
  const isLast = lastImport?.importId === undoTarget.importId;
  return { ...state, undoTarget: change(undoTarget), ...(isLast && { lastImport: change(lastImport) }) };
}

function withCounts(
  screen: Extract<Screen, { name: 'sending' }>,
  { counts, at }: { readonly counts: Counts; readonly at: number },
): Screen {
  return { ...screen, counts, samples: addSample(screen.samples, { at, done: totalOf(counts) }) };
}

type AtWork = Extract<Screen, { progress: JobProgress }>;

function isAtWork(screen: Screen): screen is AtWork {
  return screen.name === 'working' || screen.name === 'sending' || screen.name === 'undoing';
}

function withHighlight(state: FieldsheetState, highlighted: boolean): FieldsheetState {
  return state.check.status === 'never' ? state : { ...state, check: { ...state.check, highlighted } };
}

/** Until it is checked again, what was found before is out of date. */
function afterWriting(state: FieldsheetState, sheetIds: Iterable<string>): FieldsheetState {
  return { ...state, edits: state.edits + 1, check: [...sheetIds].reduce(checkAfterEdit, state.check) };
}

function checkAfterEdit(check: CheckState, sheetId: string): CheckState {
  const isLookedAt = check.status !== 'never' && check.report.sheets.some((sheet) => sheet.id === sheetId);
  return isLookedAt ? { ...check, status: 'outdated' } : check;
}

function startScreenOf(job: JobName): Screen {
  const progress = { step: FIRST_STEP[job], done: 0, total: 0 } as const;
  if (job === 'undo') return { name: 'undoing', progress };
  if (job === 'send' || job === 'preview') return { name: 'sending', job, progress, counts: NO_COUNTS, samples: [], stopping: false };
  return { name: 'working', job, progress };
}

const FIRST_STEP: Record<JobName, JobProgress['step']> = {
  map: 'loading-account',
  template: 'loading-account',
  'take-back': 'removing-template',
  validate: 'loading-account',
  propose: 'proposing',
  repair: 'writing-repairs',
  'take-repairs-back': 'writing-repairs',
  'hide-rows': 'hiding-rows',
  'hand-over': 'reading',
  'bring-back': 'reading',
  'show-rows': 'showing-rows',
  review: 'loading-account',
  preview: 'assigning-keys',
  send: 'sending',
  'plan-undo': 'planning-undo',
  undo: 'undoing',
  history: 'loading-history',
  mappings: 'loading-mappings',
  'write-out': 'loading-account',
};

const PROBLEM_JOBS: ReadonlySet<JobName> = new Set([
  'validate',
  'propose',
  'repair',
  'take-repairs-back',
  'hide-rows',
  'show-rows',
  'hand-over',
  'bring-back',
]);

/** Where a cancelled job was started from. */
function screenBefore(job: JobName, state: FieldsheetState): Screen {
  return PROBLEM_JOBS.has(job) && state.check.status !== 'never' ? { name: 'problems' } : { name: 'start' };
}
