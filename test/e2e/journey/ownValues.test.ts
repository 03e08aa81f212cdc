import { describeJourney, type Journey } from '../support/describeJourney';

const SHEET = 'Contacts export';
const TERM = 'of the following month';

describeJourney('values that the system’s lists do not have', (journeyTest) => {
  journeyTest('are chosen or added to the list, take effect at once, and are not asked about again', async (workbench) => {
    const { page, pane, openSample, values } = workbench;
    await openSample('Accounting export (own columns)');
    const layout = await values(SHEET, 'A1:BU29');
    await toMatches(workbench);
    await choose(workbench, 'Risk Rating, the same for all rows', 'Low');
    await workbench.press('Validate');

    await workbench.screen('What the values become');
    await pane().getByText('Not in the list').first().waitFor();
    await choose(workbench, `What ${TERM} becomes`, `Add “${TERM}” to Payment Term`);
    await pane().getByText('Your choice').waitFor();
    const account = await page.evaluate(async () => {
      const post = (path: string, token?: string) =>
        fetch(`/api/v1${path}`, {
          method: token === undefined ? 'POST' : 'GET',
          ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
        }).then((answer) => answer.json());
      const { token } = await post('/demo-sessions');
      return post('/account', token);
    });
    expect(account.settings.lists.paymentTerm).toContain(TERM);
    await workbench.press('Validate');
    await workbench.screen('No problems');
    expect(await values(SHEET, 'A1:BU29')).toEqual(layout);

    await workbench.press('Back to start');
    await toMatches(workbench);
    await workbench.press('Validate');
    await workbench.screen('No problems');
  });
});

async function toMatches(workbench: Journey): Promise<void> {
  await workbench.press('Map my own sheet');
  await workbench.screen('Map my own sheet');
  await workbench.press('Match the columns');
  await workbench.screen('Match the columns');
}

async function choose({ pane }: Journey, combobox: string, option: string): Promise<void> {
  await pane().getByRole('combobox', { name: combobox }).click();
  await pane().getByRole('option', { name: option, exact: true }).click();
}
