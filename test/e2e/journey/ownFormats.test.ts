import assetRegister from '../../../src/workbench/samples/asset-register/workbook.json';
import siteList from '../../../src/workbench/samples/site-list/workbook.json';
import { describeJourney, type Journey } from '../support/describeJourney';
import { storedCustomers } from './systemRecords';

const sites = siteList.sheets.Customers;
const assets = assetRegister.sheets.Assets;
const SITE_LIST = 'Job management sites (own columns)';
const ASSET_REGISTER = 'Asset register (own columns)';
const COMPANY = sites.headers.indexOf('Company');

describeJourney('a job-management product’s site list', (journeyTest) => {
  journeyTest('is mapped with two decisions, sent as it stands, and the next export needs none', async (workbench) => {
    const { pane, openSample, values } = workbench;
    const before = await storedCustomers(workbench.origin);
    await openSample(SITE_LIST);
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
    await saveAs(workbench, 'Site list');
    await workbench.press('Validate');

    await workbench.screen('No problems');
    await send(workbench, sites.rows.length);
    expect(await workbench.counts(['Created'])).toEqual({ Created: sites.rows.length });
    const added = (await storedCustomers(workbench.origin)).filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual(sites.rows.map((row) => row[COMPANY]).sort());
    expect(await values('Customers', 'A1:AK23')).toEqual(layout);
    expect(await values('Customers', 'AL3:AL4')).toEqual([['Fieldsheet Result'], ['Created']]);

    await nextExport(workbench, SITE_LIST, 'Site list', sites.rows.length);
  });
});

describeJourney('an asset register in a table', (journeyTest) => {
  journeyTest('is mapped with one value for all, sent without what stands around it, and the next export needs none', async (workbench) => {
    const { pane, openSample, values } = workbench;
    await openSample(ASSET_REGISTER);
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
    await saveAs(workbench, 'Asset register');
    await workbench.press('Validate');

    await workbench.screen('No problems');
    await pane().getByText('A row of totals is left out.').waitFor();
    await send(workbench, assets.rows.length);
    expect(await workbench.counts(['Created'])).toEqual({ Created: assets.rows.length });
    expect(await values('Assets', 'A1:X28')).toEqual(layout);
    expect(await values('Assets', 'Y4:Y6')).toEqual([['Fieldsheet Result'], ['Created'], ['Created']]);

    await nextExport(workbench, ASSET_REGISTER, 'Asset register', assets.rows.length);
  });
});

/** Keeps the matches on the screen for the whole company. */
async function saveAs({ press, screen, pane }: Journey, name: string): Promise<void> {
  await press('Save mapping');
  await screen('Save this mapping');
  await pane().getByRole('textbox', { name: 'Name' }).fill(name);
  await pane().getByRole('radio', { name: 'Everybody in my company' }).check();
  await press('Save');
  await pane().getByText(`“${name}” is saved.`).waitFor();
}

/** The next export, in a workbook that has never been mapped: nothing is asked, and nothing changes in the system. */
async function nextExport(workbench: Journey, sample: string, mapping: string, rows: number): Promise<void> {
  const { page, press, screen, pane } = workbench;
  await page.reload();
  await page.locator('[data-pane="connected"]').waitFor();
  await workbench.openSample(sample);
  await press('Map my own sheet');
  await screen('Map my own sheet');
  await press('Match the columns');
  await pane().getByText(`Matched as in “${mapping}”`).waitFor();
  await press('Validate');
  await screen('No problems');
  await send(workbench, rows);
  expect(await workbench.counts(['Unchanged'])).toEqual({ Unchanged: rows });
}

async function send(workbench: Journey, rows: number): Promise<void> {
  await workbench.press('Send…');
  await workbench.press('Preview');
  await workbench.press(`Send ${rows} rows`);
  await workbench.screen('Import results');
}

function isChosen({ pane }: Journey, name: RegExp): Promise<boolean> {
  return pane().getByRole('radio', { name }).isChecked();
}
