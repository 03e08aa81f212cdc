import workbook from '../../../src/workbench/samples/accounting-export/workbook.json';
import { describeJourney, type Journey } from '../support/describeJourney';
import { storedCustomers } from './systemRecords';

const SHEET = 'Contacts export';
const { rows } = workbook.sheets[SHEET];
/** The last row adds up the others. */
const CUSTOMERS = rows.slice(0, -1).map(([name]) => name);

describeJourney('an accounting package’s contact export', (journeyTest) => {
  journeyTest('is mapped with two corrections, sent as it stands, and mapped the second time with none', async (workbench) => {
    const { page, pane, openSample, values } = workbench;
    const before = await storedCustomers(workbench.origin);
    await openSample('Accounting export (own columns)');
    const layout = await values(SHEET, 'A1:BU29');

    await openMatches(workbench);
    await expectHeaderRow(workbench);
    await workbench.press('Match the columns');
    await workbench.screen('Match the columns');

    // Required by this account, and no accounting package has it.
    await pane().getByText('Every row needs Risk Rating.').waitFor();
    await pane().getByRole('combobox', { name: 'Risk Rating, the same for all rows' }).click();
    await pane().getByRole('option', { name: 'Low' }).click();
    // ‘of the following month’ is none of this account's payment terms.
    await pane().getByRole('combobox', { name: 'Field for DueDateSalesTerm' }).click();
    await page.waitForFunction(() => window.workbench.selection().address.includes('AP'));
    await pane().getByRole('option', { name: 'Don’t import' }).click();
    await workbench.press('Validate');

    await workbench.screen('No problems');
    await pane().getByText('A row of totals is left out.').waitFor();
    await expectFollowed(workbench);
    await send(workbench);
    expect(await workbench.counts(['Created'])).toEqual({ Created: CUSTOMERS.length });
    const added = (await storedCustomers(workbench.origin)).filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual([...CUSTOMERS].sort());

    expect(await values(SHEET, 'A1:BU29')).toEqual(layout);
    expect(await values(SHEET, 'BV3:BV5')).toEqual([['Fieldsheet Result'], ['Created'], ['Created']]);

    await workbench.press('Done');
    await openMatches(workbench);
    await workbench.press('Match the columns');
    await pane().getByText('Matched as last time.').waitFor();
    await workbench.press('Validate');
    await workbench.screen('No problems');
    await send(workbench);
    expect(await workbench.counts(['Unchanged'])).toEqual({ Unchanged: CUSTOMERS.length });
    expect(await storedCustomers(workbench.origin)).toHaveLength(before.length + CUSTOMERS.length);
  });
});

async function openMatches(workbench: Journey): Promise<void> {
  await workbench.press('Map my own sheet');
  await workbench.screen('Map my own sheet');
}

async function expectHeaderRow({ pane }: Journey): Promise<void> {
  expect(await pane().getByRole('combobox', { name: 'Headers' }).innerText()).toContain('Row 3: *ContactName');
  expect(
    await pane()
      .getByRole('radio', { name: /^Customers/ })
      .isChecked(),
  ).toBe(true);
}

/** What is typed into the sheet is judged at once, and what is taken back too. */
async function expectFollowed({ page, pane, values, screen }: Journey): Promise<void> {
  const address = 'C4';
  const [[before = ''] = []] = await values(SHEET, address);
  const type = (value: string) =>
    page.evaluate(([sheet, cell, text]) => window.workbench.setValue(sheet, cell, text), [SHEET, address, value] as const);
  await type('nobody');
  await screen('Problems');
  await pane()
    .getByText(/^1 error /)
    .waitFor();
  await type(String(before));
  await screen('No problems');
}

async function send(workbench: Journey): Promise<void> {
  await workbench.press('Send…');
  await workbench.press('Preview');
  await workbench.press(`Send ${CUSTOMERS.length} rows`);
  await workbench.screen('Import results');
}
