import type { Page } from 'playwright-core';
import { givenServerAndBrowser } from '../support/givenServerAndBrowser';
import { withPage } from '../support/withPage';
import { openWorkbench } from '../support/workbenchPage';
import { KEY } from './tradesSmall';

jest.setTimeout(120_000);

const PANE_PAGE = '**/addin/taskpane.html*';

describe('validation in the pane', () => {
  const given = givenServerAndBrowser();

  it('goes on by itself where the worker’s script is not there', async () => {
    const asked: string[] = [];
    await validate(async (page) => {
      await page.route('**/addin/chunks/validator.*', (route) => {
        asked.push(route.request().url());
        return route.fulfill({ status: 404, body: '' });
      });
    });
    expect(asked).toHaveLength(1);
  });

  it('goes on by itself where the host forbids workers', async () => {
    const workers = await validate(async (page) => {
      await page.route(PANE_PAGE, async (route) => {
        const response = await route.fetch();
        const policy = response.headers()['content-security-policy'];
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': `${policy}; worker-src 'none'` } });
      });
    });
    expect(workers).toBe(0);
  });

  it('runs in a worker', async () => {
    const workers = await validate(async () => undefined);
    expect(workers).toBe(1);
  });

  /** Finds what is wrong in the sample, under conditions. Returns how many workers ran. */
  async function validate(prepare: (page: Page) => Promise<void>): Promise<number> {
    let workers = 0;
    await withPage(given.browser, async (page) => {
      page.on('worker', () => (workers += 1));
      await prepare(page);
      const { pane, openSample } = await openWorkbench(page, given.server.origin);
      await openSample('Trades company (small)');
      await pane().getByRole('button', { name: 'Validate', exact: true }).click();
      const counts = await pane()
        .getByText(/^\d+ errors and \d+ warnings/)
        .innerText({ timeout: 60_000 });
      expect(counts).toMatch(new RegExp(`^${countOf('error')} errors and ${countOf('warning')} warnings`));
    });
    return workers;
  }
});

const countOf = (severity: string) => KEY.filter((planted) => planted.severity === severity).length;
