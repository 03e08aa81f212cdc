import { describeJourney, type Journey } from '../support/describeJourney';
import { storedCustomers } from './systemRecords';
import { expectedRows } from './tradesSmall';

const COUNTS = ['Restored', 'Removed', 'Kept'];

describeJourney('undoing an import', (journeyTest) => {
  journeyTest('of the sample leaves the system as it was, says so beside the rows, and sending again redoes it', async (workbench) => {
    const { pane, openSample } = workbench;
    const before = await storedCustomers(workbench.origin);
    await openSample('Trades company (small)');
    const { customers, contacts, equipment } = expectedRows();
    const total = customers.length + contacts + equipment;
    await workbench.press('Send…');
    await workbench.press('Preview');
    await workbench.press(`Send ${total} rows`);
    await workbench.screen('Import results');
    const sent = await storedCustomers(workbench.origin);

    await workbench.press('Undo this import…');
    await workbench.screen('Undo this import?');
    expect(await workbench.counts(COUNTS)).toEqual({ Restored: 0, Removed: total, Kept: 0 });
    expect(await storedCustomers(workbench.origin)).toEqual(sent);
    await workbench.press('Leave it as it is');
    await workbench.press('Undo the last import…');
    await workbench.press('Undo the import');
    await workbench.screen('Import undone');
    expect(await workbench.counts(COUNTS)).toEqual({ Restored: 0, Removed: total, Kept: 0 });
    expect(await storedCustomers(workbench.origin)).toEqual(before);
    expect(await resultsBeside(workbench, 'Customer')).toMatchObject({ Undone: customers.length });

    await workbench.press('Done');
    expect(await pane().getByRole('button', { name: 'Undo the last import…' }).count()).toBe(0);
    await workbench.press('Send…');
    await workbench.press('Preview');
    await workbench.press(`Send ${total} rows`);
    await workbench.screen('Import results');
    const again = await storedCustomers(workbench.origin);
    expect(again.map(({ name }) => name).sort()).toEqual(sent.map(({ name }) => name).sort());
    expect(await resultsBeside(workbench, 'Customer')).toMatchObject({ Created: customers.length });
  });
});

/** How often each result stands beside the sheet's rows. */
async function resultsBeside({ values }: Journey, sheet: string): Promise<Record<string, number>> {
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
