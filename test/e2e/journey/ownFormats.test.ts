import assetRegister from '../../../src/workbench/samples/asset-register/workbook.json';
import siteList from '../../../src/workbench/samples/site-list/workbook.json';
import { describeJourney, type Journey } from '../support/describeJourney';
import { storedCustomers } from './systemRecords';

const sites = siteList.sheets.Customers;
const assets = assetRegister.sheets.Assets;
const COMPANY = sites.headers.indexOf('Company');

describeJourney('a job-management product’s site list', (journeyTest) => {
  journeyTest('is mapped with two decisions, sent as it stands, and mapped the second time with none', async (workbench) => {
    const { pane, openSample, values } = workbench;
    const before = await storedCustomers(workbench.origin);
    await openSample('Job management sites (own columns)');
    const layout = await values('Customers', 'A1:AK23');

    await workbench.press('Map my own sheet');
    await workbench.screen('Map my own sheet');
    expect(await pane().getByRole('combobox', { name: 'Headers' }).innerText()).toContain('Row 3: First Name');
    expect(await isChosen(workbench, /^Sites/)).toBe(true);
    await pane().getByText('2 rows are hidden or filtered out').waitFor();
    await pane().getByRole('radio', { name: 'Import them too' }).click();
    await workbench.press('Match the columns');
    await workbench.screen('Match the columns');
    // Required by this account, and no product of its kind has it.
    await pane().getByRole('combobox', { name: 'Risk Rating, the same for all rows' }).click();
    await pane().getByRole('option', { name: 'Low' }).click();
    await workbench.press('Validate');

    await workbench.screen('No problems');
    await send(workbench, sites.rows.length);
    expect(await workbench.counts(['Created'])).toEqual({ Created: sites.rows.length });
    const added = (await storedCustomers(workbench.origin)).filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual(sites.rows.map((row) => row[COMPANY]).sort());
    expect(await values('Customers', 'A1:AK23')).toEqual(layout);
    expect(await values('Customers', 'AL3:AL4')).toEqual([['Fieldsheet Result'], ['Created']]);

    await again(workbench, sites.rows.length);
  });
});

describeJourney('an asset register in a table', (journeyTest) => {
  journeyTest(
    'is mapped with one value for all, sent without what stands around it, and mapped the second time with none',
    async (workbench) => {
      const { pane, openSample, values } = workbench;
      await openSample('Asset register (own columns)');
      const layout = await values('Assets', 'A1:X28');

      await workbench.press('Map my own sheet');
      await workbench.screen('Map my own sheet');
      expect(await pane().getByRole('combobox', { name: 'Your data' }).innerText()).toBe('Table AssetRegister in Assets');
      await pane().getByText('Row 4: Company, Name, Asset Tag, Category').waitFor();
      expect(await isChosen(workbench, /^Equipment/)).toBe(true);
      await workbench.press('Match the columns');
      await workbench.screen('Match the columns');
      // Nothing in a register says when servicing begins.
      await pane().getByLabel('Service Period Start, the same for all rows').fill('2026-07-01');
      await workbench.press('Validate');

      await workbench.screen('No problems');
      await pane().getByText('A row of totals is left out.').waitFor();
      await send(workbench, assets.rows.length);
      expect(await workbench.counts(['Created'])).toEqual({ Created: assets.rows.length });
      expect(await values('Assets', 'A1:X28')).toEqual(layout);
      expect(await values('Assets', 'Y4:Y6')).toEqual([['Fieldsheet Result'], ['Created'], ['Created']]);

      await again(workbench, assets.rows.length);
    },
  );
});

/** The same data once more: nothing is asked, and nothing changes in the system. */
async function again(workbench: Journey, rows: number): Promise<void> {
  await workbench.press('Done');
  await workbench.press('Map my own sheet');
  await workbench.screen('Map my own sheet');
  await workbench.press('Match the columns');
  await workbench.pane().getByText('Matched as last time.').waitFor();
  await workbench.press('Validate');
  await workbench.screen('No problems');
  await send(workbench, rows);
  expect(await workbench.counts(['Unchanged'])).toEqual({ Unchanged: rows });
}

async function send(workbench: Journey, rows: number): Promise<void> {
  await workbench.press('Send…');
  await workbench.press(`Send ${rows} rows`);
  await workbench.screen('Import results');
}

function isChosen({ pane }: Journey, name: RegExp): Promise<boolean> {
  return pane().getByRole('radio', { name }).isChecked();
}
