import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import webpack from 'webpack';
import { launchBrowser } from '../../test/e2e/support/launchBrowser';
import { temporaryFolder } from '../../test/helpers/temporaryFolder';
import type { Benchmark } from '../benchRecord';
import type { Smoothness } from './page';

const RUNS = 3;
const root = path.join(__dirname, '..', '..');
/** Nothing listens there: what the page asks for is given to it directly. */
const ORIGIN = 'http://bench.localhost';
const PAGE = '<!doctype html><title>Bench</title><script src="/page.js"></script>';

/**
 * In Chromium, validating 100,000 rows of 30 columns in a worker, against doing it in steps in the pane: milliseconds of the longest task of the pane
 * (what is below 50 counts as nothing, as browsers have it), from start to result, and from an edit to its result.
 */
export const paneSmoothness: Benchmark = async () => {
  const folder = temporaryFolder('fieldsheet-bench-');
  await bundle(folder);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, (route) => {
      const file = path.join(folder, new URL(route.request().url()).pathname);
      return statSync(file, { throwIfNoEntry: false })?.isFile()
        ? route.fulfill({ path: file })
        : route.fulfill({ contentType: 'text/html', body: PAGE });
    });
    await page.goto(ORIGIN);
    const inPane = await bestOf(page, 'pane');
    const inWorker = await bestOf(page, 'worker');
    return (['longestTask', 'whole', 'edit'] as const).map((what) => ({
      name: `validation/in-worker/${what === 'longestTask' ? 'longest-task' : what}`,
      value: rounded(inWorker[what]),
      unit: 'ms',
      baseline: rounded(inPane[what]),
    }));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What else the machine does makes any of the figures worse, never better. */
async function bestOf(page: Page, where: 'worker' | 'pane'): Promise<Smoothness> {
  const best = { longestTask: Infinity, whole: Infinity, edit: Infinity };
  for (let run = 0; run < RUNS; run++) {
    const measured = await page.evaluate((place) => window.measure(place), where);
    for (const what of ['longestTask', 'whole', 'edit'] as const) best[what] = Math.min(best[what], measured[what]);
  }
  return best;
}

const rounded = (ms: number) => Math.round(ms * 10) / 10;

function bundle(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack({
      mode: 'production',
      context: root,
      target: ['web', 'es2022'],
      entry: { page: './bench/smoothness/page.ts' },
      output: { path: folder, filename: '[name].js', chunkFilename: '[id].js', publicPath: '/' },
      resolve: { extensions: ['.ts', '.js'] },
      module: { rules: [{ test: /\.ts$/, loader: 'swc-loader' }] },
    });
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}
