import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/launchBrowser';
import { startServer, type TestServer } from '../support/startServer';
import { withPage } from '../support/withPage';
import { openWorkbench, type WorkbenchPage } from '../support/workbenchPage';
import { storedCustomers } from './systemRecords';
import { expectedRows } from './tradesSmall';

jest.setTimeout(120_000);

describe('undoing an import', () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('of the sample leaves the system as it was, says so beside the rows, and sending again redoes it', () =>
    withPage(browser, async (page) => {
      const workbench = await openWorkbench(page, server.origin);
      const { pane, openSample } = workbench;
      const before = await storedCustomers(server.origin);
      await openSample('Trades company (small)');
      const { customers, contacts, equipment } = expectedRows();
      const total = customers.length + contacts + equipment;
      await press(workbench, 'Send…');
      await press(workbench, `Send ${total} rows`);
      await screenOf(workbench, 'Import results');
      const sent = await storedCustomers(server.origin);

      await press(workbench, 'Undo this import…');
      await screenOf(workbench, 'Undo this import?');
      expect(await countsOf(workbench)).toEqual({ Restored: 0, Removed: total, Kept: 0 });
      expect(await storedCustomers(server.origin)).toEqual(sent);
      await press(workbench, 'Leave it as it is');
      await press(workbench, 'Undo the last import…');
      await press(workbench, 'Undo the import');
      await screenOf(workbench, 'Import undone');
      expect(await countsOf(workbench)).toEqual({ Restored: 0, Removed: total, Kept: 0 });
      expect(await storedCustomers(server.origin)).toEqual(before);
      expect(await resultsBeside(workbench, 'Customer')).toMatchObject({ Undone: customers.length });

      await press(workbench, 'Done');
      expect(await pane().getByRole('button', { name: 'Undo the last import…' }).count()).toBe(0);
      await press(workbench, 'Send…');
      await press(workbench, `Send ${total} rows`);
      await screenOf(workbench, 'Import results');
      const again = await storedCustomers(server.origin);
      expect(again.map(({ name }) => name).sort()).toEqual(sent.map(({ name }) => name).sort());
      expect(await resultsBeside(workbench, 'Customer')).toMatchObject({ Created: customers.length });
    }));
});

const press = ({ pane }: WorkbenchPage, name: string) => pane().getByRole('button', { name, exact: true }).click();

async function screenOf({ pane }: WorkbenchPage, heading: string): Promise<void> {
  await pane().getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 });
}

async function countsOf({ pane }: WorkbenchPage): Promise<Record<string, number>> {
  const names = ['Restored', 'Removed', 'Kept'];
  const cells = names.map((name) =>
    pane()
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell'),
  );
  const counts = await Promise.all(cells.map(async (cell) => Number(await cell.innerText())));
  return Object.fromEntries(names.map((name, at) => [name, counts[at] ?? NaN]));
}

/** How often each result stands beside the sheet's rows. */
async function resultsBeside({ values }: WorkbenchPage, sheet: string): Promise<Record<string, number>> {
  const [headers = []] = await values(sheet, 'A1:AZ1');
  const at = headers.findIndex((header) => /result/i.test(String(header)));
  const rows = await values(sheet, 'A2:AZ400');
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const result = String(row[at] ?? '');
    if (result !== '') counts[result] = (counts[result] ?? 0) + 1;
  }
  return counts;
}
