import type { Job } from '../../application/ports/job';
import type { RowToRepair, TemplateSheet } from '../../application/ports/workbookPort';
import type { CellValue } from '../../domain/cells/cell';
import { columnLetters } from '../address';
import { enteredText } from '../cells/enteredText';
import { writeBytes } from '../jsonBytes';
import { messageQueue } from '../messageQueue';
import { askFormats, readRows } from '../reading/readRows';
import { getSheet, runExcel } from '../runExcel';
import { freeSheetName } from '../template/freeSheetName';
import { HAND_OVER_HEADERS, HAND_OVER_SHEET } from './handOverHeaders';

const BLOCK_ROWS = 1_000;

/** What a row's formats weigh to begin with. */
const FORMAT_BYTES = 300;

/** What a cell holds at most: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const CELL_CHARACTERS = 32_767;

/**
 * Writes rows to a new sheet, with what is wrong with them, formatted as they are; text stays text. When it fails or is cancelled, there is
 * no new sheet. Returns its name.
 */
export function writeHandOver(source: TemplateSheet, columns: readonly string[], rows: readonly RowToRepair[], job: Job): Promise<string> {
  return runExcel(
    async (context) => {
      job.signal.throwIfAborted();
      const formats = await readFormats(context, source, columns.length, rows, job.signal);
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const taken = worksheets.items.map(({ name }) => name);
      const name = freeSheetName(HAND_OVER_SHEET, taken);
      const worksheet = worksheets.add(name);
      await context.sync();
      try {
        await fill(context, worksheet, columns, rows, formats, job);
      } catch (error) {
        worksheet.delete();
        await context.sync();
        throw error;
      }
      return name;
    },
    [source],
  );
}

/** By sheet row. The rows between are read too: that is fewer messages than asking for each row. */
async function readFormats(
  context: Excel.RequestContext,
  source: TemplateSheet,
  width: number,
  rows: readonly RowToRepair[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const worksheet = await getSheet(context, source);
  const wanted = new Set(rows.map(({ row }) => row));
  const formats = new Map<number, readonly string[]>();
  await readRows(context, {
    worksheet,
    ask: askFormats,
    sheetName: source.name,
    column: 0,
    width,
    spans: [{ first: rows[0]!.row, last: rows.at(-1)!.row }],
    rowBytes: FORMAT_BYTES,
    signal,
    onRows: (first, block) =>
      block.forEach((row, at) => {
        if (wanted.has(first + at)) formats.set(first + at, row.map(String));
      }),
  });
  return formats;
}

async function fill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  columns: readonly string[],
  rows: readonly RowToRepair[],
  formats: ReadonlyMap<number, readonly string[]>,
  job: Job,
): Promise<void> {
  const queue = messageQueue(context, job.signal);
  const text = (value: string) => enteredText({ to: value, entry: 'literal' }, '@');
  const width = columns.length + 3;
  await queue.add(writeBytes([columns]), () => {
    const header = worksheet.getRangeByIndexes(0, 0, 1, width);
    header.numberFormat = [new Array<string>(width).fill('@')];
    header.values = [[...Object.values(HAND_OVER_HEADERS), ...columns].map(text)];
    header.format.font.bold = true;
  });
  for (let first = 0; first < rows.length; first += BLOCK_ROWS) {
    const block = rows.slice(first, first + BLOCK_ROWS);
    const formatsOf = block.map(({ row }) => ['@', '@', '@', ...columns.map((_, at) => formats.get(row)?.[at] ?? 'General')]);
    const values = block.map((row, at): CellValue[] => [
      text(row.rowKey),
      text(row.fingerprints.join(' ')),
      text(row.problems.slice(0, CELL_CHARACTERS - 1)),
      ...row.values.map((to, column) => enteredText({ to, entry: 'literal' }, formatsOf[at]![column + 3]!)),
    ]);
    await queue.add(writeBytes(values) + writeBytes(formatsOf), () => {
      const range = worksheet.getRangeByIndexes(first + 1, 0, block.length, width);
      range.numberFormat = formatsOf;
      range.values = values;
      job.progress(first + block.length, rows.length);
    });
  }
  await queue.add(2_000, () => {
    worksheet.freezePanes.freezeRows(1);
    worksheet.getRange('A:B').columnHidden = true;
    worksheet.getRange('C:C').format.columnWidth = 320;
    worksheet.getRangeByIndexes(1, 2, rows.length, 1).format.wrapText = true;
    worksheet.getRange(`D:${columnLetters(width - 1)}`).format.columnWidth = 120;
  });
  await queue.flush();
}
