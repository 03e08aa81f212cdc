import { describeJourney, type Journey } from '../support/describeJourney';

describeJourney('rows with problems', (journeyTest) => {
  journeyTest('are seen by themselves, handed over, and brought back repaired', async (workbench) => {
    const { page, pane, openSample, sheetNames, values } = workbench;
    await openSample('Trades company (small)');
    await workbench.press('Validate');
    await workbench.screen('Problems');

    await choose(workbench, 'Show bad rows only');
    await pane()
      .getByText(/rows without problems are hidden\.$/)
      .waitFor({ timeout: 60_000 });
    await workbench.press('Show all rows');
    await pane()
      .getByText(/are in sight again/)
      .waitFor({ timeout: 60_000 });

    await choose(workbench, 'Hand over to a colleague');
    await pane()
      .getByText(/^The rows are on “To repair”/)
      .waitFor({ timeout: 60_000 });
    expect(await sheetNames()).toContain('To repair');
    const [headers = []] = await values('To repair', 'A1:E1');
    expect(headers.slice(0, 3)).toEqual(['Fieldsheet Row Key', 'Fieldsheet Handed Over', 'Problems']);
    await page.evaluate(() => window.workbench.setValue('To repair', 'E2', 'Put right by Sam'));

    await choose(workbench, 'Bring repaired rows back…');
    await workbench.screen('Look before anything changes');
    const change = pane().getByRole('checkbox', { name: /Put right by Sam/ });
    expect(await change.isChecked()).toBe(true);
    await workbench.press('Change 1 cell');
    await pane().getByText('1 cell changed.').waitFor({ timeout: 60_000 });
    const column = (await values('Customer', 'A1:AZ1'))[0]!.indexOf(headers[4]!);
    const written = (await values('Customer', 'A2:AZ500')).map((row) => row[column]);
    expect(written).toContain('Put right by Sam');
  });
});

async function choose({ pane, press }: Journey, item: string): Promise<void> {
  await press('Bad rows');
  await pane().getByRole('menuitem', { name: item }).click();
}
