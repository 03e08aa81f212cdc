import { clearedFields } from '../../domain/importing/clearedFields';
import { planChunks } from '../../domain/importing/planChunks';
import { MAX_CHUNK_BYTES, MAX_CHUNK_ROWS } from '../../contract/imports';
import type { Ports } from '../ports/ports';
import type { RowOutcome, TemplateSheet } from '../ports/workbookPort';
import type { RunningJob } from '../session/createJobs';
import { explainLeftOut } from './explainLeftOut';
import type { ImportRun } from './importRun';
import type { SendReview } from './sendReview';

/** So many rows make the first chunk, which can be written and looked at before the others. */
export const FIRST_ROWS = 5;

/** Half of what the server takes: the rest is for the chunk's frame, and keeps one answer short. */
const LIMITS = { maxRows: MAX_CHUNK_ROWS, maxBytes: MAX_CHUNK_BYTES / 2, firstRows: FIRST_ROWS };

/** Gives each row its key in the workbook, also those that stay behind, then lays out the whole import. Nothing is sent yet. */
export async function planRun(ports: Ports, review: SendReview, job: RunningJob): Promise<ImportRun> {
  const { report, rows, decision } = review;
  const { rowKeys, leftOut } = await assignKeys(ports, review, job);
  const clears = decision.choices.blanks === 'clear' ? clearedFields(report.mapped, report.validation.issues) : undefined;
  const chunks = planChunks(rows, rowKeys, LIMITS, clears);
  const going = review.sheets.filter((sheet) => sheet.going > 0).map(({ sheet }) => sheet);
  return {
    running: {
      importId: ports.newId(),
      create: {
        workbookName: await ports.workbook.workbookName(),
        sheetNames: going.map(({ name }) => name),
        totalRows: rows.length,
        choices: decision.choices,
        mappingName: nameMapping(going),
      },
      errorChoice: decision.choice,
      failedRowsOf: review.again?.importId ?? null,
      digests: await Promise.all(chunks.map((chunk) => ports.backend.digestOf(chunk))),
    },
    chunks,
    leftOut,
    held: new Map(),
  };
}

async function assignKeys(ports: Ports, review: SendReview, job: RunningJob) {
  const rowKeys = new Map<string, ReadonlyMap<number, string>>();
  const leftBehind: RowOutcome[] = [];
  const explain = explainLeftOut(review.report);
  const assigning = job.step('assigning-keys');
  const total = review.sheets.reduce((sum, { going, leftOut }) => sum + going + leftOut.length, 0);
  let done = 0;
  for (const { sheet, leftOut } of review.sheets) {
    const sent = review.rows.filter(({ sheetName }) => sheetName === sheet.name).map(({ row }) => row);
    const sheetRows = [...sent, ...leftOut.map(({ row }) => row)];
    if (sheetRows.length === 0) continue;
    const before = done;
    const progress = (part: number) => assigning.progress(before + part, total);
    const keys = await ports.workbook.assignRowKeys(sheet.id, sheetRows, { signal: job.signal, progress });
    rowKeys.set(sheet.name, keys);
    for (const { row, reason } of leftOut)
      leftBehind.push({ rowKey: keys.get(row) as string, status: 'left-out', reason: explain(sheet.name, row, reason) });
    done += sheetRows.length;
  }
  return { rowKeys, leftOut: leftBehind };
}

/** What the history calls the matches of the person's own sheets; null where all rows come from the template. */
function nameMapping(sheets: readonly TemplateSheet[]): string | null {
  const own = sheets.filter(({ headerRow }) => headerRow !== undefined).map(({ name }) => name);
  return own.length === 0 ? null : own.join(', ').slice(0, 255);
}
