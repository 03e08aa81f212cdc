import type { Browser } from 'playwright-core';
import workbook from '../../../src/workbench/samples/accounting-export/workbook.json';
import { launchBrowser } from '../support/launchBrowser';
import { startServer, type TestServer } from '../support/startServer';
import { withPage } from '../support/withPage';
import { openWorkbench, type WorkbenchPage } from '../support/workbenchPage';
import { storedCustomers } from './systemRecords';

const SHEET = 'Contacts export';
const { rows } = workbook.sheets[SHEET];
/** The last row adds up the others. */
const CUSTOMERS = rows.slice(0, -1).map(([name]) => name);

jest.setTimeout(120_000);

describe('an accounting package’s contact export', () => {
  let server: TestServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('is mapped with two corrections, sent as it stands, and mapped the second time with none', () =>
    withPage(browser, async (page) => {
      const workbench = await openWorkbench(page, server.origin);
      const { pane, openSample, values } = workbench;
      const before = await storedCustomers(server.origin);
      await openSample('Accounting export (own columns)');
      const layout = await values(SHEET, 'A1:BU29');

      await openMatches(workbench);
      await expectHeaderRow(workbench);
      await pane().getByRole('button', { name: 'Match the columns' }).click();
      await screenOf(workbench, 'Match the columns');

      // Required by this account, and no accounting package has it.
      await pane().getByText('Every row needs Risk Rating.').waitFor();
      await pane().getByRole('combobox', { name: 'Risk Rating, the same for all rows' }).click();
      await pane().getByRole('option', { name: 'Low' }).click();
      // ‘of the following month’ is none of this account's payment terms.
      await pane().getByRole('combobox', { name: 'Field for DueDateSalesTerm' }).click();
      expect(await page.evaluate(() => window.workbench.selection().address)).toContain('AP');
      await pane().getByRole('option', { name: 'Don’t import' }).click();
      await pane().getByRole('button', { name: 'Validate', exact: true }).click();

      await screenOf(workbench, 'No problems');
      await pane().getByText('A row of totals is left out.').waitFor();
      await send(workbench);
      expect(await countOf(workbench, 'Created')).toBe(CUSTOMERS.length);
      const added = (await storedCustomers(server.origin)).filter(({ id }) => !before.some((known) => known.id === id));
      expect(added.map(({ name }) => name).sort()).toEqual([...CUSTOMERS].sort());

      expect(await values(SHEET, 'A1:BU29')).toEqual(layout);
      expect(await values(SHEET, 'BV3:BV5')).toEqual([['Fieldsheet Result'], ['Created'], ['Created']]);

      await pane().getByRole('button', { name: 'Done' }).click();
      await openMatches(workbench);
      await pane().getByRole('button', { name: 'Match the columns' }).click();
      await pane().getByText('Matched as last time.').waitFor();
      await pane().getByRole('button', { name: 'Validate', exact: true }).click();
      await screenOf(workbench, 'No problems');
      await send(workbench);
      expect(await countOf(workbench, 'Unchanged')).toBe(CUSTOMERS.length);
      expect(await storedCustomers(server.origin)).toHaveLength(before.length + CUSTOMERS.length);
    }));
});

async function screenOf({ pane }: WorkbenchPage, heading: string): Promise<void> {
  await pane().getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 });
}

async function openMatches(workbench: WorkbenchPage): Promise<void> {
  await workbench.pane().getByRole('button', { name: 'Map my own sheet' }).click();
  await screenOf(workbench, 'Map my own sheet');
}

async function expectHeaderRow({ pane }: WorkbenchPage): Promise<void> {
  expect(await pane().getByRole('combobox', { name: 'Headers' }).innerText()).toContain('Row 3: *ContactName');
  expect(
    await pane()
      .getByRole('radio', { name: /^Customers/ })
      .isChecked(),
  ).toBe(true);
}

async function send(workbench: WorkbenchPage): Promise<void> {
  await workbench.pane().getByRole('button', { name: 'Send…' }).click();
  await workbench
    .pane()
    .getByRole('button', { name: `Send ${CUSTOMERS.length} rows` })
    .click();
  await screenOf(workbench, 'Import results');
}

async function countOf({ pane }: WorkbenchPage, status: string): Promise<number> {
  return Number(
    await pane()
      .getByRole('row', { name: new RegExp(`^${status}`) })
      .getByRole('cell')
      .innerText(),
  );
}
