import { createLiveValidation, type LiveValidation } from '../../../domain/validation/live/createLiveValidation';
import type { Validation } from '../../../domain/validation/validation';
import { UNATTENDED } from '../../ports/job';
import type { SheetChange } from '../../ports/workbookPort';
import type { Context } from '../../session/context';
import type { RunningJob } from '../../session/createJobs';
import { toFailure } from '../../session/failure';
import { runSmoothly } from '../../session/runSmoothly';
import type { CheckReport } from '../checkReport';
import { checkWorkbook } from '../checkWorkbook';
import { highlightIssues, marksOf } from '../highlightIssues';
import { editedRows, type EditedRows } from './editedRows';
import { reportAfterEdit } from './reportAfterEdit';

/** Keeps what validation has found true while people go on working in the sheets. */
export interface LiveCheck {
  changed(change: SheetChange): void;
  turn(on: boolean): void;
}

/** Made when the first edit needs it, for the validation that it continues. */
interface Followed {
  readonly judged: Validation;
  readonly live: LiveValidation;
}

/** Nobody waits for this job, and nobody cancels it: it runs beside whatever is on the screen. */
const QUIET: RunningJob = {
  signal: UNATTENDED.signal,
  step: () => UNATTENDED,
  get uncancellable() {
    return QUIET;
  },
};

export function createLiveCheck(context: Context): LiveCheck {
  const { ports, store, jobs } = context;
  const { workbook } = ports;
  let followed: Followed | null = null;
  let pending: SheetChange[] = [];

  const isWanted = () => {
    const { check, live } = store.getState();
    // What was edited before the sheets were last read needs no second look.
    if (check.status !== 'outdated') pending = [];
    return pending.length > 0 && (live === 'following' || live === 'catching-up');
  };

  /** One at a time, between the jobs that the person starts: those wait for it, and it waits for them. */
  const catchUp = () =>
    jobs.runBeside(async () => {
      if (!isWanted()) return;
      store.dispatch({ type: 'live-moved', to: 'catching-up' });
      try {
        while (isWanted()) {
          await ports.pause();
          await absorb(pending.splice(0));
        }
        store.dispatch({ type: 'live-moved', to: 'following' });
      } catch (error) {
        store.dispatch({ type: 'live-moved', to: 'lost' });
        store.dispatch({ type: 'noticed', notice: { about: 'failure', failure: toFailure(error) } });
      }
    });

  async function absorb(changes: readonly SheetChange[]): Promise<void> {
    const { edits, check } = store.getState();
    if (check.status === 'never') return;
    const { report } = check;
    const edited = editedRows(report, changes);
    const next = edited === 'unclear' ? null : await recheckRows(report, edited);
    if (next) {
      store.dispatch({ type: 'rechecked', report: next.report, editsBefore: edits });
      await updateHighlight(next.report, next.rows);
      return;
    }
    const again = await checkWorkbook(ports, QUIET);
    store.dispatch({ type: 'rechecked', report: again, editsBefore: edits });
    if (isHighlighted()) await highlightIssues(workbook, again, UNATTENDED);
  }

  /** Null when a sheet is no longer what it was. */
  async function recheckRows(report: CheckReport, edited: readonly EditedRows[]) {
    const live = followed?.judged === report.judged ? followed.live : await prepare(report);
    const edits = [];
    for (const { sheet, rows } of edited) {
      const { columns, firstRow } = report.mapped[sheet]!;
      const cells = await workbook.readRows(report.sheets[sheet]!, rows, columns.length, report.headers[sheet]!);
      if (!cells) return null;
      edits.push(...rows.map((row, at) => ({ sheet, index: row - firstRow, cells: cells[at]! })));
    }
    const { validation, judged } = live.edit(edits);
    followed = { live, judged: validation };
    return { report: reportAfterEdit(report, live.sheets, validation, judged), rows: judged };
  }

  const prepare = (report: CheckReport): Promise<LiveValidation> =>
    runSmoothly(ports, createLiveValidation(report.mapped, report, report.judged), UNATTENDED);

  async function updateHighlight(report: CheckReport, judged: readonly (readonly number[])[]): Promise<void> {
    if (!isHighlighted()) return;
    const marks = marksOf(report);
    for (const [at, rows] of judged.entries()) {
      const { id } = report.sheets[at]!;
      if (rows.length === 0) continue;
      const isDone = await workbook.updateHighlight(
        id,
        rows,
        marks.filter(({ sheetId }) => sheetId === id),
      );
      if (!isDone) return highlightIssues(workbook, report, UNATTENDED);
    }
  }

  function isHighlighted(): boolean {
    const { check } = store.getState();
    return check.status !== 'never' && check.highlighted;
  }

  jobs.onIdle(() => void catchUp());

  return {
    changed(change) {
      pending.push(change);
      void catchUp();
    },
    turn(on) {
      ports.preferences.rememberChecksAsYouType(on);
      store.dispatch({ type: 'live-moved', to: on ? 'following' : 'off' });
      void catchUp();
    },
  };
}
