import { planChunks } from '../../domain/importing/planChunks';
import { DEFAULT_CHOICES } from '../../contract/choices';
import { MAX_CHUNK_BYTES, MAX_CHUNK_ROWS } from '../../contract/imports';
import type { Ports } from '../ports/ports';
import { columnsOfFields } from '../rows/columnsOfFields';
import type { RowPlace } from '../rows/locateRows';
import type { RunningJob } from '../session/createJobs';
import { explainLeftOut } from './explainLeftOut';
import type { ImportRun, RowLeftBehind } from './importRun';
import type { SendReview } from './sendReview';

/** Half of what the server takes: the rest is for the chunk's frame, and keeps one answer short. */
const LIMITS = { maxRows: MAX_CHUNK_ROWS, maxBytes: MAX_CHUNK_BYTES / 2 };

/** Gives each row its key in the workbook, also those that stay behind, then lays out the whole import. Nothing is sent yet. */
export async function planRun(ports: Ports, review: SendReview, job: RunningJob): Promise<ImportRun> {
  const { report, rows } = review;
  const rowKeys = new Map<string, ReadonlyMap<number, string>>();
  const places = new Map<string, RowPlace>();
  const leftBehind: RowLeftBehind[] = [];
  const sheetNames: string[] = [];
  const explain = explainLeftOut(report);
  const assigning = job.step('assigning-keys');
  const total = review.sheets.reduce((sum, { going, leftOut }) => sum + going + leftOut.length, 0);
  let done = 0;
  for (const { sheet, going, leftOut } of review.sheets) {
    const sent = rows.filter(({ sheetName }) => sheetName === sheet.name).map(({ row }) => row);
    const sheetRows = [...sent, ...leftOut.map(({ row }) => row)];
    if (sheetRows.length === 0) continue;
    if (going > 0) sheetNames.push(sheet.name);
    const before = done;
    const progress = (part: number) => assigning.progress(before + part, total);
    const keys = await ports.workbook.assignRowKeys(sheet.id, sheetRows, { signal: job.signal, progress });
    rowKeys.set(sheet.name, keys);
    for (const row of sent) places.set(keys.get(row) as string, { sheet, row });
    for (const { row, reason } of leftOut)
      leftBehind.push({ sheet, row, rowKey: keys.get(row) as string, reason: explain(sheet.name, row, reason) });
    done += sheetRows.length;
  }

  return {
    importId: ports.newId(),
    create: {
      workbookName: await ports.workbook.workbookName(),
      sheetNames,
      totalRows: rows.length,
      choices: DEFAULT_CHOICES,
      mappingName: null,
    },
    chunks: planChunks(rows, rowKeys, LIMITS),
    places,
    leftOut: leftBehind,
    review,
    columns: columnsOfFields(report),
    held: new Map(),
  };
}
