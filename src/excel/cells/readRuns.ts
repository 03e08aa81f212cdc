import type { CellValue } from '../../domain/cells/cell';
import { jsonBytes } from '../jsonBytes';
import { MESSAGE_BYTES } from '../limits';
import { isTooLarge } from '../toWorkbookError';
import type { CellRun } from './planCellRuns';

/** A run as it is in the sheet now; one entry a row. */
export interface RunContent {
  readonly run: CellRun;
  readonly values: readonly CellValue[];
  readonly formulas: readonly CellValue[];
  readonly numberFormats: readonly string[];
}

/** What a cell weighs besides its value and its formula, which is the value again. */
const CELL_BYTES = 60;
/** Cells between ours may be heavier than these. */
const BUDGET = MESSAGE_BYTES / 3;

/** Reads runs in as few messages as their weight allows. */
export async function readRuns(context: Excel.RequestContext, runs: readonly CellRun[], signal: AbortSignal): Promise<RunContent[]> {
  const contents: RunContent[] = [];
  for (const batch of batchesOf(runs)) contents.push(...(await readBatch(context, batch, signal)));
  return contents;
}

function batchesOf(runs: readonly CellRun[]): CellRun[][] {
  const batches: CellRun[][] = [];
  let weight = Infinity;
  for (const run of runs) {
    const bytes = runBytes(run);
    if (weight + bytes > BUDGET) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(run);
    weight += bytes;
  }
  return batches;
}

function runBytes({ first, last, changes }: CellRun): number {
  return (last - first + 1) * CELL_BYTES + 2 * jsonBytes(changes.map(({ from }) => [from]));
}

async function readBatch(context: Excel.RequestContext, runs: readonly CellRun[], signal: AbortSignal): Promise<RunContent[]> {
  signal.throwIfAborted();
  const ranges = runs.map((run) => {
    const range = rangeOf(context, run);
    range.load('values,formulas,numberFormat');
    return range;
  });
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error) || runs.length < 2) throw error;
    const half = Math.ceil(runs.length / 2);
    return [...(await readBatch(context, runs.slice(0, half), signal)), ...(await readBatch(context, runs.slice(half), signal))];
  }
  return runs.map((run, at) => {
    const { values, formulas, numberFormat } = ranges[at]!;
    return { run, values: column(values), formulas: column(formulas), numberFormats: column(numberFormat).map(String) };
  });
}

const column = (cells: readonly (readonly unknown[])[]) => cells.map(([cell]) => cell as CellValue);

export function rangeOf(context: Excel.RequestContext, { sheetId, column: at, first, last }: CellRun): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(first - 1, at, last - first + 1, 1);
}
