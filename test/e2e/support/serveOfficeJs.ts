import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { OFFICE_JS_HOST } from '../../../src/server/http/addinPages';

const folder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const PREFIX = '/lib/1/hosted/';

/** Answers for Microsoft's CDN with the package of the same library: tests ask nothing of the internet. */
export async function serveOfficeJs(page: Page): Promise<void> {
  await page.route(`${OFFICE_JS_HOST}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const script = await readFile(path.join(folder, pathname.slice(PREFIX.length)), 'utf8').catch(() => undefined);
    await (script === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: 'text/javascript', body: script }));
  });
}
