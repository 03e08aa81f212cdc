import { describeJourney, type Journey } from '../support/describeJourney';
import { KEY } from './tradesSmall';

const SAMPLE = 'Trades company (small)';
const ERRORS = KEY.filter(({ severity }) => severity === 'error').length;
const WARNINGS = KEY.length - ERRORS;
/** Cells of the sample that were understood; the unit tests hold them to its key. */
const UNDERSTOOD = 40;
/** Billing customers of the sample that were mistyped, beside those that nobody can guess. */
const MISTYPED_BILLING = 4;
const ALL_CELLS = { Customer: 'A1:AJ260', Contacts: 'A1:L200', Equipment: 'A1:T420' };

describeJourney('repairing the sample', (journeyTest) => {
  journeyTest('writes everything safe, takes it back cell for cell, and fixes a group after a look', async (workbench) => {
    const { pane, openSample } = workbench;
    const press = (name: string | RegExp) => pane().getByRole('button', { name }).click();
    await openSample(SAMPLE);
    const before = await allCells(workbench);

    await press('Validate');
    await counts(workbench, ERRORS);
    // The list of suburbs is a file of its own, which the page has to find and its security policy to let in.
    expect(await pane().getByText('Suburbs were not checked.').count()).toBe(0);
    await press(`Repair everything safe (${UNDERSTOOD})…`);
    await pane()
      .getByRole('checkbox', { name: /“Qld”.*becomes.*“QLD”/ })
      .first()
      .waitFor();
    expect(await allCells(workbench)).toEqual(before);
    await press(`Change ${UNDERSTOOD} cells`);
    await pane().getByText(`${UNDERSTOOD} cells changed.`).waitFor({ timeout: 30_000 });

    const after = await allCells(workbench);
    const changes = before.flatMap((cell, at) => (cell === after[at] ? [] : [[cell, after[at]]]));
    expect(changes).toHaveLength(UNDERSTOOD);
    expect(changes).toEqual(
      expect.arrayContaining([
        ['Qld', 'QLD'],
        [410844389, '0410844389'],
        [820, '0820'],
        ['7/03/2021', expect.anything()],
        ['SPLIT SYSTEM', 'Split System'],
      ]),
    );
    await counts(workbench, ERRORS);
    expect(
      await pane()
        .getByRole('button', { name: /Understood as written/ })
        .count(),
    ).toBe(0);

    await press('Take back');
    await pane().getByText(`${UNDERSTOOD} cells have their old values again.`).waitFor({ timeout: 30_000 });
    expect(await allCells(workbench)).toEqual(before);
    await pane()
      .getByRole('button', { name: `Understood as written (${UNDERSTOOD})` })
      .waitFor();

    await press(/Customers that are not found\s*Customer, Billing Customer/);
    await press(`Fix all ${MISTYPED_BILLING}…`);
    await press(`Change ${MISTYPED_BILLING} cells`);
    await pane().getByText(`${MISTYPED_BILLING} cells changed.`).waitFor({ timeout: 30_000 });
    await counts(workbench, ERRORS - MISTYPED_BILLING);
  });
});

async function counts({ pane }: Journey, errors: number): Promise<void> {
  await pane().getByText(`${errors} errors and ${WARNINGS} warnings in 756 rows.`).waitFor({ timeout: 30_000 });
}

async function allCells({ values }: Journey): Promise<unknown[]> {
  const sheets = await Promise.all(Object.entries(ALL_CELLS).map(([sheet, address]) => values(sheet, address)));
  return sheets.flat(2);
}
