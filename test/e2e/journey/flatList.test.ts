import flatList from '../../../src/workbench/samples/flat-list/workbook.json';
import { describeJourney } from '../support/describeJourney';
import { storedCustomers } from './systemRecords';

const SHEET = 'Assets by site';
const { rows } = flatList.sheets[SHEET];
const namesAt = (column: number) => rows.map((row) => row[column]);

describeJourney('one list of assets with their sites, customers and contacts', (journeyTest) => {
  journeyTest('is recognised, shown as what it becomes, and sent with a result for each record of a row', async (workbench) => {
    const { pane, openSample, values } = workbench;
    const before = await storedCustomers(workbench.origin);
    await openSample('Assets with sites and customers (one list)');
    const layout = await values(SHEET, 'A1:N13');

    await workbench.press('Map my own sheet');
    await workbench.screen('Map my own sheet');
    expect(
      await pane()
        .getByRole('radio', { name: /^Several of these/ })
        .isChecked(),
    ).toBe(true);
    await workbench.press('Match the columns');
    await workbench.screen('Match the columns');
    expect(await pane().getByRole('combobox', { name: 'Field for Site Address' }).innerText()).toContain('Street Address, divided');
    // Required by this account of customers and of sites.
    for (const record of ['Customer', 'Site']) {
      await pane()
        .getByRole('combobox', { name: `${record}: Risk Rating, the same for all rows` })
        .click();
      await pane().getByRole('option', { name: 'Low' }).click();
    }
    await workbench.press('Show what the rows become');
    await workbench.screen('What the rows become');
    await pane().getByText('12 rows become 3 customers, 4 sites, 5 contacts and 12 pieces of equipment.').waitFor();
    await workbench.press('Validate');

    await workbench.screen('Problems');
    await pane()
      .getByRole('button', { name: /Rows that disagree/ })
      .click();
    await pane().getByRole('button', { name: /Row 6/ }).click();
    await workbench.page.waitForFunction(() => window.workbench.selection().address.includes('B6'));

    await workbench.press('Send…');
    await workbench.press('Preview');
    await workbench.press('Send 24 records');
    await workbench.screen('Import results');
    expect(await workbench.counts(['Created', 'Failed'])).toEqual({ Created: 24, Failed: 0 });
    const added = (await storedCustomers(workbench.origin)).filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual([...new Set([...namesAt(0), ...namesAt(2)])].sort());
    expect(await values(SHEET, 'A1:N13')).toEqual(layout);
    expect((await values(SHEET, 'O2:P2'))[0]).toEqual(['Created', 'Customer created. Site created. Contact created. Equipment created.']);
  });
});
