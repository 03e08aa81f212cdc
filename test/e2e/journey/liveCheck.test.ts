import { describeJourney, type Journey } from '../support/describeJourney';
import { columnUnder, KEY } from './tradesSmall';

const ERRORS = KEY.filter(({ severity }) => severity === 'error').length;
const EMAIL = columnUnder('Customer', 'Email Address');

describeJourney('problems', (journeyTest) => {
  journeyTest('follow what is typed, and go when it is taken back', async (workbench) => {
    const { page, pane, openSample } = workbench;
    await openSample('Trades company (small)');
    await workbench.press('Validate');
    await workbench.screen('Problems');
    await errors(workbench, ERRORS);

    const [row] = await goodRows(workbench);
    const [[before = ''] = []] = await workbench.values('Customer', `${EMAIL}${row}`);
    await type(workbench, `${EMAIL}${row}`, 'not an address');
    await errors(workbench, ERRORS + 1);
    await page.waitForFunction(
      (address) => window.workbench.conditionalFormats('Customer').some(({ addresses }) => addresses.join().includes(address)),
      `${EMAIL}${row}`,
    );
    expect(await pane().getByText('This list may be out of date.').count()).toBe(0);

    await type(workbench, `${EMAIL}${row}`, String(before));
    await errors(workbench, ERRORS);
  });
});

const type = ({ page }: Journey, address: string, value: string) =>
  page.evaluate(([cell, text]) => window.workbench.setValue('Customer', cell, text), [address, value] as const);

async function errors({ pane }: Journey, count: number): Promise<void> {
  await pane()
    .getByText(new RegExp(`^${count} errors and`))
    .waitFor({ timeout: 30_000 });
}

/** Sheet rows of customers in which nothing is wrong. */
async function goodRows({ values }: Journey): Promise<number[]> {
  const bad = new Set(KEY.filter(({ sheet }) => sheet === 'Customer').map(({ row }) => row));
  const rows = await values('Customer', 'A2:A100');
  return rows.flatMap((_, at) => (bad.has(at + 2) ? [] : [at + 2]));
}
