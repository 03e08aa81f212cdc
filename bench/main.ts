import { type Benchmark } from './benchRecord';
import { excel } from './excel';
import { mapping } from './mapping';
import { paneFirstLoad } from './paneFirstLoad';
import { repair } from './repair';
import { memoryPeak } from './send/memoryPeak';
import { sendEmbedded } from './send/sendEmbedded';
import { sendGrowth } from './send/sendGrowth';
import { sendPostgres } from './send/sendPostgres';
import { servingCompany } from './servingCompany';
import { paneSmoothness } from './smoothness/paneSmoothness';
import { validation } from './validation';
import { validationGrowth } from './validationGrowth';

/** In the order in which they run; each prints its figures as soon as it has them. */
const benchmarks: readonly Benchmark[] = [
  validation,
  validationGrowth,
  paneSmoothness,
  repair,
  mapping,
  paneFirstLoad,
  excel,
  sendEmbedded,
  sendPostgres,
  sendGrowth,
  memoryPeak,
  servingCompany,
];

async function main(): Promise<void> {
  const only = process.argv[2];
  for (const benchmark of benchmarks.filter(({ name }) => only === undefined || name === only)) {
    for (const record of await benchmark()) console.log(JSON.stringify(record));
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
