import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { validateSheets } from '../src/domain/validation/validateSheets';
import type { Benchmark } from './benchRecord';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from './syntheticCustomers';

const [FEW, MANY] = [10_000, 1_000_000];
const MEMORY_ROWS = 100_000;
const HEAP_MB = 14_000;

interface Measured {
  readonly ms: number;
  /** Of the process, the sheet included. */
  readonly peakMb: number;
}

/**
 * Nanoseconds a row at 1,000,000 rows, against 10,000; and the peak memory at 100,000, against that of a process that only holds the sheet. Each size
 * in a process of its own, since the largest needs more heap than Node allows by default.
 */
export const validationGrowth: Benchmark = async () => {
  const [few, many, whole, sheetOnly] = [measure(FEW), measure(MANY), measure(MEMORY_ROWS), measure(MEMORY_ROWS, 'hold')];
  const perRow = (measured: Measured, rows: number) => Math.round((measured.ms * 1e6) / rows);
  const [value, baseline] = [perRow(many, MANY), perRow(few, FEW)];
  return [
    { name: 'validation/growth', value, unit: 'ns/row', baseline, ratio: Number((value / baseline).toFixed(2)) },
    {
      name: 'validation/100k/peak-memory',
      value: whole.peakMb,
      unit: 'MB',
      baseline: sheetOnly.peakMb,
      ratio: Number((whole.peakMb / sheetOnly.peakMb).toFixed(2)),
    },
  ];
};

function measure(rows: number, what: 'judge' | 'hold' = 'judge'): Measured {
  const run = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '-r', 'tsx/cjs', __filename, String(rows), what], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Measured;
}

/** The process of one size. */
function judge(rows: number, what: string): void {
  const sheet = syntheticCustomers(rows, 0.05);
  let ms = 0;
  if (what === 'judge') {
    // The small size is over before the engine has warmed up; both have had a run before.
    validateSheets([syntheticCustomers(FEW, 0.05)], SYNTHETIC_ACCOUNT, 1900);
    const start = performance.now();
    validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900);
    ms = performance.now() - start;
  }
  console.log(JSON.stringify({ ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1_024) }));
}

const [rows, what] = process.argv.slice(2);
if (require.main === module && rows !== undefined && what !== undefined) judge(Number(rows), what);
