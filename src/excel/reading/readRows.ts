import { WorkbookError } from '../../application/ports/workbookError';
import type { CellValue } from '../../domain/cells/cell';
import { jsonBytes } from '../jsonBytes';
import { MESSAGE_BYTES, SHEET_CELLS } from '../limits';
import { isTooLarge } from '../toWorkbookError';
import { rowsPerMessage, type RowSpan } from './planReads';

/** Rows weighed to size the next read; all of them would cost as much as the reading. */
const SAMPLE_ROWS = 300;

/** Asks for one thing of every cell; what it gives answers once the message is through. */
export type Ask = (range: Excel.Range) => () => CellValue[][] | null;

export const askValues: Ask = (range) => {
  range.load('values');
  return () => range.values as CellValue[][] | null;
};

export const askFormats: Ask = (range) => {
  range.load('numberFormat');
  return () => range.numberFormat as string[][] | null;
};

export interface ReadRowsRequest {
  readonly worksheet: Excel.Worksheet;
  readonly ask: Ask;
  readonly sheetName: string;
  /** First column, from 0. */
  readonly column: number;
  readonly width: number;
  readonly spans: readonly RowSpan[];
  /** What a row weighs, as far as it is known yet. */
  readonly rowBytes: number;
  readonly signal: AbortSignal;
  onRows(first: number, values: CellValue[][]): void;
}

/** Reads spans of rows in as few messages as their weight allows, learning the weight on the way. */
export async function readRows(context: Excel.RequestContext, request: ReadRowsRequest): Promise<void> {
  const { sheetName, width, spans, signal, onRows } = request;
  const rowCount = spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  if (rowCount * width > SHEET_CELLS) throw new WorkbookError('sheet-too-large', `${rowCount} rows of ${width} columns`, sheetName);

  let { rowBytes } = request;
  let budget = MESSAGE_BYTES;
  for (const { first, last } of spans) {
    let next = first;
    while (next <= last) {
      signal.throwIfAborted();
      const count = Math.min(last - next + 1, rowsPerMessage(rowBytes, width, budget));
      const values = await readBlock(context, request, next, count);
      if (values === null) {
        if (count === 1) throw new WorkbookError('too-large-for-excel', `Row ${next} is more than one message carries`, sheetName);
        // Heavier rows than the ones weighed: no more than half as many from here on.
        budget = Math.min(budget, rowBytes * count) / 2;
        continue;
      }
      onRows(next, values);
      next += count;
      rowBytes = Math.max(1, sampleRowBytes(values));
    }
  }
}

/** Null when the answer would be more than Excel on the web carries, which it says by an error or by values that are not there. */
async function readBlock(
  context: Excel.RequestContext,
  { worksheet, ask, column, width }: ReadRowsRequest,
  first: number,
  count: number,
): Promise<CellValue[][] | null> {
  const range = worksheet.getRangeByIndexes(first - 1, column, count, width);
  const answer = ask(range);
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const values = answer();
  return values?.length === count ? values : null;
}

/** Mean bytes a row. */
export function sampleRowBytes(rows: readonly (readonly CellValue[])[]): number {
  if (rows.length === 0) return 1;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE_ROWS));
  const sample = rows.filter((_, index) => index % step === 0);
  return jsonBytes(sample) / sample.length;
}
