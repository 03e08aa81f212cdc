import { widthOf } from '../../../domain/mapping/ownSheet/createRowMapper';
import { customerNamesIn } from '../../../domain/repair/customerNamesIn';
import { createJudgedSheets, type JudgedSheets } from '../../../domain/validation/live/judgedSheets';
import type { Validation } from '../../../domain/validation/validation';
import type { Refound, SheetsEdit } from '../../ports/validatorPort';
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
interface Continued {
  readonly judged: Validation;
  readonly sheets: JudgedSheets;
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
  let continued: Continued | null = null;
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
      if (next.rows === 'all') await highlightAgain(next.report);
      else await updateHighlight(next.report, next.rows);
      return;
    }
    const again = await checkWorkbook(ports, QUIET);
    store.dispatch({ type: 'rechecked', report: again, editsBefore: edits });
    await highlightAgain(again);
  }

  async function highlightAgain(report: CheckReport): Promise<void> {
    if (isHighlighted()) await highlightIssues(workbook, report, UNATTENDED);
  }

  /** Null when a sheet is no longer what it was, or no longer known. */
  async function recheckRows(report: CheckReport, edited: readonly EditedRows[]) {
    const { read, followed, following } = report;
    const found = [];
    for (const { sheet, rows } of edited) {
      const { content } = read.sheets[sheet]!;
      const cells = await workbook.readRows(content.sheet, rows, widthOf(content), content.headers);
      if (!cells) return null;
      found.push(...rows.map((row, at) => ({ sheet, index: row - content.firstRow, cells: cells[at]! })));
    }
    const edit = await runSmoothly(ports, followed.edit(found), UNATTENDED);
    const refound = edit && (await following.edit(edit));
    if (!refound) return null;
    const names = commit(report, edit);
    return { report: reportAfterEdit(report, refound, judgedAfter(report, refound), names), rows: refound.rows };
  }

  function commit({ followed }: CheckReport, edit: SheetsEdit): 'same' | 'changed' {
    const { changed } = edit;
    const namesNow = () => (changed === 'all' ? null : customerNamesIn(followed.mapped, changed));
    const before = namesNow();
    followed.commit(edit);
    return before !== null && before === namesNow() ? 'same' : 'changed';
  }

  function judgedAfter(report: CheckReport, { rows, validation }: Refound): Validation {
    if (rows === 'all') return validation;
    const sheets = continued?.judged === report.judged ? continued.sheets : createJudgedSheets(report.mapped, report.judged);
    sheets.replace({ rows, found: validation });
    const judged = sheets.asValidation();
    continued = { sheets, judged };
    return judged;
  }

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
