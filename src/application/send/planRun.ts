import { planChunks } from '../../domain/importing/planChunks';
import { sheetKey, type RowPosition } from '../../domain/validation/validation';
import { DEFAULT_CHOICES } from '../../contract/choices';
import { MAX_CHUNK_BYTES, MAX_CHUNK_ROWS } from '../../contract/imports';
import type { Ports } from '../ports/ports';
import { keyOfRecord } from '../rows/recordKeys';
import type { RunningJob } from '../session/createJobs';
import { createRecordFinder, type RecordFinder } from './createRecordFinder';
import { explainLeftOut } from './explainLeftOut';
import type { ImportRun, RecordPlace } from './importRun';
import type { SendReview } from './sendReview';

/** Half of what the server takes: the rest is for the chunk's frame, and keeps one answer short. */
const LIMITS = { maxRows: MAX_CHUNK_ROWS, maxBytes: MAX_CHUNK_BYTES / 2 };

/** By sheet id and sheet row. */
type RowKeys = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Gives each row its key in the workbook, also those that stay behind, then lays out the whole import. Nothing is sent yet. */
export async function planRun(ports: Ports, review: SendReview, job: RunningJob): Promise<ImportRun> {
  const { report, rows } = review;
  const records = createRecordFinder(report.mapped);
  const staying = review.sheets.flatMap(({ sheet, part, leftOut }) =>
    leftOut.map(({ row, reason }) => ({ position: { sheetName: sheet.name, row, ...(part && { part }) }, reason })),
  );
  const positions = [...rows, ...staying.map(({ position }) => position)];
  const rowKeys = await assignRowKeys(ports, review, positions, records, job);
  const sheetOf = new Map(review.sheets.map(({ sheet }) => [sheet.name, sheet]));
  const placeOf = (position: RowPosition): RecordPlace => {
    const sheet = sheetOf.get(position.sheetName)!;
    const [first, ...others] = records.rowsOf(position).map((row) => rowKeys.get(sheet.id)!.get(row)!);
    const { row, part } = position;
    return { sheet, row, rowKeys: [first!, ...others], ...(part && { part }), columns: records.columnsOf(position) };
  };
  const keys = new Map<string, string>();
  const positionKey = (position: RowPosition) => `${position.row} ${sheetKey(position)}`;
  const places = new Map<string, RecordPlace>();
  for (const position of rows) {
    const place = placeOf(position);
    const key = place.part === undefined ? place.rowKeys[0] : keyOfRecord(place.rowKeys, place.part);
    places.set(key, place);
    keys.set(positionKey(position), key);
  }
  const explain = explainLeftOut(report);
  const sheetNames = [...new Set(review.sheets.filter(({ going }) => going > 0).map(({ sheet }) => sheet.name))];
  return {
    importId: ports.newId(),
    create: {
      workbookName: await ports.workbook.workbookName(),
      sheetNames,
      totalRows: rows.length,
      choices: DEFAULT_CHOICES,
      mappingName: null,
    },
    chunks: planChunks(rows, (position) => keys.get(positionKey(position))!, LIMITS),
    places,
    leftOut: staying.map(({ position, reason }) => ({ ...placeOf(position), reason: explain(position, reason) })),
    review,
    held: new Map(),
  };
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
