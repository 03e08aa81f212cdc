import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/launchBrowser';
import { signInInDialog } from '../support/signInInDialog';
import { startPeopleServer, type PeopleServer } from '../support/startPeopleServer';
import { withPage } from '../support/withPage';
import { openWorkbench, type WorkbenchPage } from '../support/workbenchPage';

jest.setTimeout(180_000);

const COUNTS = ['Created', 'Updated', 'Unchanged', 'Failed', 'Skipped'];

let server: PeopleServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startPeopleServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const press = ({ pane }: WorkbenchPage, name: string | RegExp) => pane().getByRole('button', { name, exact: true }).click();
const says = ({ pane }: WorkbenchPage, text: string | RegExp) => pane().getByText(text).waitFor({ timeout: 30_000 });
const screen = ({ pane }: WorkbenchPage, heading: string | RegExp) =>
  pane().getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 });

/** The template, filled in with customers of these names. */
async function fillIn(workbench: WorkbenchPage, names: readonly string[]): Promise<void> {
  await press(workbench, 'Add the template');
  await says(workbench, 'The template is in your workbook.');
  await workbench.pane().evaluate(
    (all) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Customer');
        const head = sheet.getRange('A1:Z1').load('values');
        await context.sync();
        const columnOf = (header: string) => (head.values[0] as string[]).indexOf(header);
        for (const [header, values] of [
          ['Import ID', all.map((_, at) => `C${at + 1}`)],
          ['Company Name', all],
        ] as const)
          sheet.getRangeByIndexes(1, columnOf(header), all.length, 1).values = values.map((value) => [value]);
        await context.sync();
      }),
    [...names],
  );
}

async function counts({ pane }: WorkbenchPage): Promise<number[]> {
  const figure = async (name: string) => {
    const cell = pane()
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell');
    return Number((await cell.innerText()).replaceAll(',', ''));
  };
  return Promise.all(COUNTS.map(figure));
}

test('two companies and three roles: each import goes where the pane says, and a viewer sends nothing', async () => {
  const plumbing = await server.signUp('Kim Tran', 'Tran Plumbing');
  const cooling = await server.signUp('Sam Okoro', 'Inland Cooling');
  await server.signUp('Lee Marsh', 'Marsh Electrical');
  await server.join('Kim Tran', cooling, 'importer');
  await server.join('Lee Marsh', plumbing, 'viewer');

  await withPage(browser, async (page) => {
    const workbench = await openWorkbench(page, server.origin);
    const { pane } = workbench;
    await says(workbench, 'Rows go to Southern Cross Services (demo)');

    // The administrator of one company.
    await signInInDialog({ page, open: () => press(workbench, 'Sign in'), name: 'Kim Tran', company: 'Tran Plumbing' });
    await says(workbench, 'Rows go to Tran Plumbing');
    await says(workbench, 'Kim Tran, administrator');
    await fillIn(workbench, ['Harbour Bakery', 'Reef Motel']);
    await press(workbench, 'Send…');
    await screen(workbench, 'What will be sent');
    await says(workbench, 'To Tran Plumbing:');
    await press(workbench, 'Preview');
    await press(workbench, 'Send 2 rows');
    await screen(workbench, 'Import results');
    expect(await counts(workbench)).toEqual([2, 0, 0, 0, 0]);
    expect([await server.customersOf(plumbing), await server.customersOf(cooling)]).toEqual([['Harbour Bakery', 'Reef Motel'], []]);
    await press(workbench, 'Done');

    // An importer of another, without the password once more; the workbook is the first company's until they say otherwise.
    const menu = pane().getByRole('button', { name: 'Account of Kim Tran' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await pane().getByRole('menuitemradio', { name: 'Tran Plumbing (administrator)' }).waitFor();
    const [dialog] = await Promise.all([
      page.waitForEvent('popup'),
      pane().getByRole('menuitemradio', { name: 'Inland Cooling (importer)' }).click(),
    ]);
    if (!dialog.isClosed()) await dialog.waitForEvent('close');
    await says(workbench, 'Rows go to Inland Cooling');
    await says(workbench, 'This workbook was last used with Tran Plumbing.');
    await press(workbench, 'Send…');
    await screen(workbench, 'What will be sent');
    await says(workbench, 'Say first which company this workbook is for.');
    expect(await pane().getByRole('button', { name: 'Preview' }).getAttribute('aria-disabled')).toBe('true');
    await press(workbench, 'Use it with Inland Cooling');
    await press(workbench, 'Preview');
    await press(workbench, 'Send 2 rows');
    await screen(workbench, 'Import results');
    await says(workbench, '2 rows sent');
    expect(await counts(workbench)).toEqual([2, 0, 0, 0, 0]);
    expect([await server.customersOf(plumbing), await server.customersOf(cooling)]).toEqual([
      ['Harbour Bakery', 'Reef Motel'],
      ['Harbour Bakery', 'Reef Motel'],
    ]);
    await press(workbench, 'Done');

    // An administrator changes a list: the open pane hears of it.
    await press(workbench, /^Validate/);
    await screen(workbench, 'Problems');
    await server.setCustomerTypes(cooling, ['Commercial', 'Residential', 'Strata']);
    await pane().evaluate(() => window.dispatchEvent(new Event('focus')));
    await says(workbench, /Customer Type (has a new value: Strata|no longer has)/);
    await pane().getByRole('button', { name: 'Back to start' }).click();

    // Back to the first company: this browser knows it, so that no window opens.
    await pane().getByRole('button', { name: 'Account of Kim Tran' }).click();
    await pane().getByRole('menuitemradio', { name: 'Tran Plumbing (administrator)' }).click();
    await says(workbench, 'Rows go to Tran Plumbing');

    // A viewer.
    await pane().getByRole('button', { name: 'Account of Kim Tran' }).click();
    await pane().getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await says(workbench, /^Sign in to your company/);
    await signInInDialog({ page, open: () => press(workbench, 'Sign in'), name: 'Lee Marsh', company: 'Tran Plumbing' });
    await says(workbench, 'You look at Tran Plumbing');
    const send = pane().getByRole('button', { name: 'Send…' });
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    await workbench.pressRibbon('Send');
    await says(workbench, 'As a viewer you cannot send rows.');
    expect(await server.customersOf(plumbing)).toEqual(['Harbour Bakery', 'Reef Motel']);
  });
});

test('a sign-in that is revoked while rows are handed over, and a token that expires while they are written, lose and double none', async () => {
  const company = await server.signUp('Ada Brooks', 'Brooks Gas');
  const names = Array.from({ length: 2_400 }, (_, at) => `Customer ${String(at).padStart(4, '0')}`);

  await withPage(browser, async (page) => {
    const workbench = await openWorkbench(page, server.origin);
    const { pane } = workbench;
    await says(workbench, 'Rows go to');
    await signInInDialog({ page, open: () => press(workbench, 'Sign in'), name: 'Ada Brooks' });
    await says(workbench, 'Rows go to Brooks Gas');
    await fillIn(workbench, names);
    await press(workbench, 'Send…');
    await screen(workbench, 'What will be sent');

    let chunks = 0;
    await page.route('**/chunks/*', async (route) => {
      chunks += 1;
      // The first is held by then; with this one the person signs out on another device.
      if (chunks === 2) {
        const { authorization = '' } = route.request().headers();
        await fetch(`${server.origin}/api/v1/session/all`, { method: 'DELETE', headers: { authorization } });
      }
      await route.continue();
    });
    await press(workbench, 'Preview');
    await says(workbench, /no row is lost, and none is sent twice/);
    expect(await server.customersOf(company)).toEqual([]);
    await signInInDialog({ page, open: () => press(workbench, 'Sign in again'), name: 'Ada Brooks' });
    await screen(workbench, /^Preview/);

    // Beyond the quarter of an hour that an access token lasts: renewed without a word.
    server.passMinutes(20);
    await press(workbench, 'Send 2,400 rows');
    await screen(workbench, 'Import results');
    expect(await counts(workbench)).toEqual([2_400, 0, 0, 0, 0]);
    expect(await server.customersOf(company)).toEqual(names);
    const imports = await server.database.system.selectFrom('imports').select('import_id').where('tenant_id', '=', company).execute();
    expect(imports).toHaveLength(1);
    expect(await pane().getByText('Your sign-in has ended.').count()).toBe(0);
  });
});
