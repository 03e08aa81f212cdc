import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { startWorkbenchServer } from '../src/workbench/serve/startWorkbenchServer';
import { animationsAtRest } from '../test/e2e/support/animationsAtRest';
import { launchBrowser } from '../test/e2e/support/launchBrowser';
import { openWorkbench, type WorkbenchPage } from '../test/e2e/support/workbenchPage';

const root = path.join(__dirname, '..');
const pictures = path.join(root, 'docs', 'pictures');
const SAMPLE = 'Trades company (small)';

/** Takes the pictures of the README and the user guide again, from the bundles in `dist` and a database of their own. */
async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'fieldsheet-pictures-'));
  const server = await startWorkbenchServer({ host: '127.0.0.1', port: 0, dataFolder, distFolder: path.join(root, 'dist') });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 860 } });
    await takeTemplate(await openWorkbench(await context.newPage(), server.origin));
    await takeJourney(await openWorkbench(await context.newPage(), server.origin));
    await takeSystem(await context.newPage(), server.origin);
  } finally {
    await browser.close();
    await server.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function takeTemplate({ page, pane }: WorkbenchPage): Promise<void> {
  await pane().getByRole('button', { name: 'Add the template' }).click();
  await pane().getByText('The template is in your workbook').waitFor();
  await page.evaluate(() => window.workbench.select('Equipment', 'A1'));
  await page.getByTestId('input-prompt').waitFor();
  await take(page, 'template');
}

async function takeJourney({ page, pane, openSample }: WorkbenchPage): Promise<void> {
  const screenOf = (heading: string) => pane().getByRole('heading', { level: 1, name: heading }).waitFor();
  await openSample(SAMPLE);
  await pane().getByRole('button', { name: 'Validate', exact: true }).click();
  await screenOf('Problems');
  await pane()
    .getByRole('button', { name: /^Customers that are not found\s*Customer, Billing Customer/ })
    .click();
  await pane()
    .getByRole('button', { name: /^Row \d+/ })
    .first()
    .click();
  await page.waitForFunction(() => window.workbench.selection().address.startsWith('E'));
  await take(page, 'workbench');

  await pane().getByRole('button', { name: 'Send…' }).click();
  await screenOf('What will be sent');
  await take(page, 'review');

  await pane().getByRole('button', { name: 'Preview', exact: true }).click();
  await pane()
    .getByRole('button', { name: /^Send \d+ rows/ })
    .click();
  await screenOf('Import results');
  await pane().getByRole('button', { name: 'Show results in Customer' }).click();
  await page.waitForFunction(() => window.workbench.selection().address.endsWith('1'));
  await take(page, 'results');
}

/** A customer with several sites, as the import has left it. */
async function takeSystem(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('table').waitFor();
  await take(page, 'customers');
}

/** Once the fonts are there and nothing moves any more. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const frame of page.frames()) await animationsAtRest(frame);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
