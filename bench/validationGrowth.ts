import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { validateSheets } from '../src/domain/validation/validateSheets';
import type { Benchmark, BenchRecord } from './benchRecord';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from './syntheticCustomers';

const [FEW, MANY] = [10_000, 1_000_000];
const MEMORY_ROWS = 100_000;
const HEAP_MB = 14_000;
/** After as many, a small sheet is judged by code that is compiled as well as it will be. */
const WARM_UP_RUNS = 8;
const FAULT_SHARE = 0.05;

interface Measured {
  readonly ms: number;
  /** Of the process, the sheet included. */
  readonly peakMb: number;
}

/**
 * Nanoseconds a row at 1,000,000 rows, against 10,000; and the peak memory, against that of a process that only holds the sheet. Each size
 * in a process of its own, since the largest needs more heap than Node allows by default.
 */
export const validationGrowth: Benchmark = async () => {
  const [few, many] = [measure(FEW), measure(MANY)];
  const perRow = (measured: Measured, rows: number) => Math.round((measured.ms * 1e6) / rows);
  const [value, baseline] = [perRow(many, MANY), perRow(few, FEW)];
  return [
    { name: 'validation/growth', value, unit: 'ns/row', baseline, ratio: Number((value / baseline).toFixed(2)) },
    peakMemory('validation/100k/peak-memory', measure(MEMORY_ROWS), measure(MEMORY_ROWS, 'hold')),
    peakMemory('validation/1m/peak-memory', many, measure(MANY, 'hold')),
  ];
};

function peakMemory(name: string, { peakMb: value }: Measured, { peakMb: baseline }: Measured): BenchRecord {
  return { name, value, unit: 'MB', baseline, ratio: Number((value / baseline).toFixed(2)) };
}

function measure(rows: number, what: 'judge' | 'hold' = 'judge'): Measured {
  const run = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '-r', 'tsx/cjs', __filename, String(rows), what], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Measured;
}

/** The process of one size. A small sheet is judged several times and the best counts, since any pause of the machine would. */
function judge(rows: number, what: string): void {
  const sheet = syntheticCustomers(rows, FAULT_SHARE);
  let ms = 0;
  if (what === 'judge') {
    const small = syntheticCustomers(FEW, FAULT_SHARE);
    const warm = Array.from({ length: WARM_UP_RUNS }, () => millisecondsFor(small));
    ms = rows === FEW ? Math.min(...warm) : millisecondsFor(sheet);
  }
  console.log(JSON.stringify({ ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1_024) }));
}

function millisecondsFor(sheet: MappedSheet): number {
  const start = performance.now();
  validateSheets([sheet], SYNTHETIC_ACCOUNT, 1900);
  return performance.now() - start;
}

const [rows, what] = process.argv.slice(2);
if (require.main === module && rows !== undefined && what !== undefined) judge(Number(rows), what);
