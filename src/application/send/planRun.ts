import { clearedFields } from '../../domain/importing/clearedFields';
import { planChunks } from '../../domain/importing/planChunks';
import { sheetKey, type RowPosition } from '../../domain/validation/validation';
import { MAX_CHUNK_BYTES, MAX_CHUNK_ROWS } from '../../contract/imports';
import type { Ports } from '../ports/ports';
import { keyOfRecord } from '../rows/recordKeys';
import type { RecordRows } from '../rows/recordRows';
import type { RecordOutcome } from '../rows/rowOutcomes';
import type { RunningJob } from '../session/createJobs';
import { createRecordFinder, type RecordFinder } from './createRecordFinder';
import { explainLeftOut } from './explainLeftOut';
import type { ImportRun } from './importRun';
import type { CompanyRef } from '../signIn/companyRef';
import type { SendReview, SheetReview } from './sendReview';

/** Half of what the server takes: the rest is for the chunk's frame, and keeps one answer short. */
const MAX_BYTES = MAX_CHUNK_BYTES / 2;
/** So many rows make the first chunk, which can be written and looked at before the others. */
const FIRST_ROWS = 5;
const LIMITS = { maxRows: MAX_CHUNK_ROWS, maxBytes: MAX_BYTES, firstRows: FIRST_ROWS };

/** By sheet id and sheet row. */
type RowKeys = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Gives each row its key in the workbook, also those that stay behind, then lays out the whole import. Nothing is sent yet. */
export async function planRun(ports: Ports, review: SendReview, company: CompanyRef, job: RunningJob): Promise<ImportRun> {
  const { report, rows, decision } = review;
  const finder = createRecordFinder(report.mapped);
  const staying = review.sheets.flatMap(({ sheet, part, leftOut }) =>
    leftOut.map(({ row, reason }) => ({ position: { sheetName: sheet.name, row, ...(part && { part }) }, reason })),
  );
  const positions = [...rows, ...staying.map(({ position }) => position)];
  const rowKeys = await assignRowKeys(ports, review, positions, finder, job);
  const sheetOf = new Map(review.sheets.map(({ sheet }) => [sheet.name, sheet]));
  const rowsOf = ({ part, ...position }: RowPosition) => {
    const keys = rowKeys.get(sheetOf.get(position.sheetName)!.id)!;
    const [first, ...others] = finder.rowsOf({ ...position, ...(part && { part }) }).map((row) => keys.get(row)!);
    return { rowKeys: [first!, ...others] as const, ...(part && { part }) };
  };
  const keys = new Map<string, string>();
  const positionKey = (position: RowPosition) => `${position.row} ${sheetKey(position)}`;
  const records = new Map<string, ReturnType<typeof rowsOf>>();
  for (const position of rows) {
    const record = rowsOf(position);
    const key = record.part === undefined ? record.rowKeys[0] : keyOfRecord(record.rowKeys, record.part);
    records.set(key, record);
    keys.set(positionKey(position), key);
  }
  const clears = decision.choices.blanks === 'clear' ? clearedFields(report.mapped, report.validation.issues) : undefined;
  const chunks = planChunks(rows, (position) => keys.get(positionKey(position))!, LIMITS, clears);
  const explain = explainLeftOut(report);
  const going = review.sheets.filter((sheet) => sheet.going > 0);
  return {
    running: {
      importId: ports.newId(),
      company,
      create: {
        workbookName: await ports.workbook.workbookName(),
        sheetNames: [...new Set(going.map(({ sheet }) => sheet.name))],
        totalRows: rows.length,
        choices: decision.choices,
        mappingName: nameMapping(going),
      },
      errorChoice: decision.choice,
      failedRowsOf: review.again?.importId ?? null,
      digests: await Promise.all(chunks.map((chunk) => ports.backend.digestOf(chunk))),
    },
    chunks,
    records: records satisfies RecordRows,
    leftOut: staying.map(({ position, reason }): RecordOutcome => ({
      ...rowsOf(position),
      status: 'left-out',
      reason: explain(position, reason),
    })),
    held: new Map(),
  };
}

/** What the history calls the matches of the person's own sheets; null where all rows come from the template. */
function nameMapping(sheets: readonly SheetReview[]): string | null {
  const own = new Set(sheets.filter(({ sheet }) => sheet.headerRow !== undefined).map(({ sheet }) => sheet.name));
  return own.size === 0 ? null : [...own].join(', ').slice(0, 255);
}

async function assignRowKeys(
  { workbook }: Ports,
  { sheets }: SendReview,
  positions: readonly RowPosition[],
  records: RecordFinder,
  job: RunningJob,
): Promise<RowKeys> {
  const wanted = new Map<string, Set<number>>();
  for (const { sheet } of sheets) wanted.set(sheet.name, new Set());
  for (const position of positions) for (const row of records.rowsOf(position)) wanted.get(position.sheetName)?.add(row);
  const assigning = job.step('assigning-keys');
  const total = [...wanted.values()].reduce((sum, { size }) => sum + size, 0);
  const keys = new Map<string, ReadonlyMap<number, string>>();
  let done = 0;
  for (const { sheet } of sheets) {
    const rows = wanted.get(sheet.name);
    if (!rows || rows.size === 0 || keys.has(sheet.id)) continue;
    const before = done;
    const progress = (part: number) => assigning.progress(before + part, total);
    keys.set(sheet.id, await workbook.assignRowKeys(sheet.id, [...rows], { signal: job.signal, progress }));
    done += rows.size;
  }
  return keys;
}
