import { Client, customers } from '../../integration/server/support/client';
import { describeJourney, type Journey } from '../support/describeJourney';
import { expectedRows } from './tradesSmall';

const NAME = 'Currumbin Strata Services';
const ADDRESS = 'admin@currumbinstrataser.com.au';
const { customers: names, contacts, equipment } = expectedRows();
const TOTAL = names.length + contacts + equipment;

/** Somebody else at the company changes a customer. */
async function changeAddress({ origin }: Journey, emailAddress: string): Promise<void> {
  const { body } = await new Client(origin, null).post('/demo-sessions');
  const outcomes = await new Client(origin, body.token as string).import(
    customers({ companyName: NAME, emailAddress, 'custom.Risk Rating': 'Medium' }),
  );
  expect(outcomes).toEqual(['updated']);
}

async function sendSample({ openSample, press, screen }: Journey): Promise<void> {
  await openSample('Trades company (small)');
  await press('Send…');
  await press('Preview');
  await screen('Preview: nothing is written yet');
  await press(`Send ${TOTAL} rows`);
}

describeJourney('the preview', (journeyTest) => {
  journeyTest('shows old and new, holds against what changes meanwhile, and the failed row alone goes again', async (journey) => {
    const { press, screen, counts, pane, values } = journey;
    await sendSample(journey);
    await screen('Import results');
    await press('Done');

    await changeAddress(journey, 'office@currumbin.example');
    await press('Send…');
    await press('Preview');
    await screen('Preview: nothing is written yet');
    expect(await counts(['To create', 'To update', 'Unchanged'])).toEqual({ 'To create': 0, 'To update': 1, Unchanged: TOTAL - 1 });
    await pane().getByRole('combobox', { name: 'Show' }).selectOption('To update (1)');
    const row = pane().getByRole('list', { name: 'Row by row' }).getByRole('button');
    await pane().getByText(`Email Address: office@currumbin.example → ${ADDRESS}`).waitFor();
    await row.nth(1).waitFor({ state: 'detached' });
    expect(await row.count()).toBe(1);
    await row.click();
    await journey.page.waitForFunction(() => window.workbench.selection().address === 'K8');
    const [headers = []] = await values('Customer', 'A1:AZ1');
    const result = headers.indexOf('Fieldsheet Result');
    const besideRow = async () => (await values('Customer', 'A8:AZ8'))[0]?.slice(result, result + 2);
    expect(await besideRow()).toEqual(['Would be updated', `Email Address: office@currumbin.example → ${ADDRESS}`]);

    await changeAddress(journey, 'accounts@currumbin.example');
    await press(`Send ${TOTAL} rows`);
    await screen('Import results');
    expect(await counts(['Updated', 'Unchanged', 'Failed'])).toEqual({ Updated: 0, Unchanged: TOTAL - 1, Failed: 1 });
    expect(await besideRow()).toEqual(['Failed', expect.stringMatching(/changed in the system/)]);

    await press('Send 1 again…');
    await press('Preview');
    await press('Send 1 row');
    await screen('Import results');
    expect(await counts(['Updated', 'Failed'])).toEqual({ Updated: 1, Failed: 0 });
    expect(await besideRow()).toEqual(['Updated', '']);
  });

  journeyTest('is followed by an import that goes on without the pane; opened again, it tells the results', async (journey) => {
    const { page, screen, counts, pane, values } = journey;
    const applying = page.waitForResponse((response) => response.url().endsWith('/apply'));
    await sendSample(journey);
    await applying;
    await pane().evaluate(() => window.location.reload());
    await screen('Import results');
    const { Created = 0, Updated = 0, Unchanged = 0, Failed } = await counts(['Created', 'Updated', 'Unchanged', 'Failed']);
    expect([Created + Updated + Unchanged, Failed]).toEqual([TOTAL, 0]);
    const results = (await values('Customer', 'A2:AZ400')).flat().filter((cell) => /^(Created|Updated|Unchanged)$/.test(String(cell)));
    expect(results).toHaveLength(names.length);
  });
});
