import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { repository } from './startServer';

/** Runs a test on a page of its own. When it fails, a picture of the page and all that the browser said are kept in `.artifacts/e2e`. */
export async function withPage(browser: Browser, test: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, ...options });
  const page = await context.newPage();
  const log: string[] = [];
  page.on('console', (message) => log.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => log.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) log.push(`${response.status()}: ${response.url()}`);
  });
  // Playwright catches file dialogues only while somebody listens; it starts doing so too late for one that opens at once.
  page.on('filechooser', () => undefined);
  try {
    await test(page);
  } catch (error) {
    await keepEvidence(page, log);
    throw error;
  } finally {
    await context.close();
  }
}

async function keepEvidence(page: Page, log: readonly string[]): Promise<void> {
  const folder = path.join(repository, '.artifacts', 'e2e');
  const name = (expect.getState().currentTestName ?? 'test').replace(/[^a-z0-9]+/gi, '-').slice(0, 120);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.log`), log.join('\n'));
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
