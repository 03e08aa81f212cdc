import { planChunks } from '../../domain/importing/planChunks';
import { shownColumn } from '../../domain/validation/mappedSheet';
import { MAX_CHUNK_BYTES, MAX_CHUNK_ROWS } from '../../contract/imports';
import type { Ports } from '../ports/ports';
import type { RunningJob } from '../session/createJobs';
import type { CheckReport } from '../validate/checkReport';
import type { ImportRun, RowPlace } from './importRun';
import type { SendReview } from './sendReview';

/** Half of what the server takes: the rest is for the chunk's frame, and keeps one answer short. */
const LIMITS = { maxRows: MAX_CHUNK_ROWS, maxBytes: MAX_CHUNK_BYTES / 2 };

/** Gives each row its key in the workbook, then lays out the whole import. Nothing is sent yet. */
export async function planRun(ports: Ports, { report, rows }: SendReview, job: RunningJob): Promise<ImportRun> {
  const rowKeys = new Map<string, ReadonlyMap<number, string>>();
  const places = new Map<string, RowPlace>();
  const assigning = job.step('assigning-keys');
  let done = 0;
  for (const sheet of report.sheets) {
    const sheetRows = rows.filter(({ sheetName }) => sheetName === sheet.name).map(({ row }) => row);
    if (sheetRows.length === 0) continue;
    const before = done;
    const progress = (part: number) => assigning.progress(before + part, rows.length);
    const keys = await ports.workbook.assignRowKeys(sheet.id, sheetRows, { signal: job.signal, progress });
    rowKeys.set(sheet.name, keys);
    for (const [row, key] of keys) places.set(key, { sheet, row });
    done += sheetRows.length;
  }

  const sheetNames = report.sheets.filter((sheet) => rowKeys.has(sheet.name)).map((sheet) => sheet.name);
  return {
    importId: ports.newId(),
    create: { workbookName: await ports.workbook.workbookName(), sheetNames, totalRows: rows.length },
    chunks: planChunks(rows, rowKeys, LIMITS),
    places,
    columns: columnsOf(report),
    answered: new Map(),
  };
}

function columnsOf({ sheets, mapped }: CheckReport): ImportRun['columns'] {
  return new Map(
    sheets.map((sheet) => {
      const found = mapped.find(({ sheetName }) => sheetName === sheet.name);
      return [sheet.id, new Map(found?.columns.flatMap((field, at) => (field ? [[field.key, shownColumn(found, at)]] : [])))];
    }),
  );
}
