import { performance } from 'node:perf_hooks';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { validateSheets } from '../src/domain/validation/validateSheets';
import { createLiveValidation } from '../src/domain/validation/live/createLiveValidation';
import type { Benchmark, BenchRecord } from './benchRecord';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from './syntheticCustomers';

const ROWS = 100_000;
const FAULT_SHARE = 0.05;
const RUNS = 5;
const EDITS = 100;

/** Milliseconds to judge 100,000 rows of 30 columns, against looking at every cell once and collecting the ids. Best of the warm runs. */
export const validation: Benchmark = async () => {
  const sheet = syntheticCustomers(ROWS, FAULT_SHARE);
  const baseline = bestOf(RUNS, () => touchEveryCell(sheet));
  const value = bestOf(RUNS, () => validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900));
  return [
    editRecheck(sheet),
    {
      name: 'validation/100k',
      value: Math.round(value),
      unit: 'ms',
      baseline: Math.round(baseline),
      ratio: Math.round((value / baseline) * 10) / 10,
    },
  ];
};

/** Milliseconds of computing after one edit, of a phone number and of a name by turns; median of the edits. Against judging everything. */
function editRecheck(sheet: MappedSheet): BenchRecord {
  const start = performance.now();
  const validation = validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900);
  const baseline = performance.now() - start;
  const live = toEnd(createLiveValidation([sheet], { account: SYNTHETIC_ACCOUNT, dateSystem: 1900, places: null }, validation));
  const columns = ['phoneNumber', 'companyName'].map((key) => sheet.columns.findIndex((field) => field?.key === key));
  const times = Array.from({ length: EDITS }, (_, edit) => {
    const index = edit * 997;
    const cells = sheet.rows[index]!.map((cell, column) => (column === columns[edit % 2] ? `New ${edit}` : cell));
    const before = performance.now();
    live.edit([{ sheet: 0, index, cells }]);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  const value = Math.round(times[EDITS / 2]! * 10) / 10;
  return {
    name: 'validation/edit-recheck',
    value,
    unit: 'ms',
    baseline: Math.round(baseline),
    ratio: Math.round((value / baseline) * 1e4) / 1e4,
  };
}

function toEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function touchEveryCell({ rows, columns }: MappedSheet): number {
  const ids = new Map<unknown, number>();
  let characters = 0;
  for (const [index, row] of rows.entries()) {
    ids.set(row[0], index);
    for (let column = 0; column < columns.length; column++) characters += String(row[column]).length;
  }
  return characters + ids.size;
}

function bestOf(runs: number, work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
