import fc from 'fast-check';
import { addSample, measurePace, type Sample } from '../../../src/application/send/pace';

const samples = (...pairs: readonly (readonly [seconds: number, done: number])[]): readonly Sample[] =>
  pairs.reduce<readonly Sample[]>((soFar, [seconds, done]) => addSample(soFar, { at: seconds * 1_000, done }), []);

test.each([
  ['before anything is done', [], 0],
  ['after one sample', [[0, 0]], 0],
  [
    'over less than two seconds',
    [
      [0, 0],
      [1, 500],
    ],
    1,
  ],
  [
    'while nothing moves',
    [
      [0, 100],
      [10, 100],
      [20, 100],
    ],
    20,
  ],
] as const)('no pace can be told %s', (_when, pairs, now) => {
  expect(measurePace(samples(...pairs), 1_000, now * 1_000)).toBeNull();
});

test('an even pace gives the time that the rest takes', () => {
  expect(measurePace(samples([0, 0], [5, 500], [10, 1_000]), 4_000, 10_000)).toEqual({ rowsPerSecond: 100, secondsLeft: 30 });
});

test('what was fast long ago does not count: only the last half minute does', () => {
  const slowed = samples([0, 0], [10, 10_000], [20, 10_100], [30, 10_200], [40, 10_300], [50, 10_400]);
  expect(measurePace(slowed, 10_700, 50_000)).toEqual({ rowsPerSecond: 10, secondsLeft: 30 });
});

test('a standstill since the last sample makes the pace slower, and the time left longer', () => {
  const even = samples([0, 0], [10, 1_000]);
  expect(measurePace(even, 2_000, 20_000)).toEqual({ rowsPerSecond: 50, secondsLeft: 20 });
});

test('whatever comes, the time left is never negative, and the window stays short', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(2_000)), { maxLength: 200 }), (steps) => {
      let [at, done] = [0, 0];
      let kept: readonly Sample[] = [];
      for (const [seconds, rows] of steps) {
        at += seconds * 1_000;
        done += rows;
        kept = addSample(kept, { at, done });
      }
      const pace = measurePace(kept, done + 10, at);
      expect(pace === null || (pace.secondsLeft >= 0 && Number.isFinite(pace.secondsLeft) && pace.rowsPerSecond > 0)).toBe(true);
      expect(kept.filter((sample) => sample.at < at - 30_000).length).toBeLessThanOrEqual(1);
    }),
  );
});
