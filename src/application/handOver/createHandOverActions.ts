import { describeIssue } from '../../domain/validation/describeIssue';
import { rowsWithProblems } from '../badRows/rowsWithProblems';
import type { TemplateSheet } from '../ports/workbookPort';
import type { CellRepair } from '../repair/cellRepair';
import { ourSheets } from '../rows/ourSheets';
import type { HandOverActions } from '../session/actions';
import { open, type Context } from '../session/context';
import type { RunningJob } from '../session/createJobs';
import { checkAndHighlight } from '../validate/checkAndHighlight';
import type { CheckReport } from '../validate/checkReport';
import { columnNames } from './columnNames';
import { compareHandOver } from './compareHandOver';
import { fingerprint } from './fingerprint';
import type { LostColumn } from './handOver';

export function createHandOverActions(context: Context): HandOverActions {
  const { ports, store, jobs } = context;
  const { workbook } = ports;

  /** Row numbers hold only as long as nothing was changed. */
  async function currentReport(job: RunningJob): Promise<CheckReport> {
    const { check } = store.getState();
    return check.status === 'current' ? check.report : (await checkAndHighlight(context, job)).report;
  }

  async function handOver(report: CheckReport, sheet: TemplateSheet, rows: readonly number[], job: RunningJob): Promise<string> {
    const { sheets } = await workbook.readSheets([sheet], job.step('reading'));
    const content = sheets[0]!;
    const keys = await workbook.assignRowKeys(sheet.id, rows, job.step('assigning-keys'));
    const problems = wordProblems(report, sheet.name);
    const columns = columnNames(content.headers, content.rows[0]?.length ?? 0);
    const handed = rows.map((row) => {
      const values = columns.map((_, column) => content.rows[row - content.firstRow]?.[column] ?? '');
      const rowKey = keys.get(row)!;
      return {
        rowKey,
        row,
        problems: problems.get(row)!,
        values,
        fingerprints: columns.map((column, at) => fingerprint(column, values[at]!)),
      };
    });
    return workbook.writeHandOver(sheet, columns, handed, job.step('handing-over'));
  }

  return {
    handOverBadRows: () =>
      jobs.run('hand-over', async (job) => {
        const report = await currentReport(job);
        const names: string[] = [];
        for (const { sheet, rows } of rowsWithProblems(report)) names.push(await handOver(report, sheet, rows, job));
        open(context, { name: 'problems' });
        store.dispatch({ type: 'noticed', notice: { about: 'handed-over', sheetNames: names } });
      }),

    bringRowsBack: () =>
      jobs.run('bring-back', async (job) => {
        const handOvers = await workbook.readHandOvers(job.step('reading'));
        const sheets = await ourSheets(workbook);
        const contents = (await workbook.readSheets(sheets, job.step('reading'))).sheets;
        const found = new Set<string>();
        const repairs: CellRepair[] = [];
        const lost: LostColumn[] = [];
        for (const content of contents) {
          const wanted = handOvers.flatMap(({ rows }) => rows.map(({ rowKey }) => rowKey));
          const rowOf = await workbook.findRows(content.sheet.id, wanted);
          for (const key of rowOf.keys()) found.add(key);
          for (const each of handOvers) {
            const compared = compareHandOver(each, content, rowOf);
            repairs.push(...compared.repairs);
            lost.push(...compared.lost);
          }
        }
        const gone = handOvers.flatMap(({ sheetName, rows }) =>
          rows.flatMap(({ rowKey, row }) => (found.has(rowKey) ? [] : [{ sheetName, row }])),
        );
        if (repairs.length + gone.length + lost.length > 0) {
          return open(context, { name: 'repairs', repairs, withoutProposal: 0, leftBehind: { rows: gone, columns: lost } });
        }
        open(context, { name: 'problems' });
        store.dispatch({ type: 'noticed', notice: { about: handOvers.length > 0 ? 'nothing-repaired' : 'no-hand-over' } });
      }),
  };
}

/** By sheet row, all that is wrong with it. */
function wordProblems({ validation, account }: CheckReport, sheetName: string): Map<number, string> {
  const words = new Map<number, string>();
  for (const issue of validation.issues) {
    if (issue.sheetName !== sheetName) continue;
    const before = words.get(issue.row);
    const line = `${issue.field.header}: ${describeIssue(issue, account)}`;
    words.set(issue.row, before === undefined ? line : `${before}\n${line}`);
  }
  return words;
}
