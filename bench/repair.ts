import { performance } from 'node:perf_hooks';
import { distance } from 'fastest-levenshtein';
import { createNearestNames } from '../src/domain/references/createNearestNames';
import { referenceKey } from '../src/domain/references/nameKey';
import type { Benchmark, BenchRecord } from './benchRecord';
import { firstProposalsOfSample } from './sampleTypos';
import { seededRandom } from './seededRandom';
import { syntheticNames, syntheticTypos, type Typo } from './syntheticTypos';

const NAMES = 10_000;
const MANY_NAMES = 100_000;
const TYPOS = 1_000;
const RUNS = 3;
/** Comparing with every name takes seconds; a part of the typos is enough to know how many. */
const BASELINE_TYPOS = 100;

/** Milliseconds to propose customers for 1,000 mistyped references among 10,000 names, index included, and how often the first is right; against the nearest by edit distance. */
export const repair: Benchmark = async () => {
  const random = seededRandom(7);
  const names = syntheticNames(NAMES, random);
  const typos = syntheticTypos(names, TYPOS, random);
  let value = Infinity;
  let proposals: (readonly string[])[] = [];
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const { nearest } = createNearestNames(names);
    proposals = typos.map(({ typed }) => nearest(typed));
    value = Math.min(value, performance.now() - started);
  }
  const baseline = nearestByDistance(names, typos.slice(0, BASELINE_TYPOS));
  const [first, inThree] = [1, 3].map((most) => typos.filter(({ meant }, at) => proposals[at]?.slice(0, most).includes(meant)).length);
  return [
    {
      name: 'repair/references-1000x10000',
      value: Math.round(value),
      unit: 'ms',
      baseline: Math.round(baseline.ms),
      ratio: Number((value / baseline.ms).toFixed(3)),
    },
    { name: 'repair/references-1000x10000/right-first', value: (first ?? 0) / TYPOS, unit: 'share', baseline: baseline.rightFirst },
    { name: 'repair/references-1000x10000/right-in-three', value: (inThree ?? 0) / TYPOS, unit: 'share' },
    ...suggestAmongMany(random),
    { name: 'repair/typos-first-proposal', value: firstProposalsOfSample(), unit: 'share' },
  ];
};

/** The same among as many customers as a large company has; their index is made anew each time. */
function suggestAmongMany(random: () => number): BenchRecord[] {
  const names = syntheticNames(MANY_NAMES, random);
  const typos = syntheticTypos(names, TYPOS, random);
  let value = Infinity;
  let right = 0;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    const { nearest } = createNearestNames(names);
    right = typos.filter(({ typed, meant }) => nearest(typed)[0] === meant).length;
    value = Math.min(value, performance.now() - started);
  }
  return [
    { name: 'repair/suggest-1000', value: Math.round(value), unit: 'ms' },
    { name: 'repair/suggest-1000/right-first', value: right / TYPOS, unit: 'share' },
  ];
}

function nearestByDistance(names: readonly string[], typos: readonly Typo[]): { ms: number; rightFirst: number } {
  const keys = names.map(referenceKey);
  const started = performance.now();
  const right = typos.filter(({ typed, meant }) => {
    const steps = keys.map((key) => distance(referenceKey(typed), key));
    return names[steps.indexOf(Math.min(...steps))] === meant;
  });
  return { ms: ((performance.now() - started) * TYPOS) / typos.length, rightFirst: right.length / typos.length };
}
