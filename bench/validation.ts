import { performance } from 'node:perf_hooks';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { validateSheets } from '../src/domain/validation/validateSheets';
import type { Benchmark } from './benchRecord';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from './syntheticCustomers';

const ROWS = 100_000;
const FAULT_SHARE = 0.05;
const RUNS = 5;

/** Milliseconds to judge 100,000 rows of 30 columns, against looking at every cell once and collecting the ids. Best of the warm runs. */
export const validation: Benchmark = async () => {
  const sheet = syntheticCustomers(ROWS, FAULT_SHARE);
  const baseline = bestOf(RUNS, () => touchEveryCell(sheet));
  const value = bestOf(RUNS, () => validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900));
  return [
    {
      name: 'validation/100k',
      value: Math.round(value),
      unit: 'ms',
      baseline: Math.round(baseline),
      ratio: Math.round((value / baseline) * 10) / 10,
    },
  ];
};

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
