import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/launchBrowser';
import { startServer, type TestServer } from '../support/startServer';
import { withPage } from '../support/withPage';
import { openWorkbench, type WorkbenchPage } from '../support/workbenchPage';
import { storedCustomers } from './systemRecords';
import { cellsOf, expectedRows, KEY, keyCells, SHEET_NAMES } from './tradesSmall';

const SAMPLE = 'Trades company (small)';
const ERRORS = KEY.filter(({ severity }) => severity === 'error').length;

jest.setTimeout(120_000);

describe('a first import', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const journeyTest = (name: string, test: (workbench: WorkbenchPage) => Promise<void>): void =>
    it(name, () => withPage(browser, async (page) => test(await openWorkbench(page, server.origin))));

  journeyTest('of the sample finds the key’s problems, sends the good rows once and adds up', async (workbench) => {
    const { pane, page, openSample } = workbench;
    const before = await storedCustomers(server.origin);
    await openSample(SAMPLE);

    await pane().getByRole('button', { name: 'Validate', exact: true }).click();
    await screenOf(workbench, 'Problems');
    await pane()
      .getByText(`${ERRORS} errors and ${KEY.length - ERRORS} warnings in 756 rows.`)
      .waitFor();
    expect(await highlightedCells(page)).toEqual(keyCells());

    await pane().getByRole('button', { name: 'Clear the marks in the sheets' }).click();
    await pane().getByText('The marks are off.').waitFor();
    expect(await highlightedCells(page)).toEqual([]);

    await pane().getByRole('button', { name: 'Send…' }).click();
    await screenOf(workbench, 'What will be sent');
    const expected = expectedRows();
    const total = expected.customers.length + expected.contacts + expected.equipment;
    await pane()
      .getByRole('button', { name: `Send ${total} rows` })
      .click();
    await screenOf(workbench, 'Import results');
    expect(await countsOf(workbench)).toEqual({ Created: total, Updated: 0, Unchanged: 0, Failed: 0, Skipped: 0 });

    await pane()
      .getByText(`${756 - total} rows were left out`)
      .waitFor();
    await pane().getByRole('button', { name: 'Show results in Equipment' }).click();
    await page.waitForFunction(() => window.workbench.selection().sheet === 'Equipment' && window.workbench.isInView('Q2'));
    expect(await workbench.values('Equipment', 'Q1')).toEqual([['Fieldsheet Result']]);
    const outcomes = (await workbench.values('Equipment', 'Q2:Q401')).flat();
    expect(outcomes.filter((text) => text === 'Created')).toHaveLength(expected.equipment);
    expect(outcomes.filter((text) => text === 'Left out')).toHaveLength(400 - expected.equipment);

    const after = await storedCustomers(server.origin);
    const added = after.filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual([...expected.customers].sort());
    expect(sum(after.map(({ contactCount }) => contactCount))).toBe(expected.contacts);
    expect(sum(after.map(({ equipmentCount }) => equipmentCount))).toBe(expected.equipment);

    // The same rows again change nothing: a record is known by its name or number.
    await pane().getByRole('button', { name: 'Done' }).click();
    await pane().getByRole('button', { name: 'Send…' }).click();
    await pane()
      .getByRole('button', { name: `Send ${total} rows` })
      .click();
    await screenOf(workbench, 'Import results');
    expect(await countsOf(workbench)).toEqual({ Created: 0, Updated: 0, Unchanged: total, Failed: 0, Skipped: 0 });
    expect(await storedCustomers(server.origin)).toHaveLength(after.length);
  });

  journeyTest('goes from the ribbon to the results with the keyboard alone', async (workbench) => {
    const { page, openSample } = workbench;
    await openSample(SAMPLE);
    await page.getByRole('toolbar').getByRole('button', { name: 'Validate', exact: true }).focus();
    await page.keyboard.press('Enter');
    await screenOf(workbench, 'Problems');
    await enterPane(workbench);

    await tabTo(workbench, /^Customers that are not found/);
    await page.keyboard.press('Enter');
    await tabTo(workbench, /^Row \d+/);
    const selectedBefore = await page.evaluate(() => window.workbench.selection());
    await page.keyboard.press('Enter');
    await page.waitForFunction((known) => window.workbench.selection().address !== known.address, selectedBefore);

    await enterPane(workbench);
    await tabTo(workbench, /^Send…/);
    await page.keyboard.press('Enter');
    await screenOf(workbench, 'What will be sent');
    await tabTo(workbench, /^Send \d+ rows/);
    await page.keyboard.press('Enter');
    await screenOf(workbench, 'Import results');
    await tabTo(workbench, /^Done/);
    await page.keyboard.press('Enter');
    await screenOf(workbench, 'Import into your system');
  });
});

async function screenOf({ pane }: WorkbenchPage, heading: string): Promise<void> {
  await pane().getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 });
}

async function countsOf({ pane }: WorkbenchPage): Promise<Record<string, number>> {
  const names = ['Created', 'Updated', 'Unchanged', 'Failed', 'Skipped'];
  const counts = await Promise.all(
    names.map(async (name) =>
      Number(
        await pane()
          .getByRole('row', { name: new RegExp(`^${name}`) })
          .getByRole('cell')
          .innerText(),
      ),
    ),
  );
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? NaN]));
}

async function highlightedCells(page: Page): Promise<string[]> {
  const bySheet = await page.evaluate(
    (names) => names.map((name) => [name, window.workbench.conditionalFormats(name).flatMap(({ addresses }) => addresses)] as const),
    SHEET_NAMES,
  );
  return bySheet.flatMap(([sheet, addresses]) => cellsOf(sheet, addresses)).sort();
}

/** F6 moves between the parts of the window, as in Excel. */
async function enterPane({ page, pane }: WorkbenchPage): Promise<void> {
  for (let presses = 0; presses < 4; presses++) {
    if (await pane().evaluate(() => document.hasFocus())) return;
    await page.keyboard.press('F6');
  }
  throw new Error('F6 does not lead into the task pane');
}

async function tabTo({ page, pane }: WorkbenchPage, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const focused = await pane().evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(focused)) return;
    passed.push(focused.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}, only to ${passed.join(' | ')}`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
