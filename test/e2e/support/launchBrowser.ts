import { type Browser, chromium } from 'playwright-core';

import { findChromium } from '../../../scripts/checks/findChromium';

/** Starts the browser that `npm test` found. The switches are what containers and machines without a graphics card need. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('There is no Chromium to test with: run “npm test”, which installs one, or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
}
