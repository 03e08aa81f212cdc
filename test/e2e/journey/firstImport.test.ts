import type { Page } from 'playwright-core';
import { describeJourney, type Journey } from '../support/describeJourney';
import { storedCustomers } from './systemRecords';
import { cellsOf, expectedRows, KEY, keyCells, SHEET_NAMES } from './tradesSmall';

const SAMPLE = 'Trades company (small)';
const ERRORS = KEY.filter(({ severity }) => severity === 'error').length;

const COUNTS = ['Created', 'Updated', 'Unchanged', 'Failed', 'Skipped'];

describeJourney('a first import', (journeyTest) => {
  journeyTest('of the sample finds the key’s problems, sends the good rows once and adds up', async (workbench) => {
    const { pane, page, openSample } = workbench;
    const before = await storedCustomers(workbench.origin);
    await openSample(SAMPLE);

    await workbench.press('Validate');
    await workbench.screen('Problems');
    await pane()
      .getByText(`${ERRORS} errors and ${KEY.length - ERRORS} warnings in 756 rows.`)
      .waitFor();
    expect(await highlightedCells(page)).toEqual(keyCells());

    await workbench.press('Clear the marks in the sheets');
    await pane().getByText('The marks are off.').waitFor();
    expect(await highlightedCells(page)).toEqual([]);

    await workbench.press('Send…');
    await workbench.screen('What will be sent');
    const expected = expectedRows();
    const total = expected.customers.length + expected.contacts + expected.equipment;
    await workbench.press('Preview');
    await workbench.press(`Send ${total} rows`);
    await workbench.screen('Import results');
    expect(await workbench.counts(COUNTS)).toEqual({ Created: total, Updated: 0, Unchanged: 0, Failed: 0, Skipped: 0 });

    await pane()
      .getByText(`${756 - total} rows were left out`)
      .waitFor();
    await workbench.press('Show results in Equipment');
    await page.waitForFunction(() => window.workbench.selection().sheet === 'Equipment' && window.workbench.isInView('Q2'));
    expect(await workbench.values('Equipment', 'Q1')).toEqual([['Fieldsheet Result']]);
    const outcomes = (await workbench.values('Equipment', 'Q2:Q401')).flat();
    expect(outcomes.filter((text) => text === 'Created')).toHaveLength(expected.equipment);
    expect(outcomes.filter((text) => text === 'Left out')).toHaveLength(400 - expected.equipment);

    const after = await storedCustomers(workbench.origin);
    const added = after.filter(({ id }) => !before.some((known) => known.id === id));
    expect(added.map(({ name }) => name).sort()).toEqual([...expected.customers].sort());
    expect(sum(after.map(({ contactCount }) => contactCount))).toBe(expected.contacts);
    expect(sum(after.map(({ equipmentCount }) => equipmentCount))).toBe(expected.equipment);

    // The same rows again change nothing: a record is known by its name or number.
    await workbench.press('Done');
    await workbench.press('Send…');
    await workbench.press('Preview');
    await workbench.press(`Send ${total} rows`);
    await workbench.screen('Import results');
    expect(await workbench.counts(COUNTS)).toEqual({ Created: 0, Updated: 0, Unchanged: total, Failed: 0, Skipped: 0 });
    expect(await storedCustomers(workbench.origin)).toHaveLength(after.length);
  });

  journeyTest('goes from the ribbon to the results with the keyboard alone', async (workbench) => {
    const { page, openSample } = workbench;
    await openSample(SAMPLE);
    await page.getByRole('toolbar').getByRole('button', { name: 'Validate', exact: true }).focus();
    await page.keyboard.press('Enter');
    await workbench.screen('Problems');
    await enterPane(workbench);

    await tabTo(workbench, /^Customers that are not found/);
    await page.keyboard.press('Enter');
    await tabTo(workbench, /^Row \d+/);
    const selectedBefore = await page.evaluate(() => window.workbench.selection());
    await page.keyboard.press('Enter');
    await page.waitForFunction((known) => window.workbench.selection().address !== known.address, selectedBefore);

    await enterPane(workbench);
    await tabTo(workbench, /^Send…/);
    await page.keyboard.press('Enter');
    await workbench.screen('What will be sent');
    await tabTo(workbench, /^Preview/);
    await page.keyboard.press('Enter');
    await workbench.screen('Preview: nothing is written yet');
    await tabTo(workbench, /^Send \d+ rows/);
    await page.keyboard.press('Enter');
    await workbench.screen('Import results');
    await tabTo(workbench, /^Done/);
    await page.keyboard.press('Enter');
    await workbench.screen('Import into your system');
  });
});

async function highlightedCells(page: Page): Promise<string[]> {
  const bySheet = await page.evaluate(
    (names) => names.map((name) => [name, window.workbench.conditionalFormats(name).flatMap(({ addresses }) => addresses)] as const),
    SHEET_NAMES,
  );
  return bySheet.flatMap(([sheet, addresses]) => cellsOf(sheet, addresses)).sort();
}

/** F6 moves between the parts of the window, as in Excel. */
async function enterPane({ page, pane }: Journey): Promise<void> {
  for (let presses = 0; presses < 4; presses++) {
    if (await pane().evaluate(() => document.hasFocus())) return;
    await page.keyboard.press('F6');
  }
  throw new Error('F6 does not lead into the task pane');
}

async function tabTo({ page, pane }: Journey, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const focused = await pane().evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(focused)) return;
    passed.push(focused.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}, only to ${passed.join(' | ')}`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
