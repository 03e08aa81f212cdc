import { performance } from 'node:perf_hooks';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { validateSheets } from '../src/domain/validation/validateSheets';
import { createLiveValidation } from '../src/domain/validation/live/createLiveValidation';
import { createJudgedSheets } from '../src/domain/validation/live/judgedSheets';
import { takeAllSteps } from '../src/domain/steps/takeAllSteps';
import type { Benchmark, BenchRecord } from './benchRecord';
import { bareLoop, byZod } from './otherValidators';
import { reactSpreadsheetImport } from './reactSpreadsheetImport';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from './syntheticCustomers';

const ROWS = 100_000;
const FAULT_SHARE = 0.05;
const RUNS = 5;
const OTHERS_RUNS = 3;
const EDITS = 100;

/**
 * Milliseconds to judge 100,000 rows of 30 columns, against a hand-written loop with the same checks, the floor (aim: at most 1.5 times it). Then
 * the others' time over ours, with the same rules: react-spreadsheet-import (aim: at least 15), and zod row by row.
 */
export const validation: Benchmark = async () => {
  const sheet = syntheticCustomers(ROWS, FAULT_SHARE);
  const judge = () => validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900);
  const byReactSpreadsheetImport = reactSpreadsheetImport();
  const cold = await bestOf(1, judge);
  const warm = await bestOf(RUNS, judge);
  const floor = await bestOf(RUNS, () => bareLoop(sheet));
  const peer = await bestOf(OTHERS_RUNS, () => byReactSpreadsheetImport(sheet));
  const zod = await bestOf(OTHERS_RUNS, () => byZod(sheet));
  return [
    record('validation/100k/cold', cold, floor, cold / floor),
    record('validation/100k/warm', warm, floor, warm / floor),
    record('validation/vs-bare-loop', warm, floor, warm / floor),
    record('validation/vs-react-spreadsheet-import', warm, peer, peer / warm),
    record('validation/vs-zod', warm, zod, zod / warm),
    editRecheck(sheet),
  ];
};

function record(name: string, value: number, baseline: number, ratio: number): BenchRecord {
  return { name, value: Math.round(value), unit: 'ms', baseline: Math.round(baseline), ratio: Number(ratio.toFixed(2)) };
}

/** Milliseconds of computing after one edit, of a phone number and of a name by turns; median of the edits. Against judging everything. */
function editRecheck(sheet: MappedSheet): BenchRecord {
  const start = performance.now();
  const validation = validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900);
  const baseline = performance.now() - start;
  const judged = createJudgedSheets([sheet], validation);
  const live = takeAllSteps(createLiveValidation([sheet], { account: SYNTHETIC_ACCOUNT, dateSystem: 1900, places: null }));
  const columns = ['phoneNumber', 'companyName'].map((key) => sheet.columns.findIndex((field) => field?.key === key));
  const times = Array.from({ length: EDITS }, (_, edit) => {
    const index = edit * 997;
    const cells = sheet.rows[index]!.map((cell, column) => (column === columns[edit % 2] ? `New ${edit}` : cell));
    const before = performance.now();
    judged.replace(live.edit([{ sheet: 0, index, cells }]));
    judged.asValidation();
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

async function bestOf(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
