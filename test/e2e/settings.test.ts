import type { Page } from 'playwright-core';
import { accessibilityFaults } from './support/accessibilityFaults';
import { animationsAtRest } from './support/animationsAtRest';
import { givenServerAndBrowser } from './support/givenServerAndBrowser';
import { withPage } from './support/withPage';

jest.setTimeout(180_000);

const PASSWORD = 'lantern orchard gravel piano';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
/** Colours that are still on their way from one state to the next say nothing about contrast. */
async function faults(page: Page): Promise<string[]> {
  await animationsAtRest(page);
  return accessibilityFaults(page);
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: false }).first();

describe('the settings of a company', () => {
  const given = givenServerAndBrowser();

  /** Makes an account with a company of its own, from the page of the demo company. */
  async function signUp(page: Page, name: string, company: string): Promise<void> {
    await page.goto(`${given.server.origin}/#/settings/people`);
    await button(page, /^Dana Whitfield, /).click();
    await page.getByRole('menuitem', { name: 'Sign in…' }).click();
    await page.getByText('Create one').click();
    await field(page, 'Your name').fill(name);
    await field(page, 'E-mail address').fill(`${name.split(' ')[0]!.toLowerCase()}@example.com`);
    await field(page, 'Password').fill(PASSWORD);
    await field(page, 'Company').fill(company);
    await button(page, 'Create account').click();
    await button(page, `${name}, ${company}`).waitFor();
  }

  it('are for whoever signs in: people are invited, a field and a list are changed, and all of it is on record', () =>
    withPage(given.browser, async (page) => {
      await signUp(page, 'Robin Field', 'Field Services');
      // Back where it was left, with nothing of the sign-in in the address.
      expect(page.url()).toBe(`${given.server.origin}/#/settings/people`);
      expect(await faults(page)).toEqual([]);

      await button(page, 'Invite…').click();
      await field(page, 'E-mail address').fill('sam@example.com');
      await page.getByRole('radio', { name: /^Viewer/ }).check();
      await button(page, 'Make the link').click();
      const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
      expect(await faults(page)).toEqual([]);
      await button(page, 'Done').click();
      await page.getByRole('cell', { name: 'sam@example.com', exact: true }).waitFor();

      await page.getByRole('link', { name: 'Custom fields' }).click();
      await button(page, 'Add a field to equipment…').click();
      await field(page, 'Name').fill('Side');
      await page.getByRole('combobox', { name: 'Type' }).selectOption('Dropdown List');
      await page.getByRole('textbox', { name: 'Options' }).fill('North\nSouth');
      expect(await faults(page)).toEqual([]);
      await button(page, 'Add the field').click();
      // By role: the page is there for screen readers again, now that the dialog has gone.
      await button(page, 'Remove Side').waitFor();

      await page.getByRole('link', { name: 'Lists' }).click();
      await page.getByRole('link', { name: 'Supplier' }).click();
      await page.getByRole('textbox', { name: 'Add a value' }).fill('Actrol');
      await page.keyboard.press('Enter');
      await button(page, 'Save the list').click();
      await page.getByText('Saved.').waitFor();

      await page.getByRole('link', { name: 'Record of changes' }).click();
      await page.getByRole('cell', { name: 'Supplier: added Actrol' }).waitFor();
      await page.getByRole('cell', { name: 'added Side', exact: true }).waitFor();
      await page.getByRole('cell', { name: 'sam@example.com, as viewer' }).waitFor();

      // Tokens are in memory alone: a page that is loaded again signs in again, and nobody is asked.
      expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toMatch(/token|verifier/);
      await page.reload();
      await page.getByRole('cell', { name: 'Supplier: added Actrol' }).waitFor();

      await button(page, /^Robin Field, /).click();
      await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
      await heading(page, 'You are signed out');
      await button(page, 'Sign in').click();
      await field(page, 'Password').waitFor();

      await withPage(given.browser, async (theirs) => {
        await theirs.goto(link);
        await field(theirs, 'Your name').fill('Sam Low');
        await field(theirs, 'Password').fill(PASSWORD);
        await button(theirs, 'Create account and join').click();
        await theirs.getByText('You have joined Field Services').waitFor();
        await theirs.goto(`${given.server.origin}/#/settings/people`);
        await button(theirs, /^Dana Whitfield, /).click();
        await theirs.getByRole('menuitem', { name: 'Sign in…' }).click();
        await button(theirs, 'Sam Low, Field Services').waitFor();
        await theirs.getByText(/Only an administrator of the company sees this page/).waitFor();
      });
    }));

  it.each<[string, { colorScheme: 'light' | 'dark'; forcedColors?: 'active' }]>([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['high contrast', { colorScheme: 'dark', forcedColors: 'active' }],
  ])('pass axe on every page in %s', (_theme, look) =>
    withPage(
      given.browser,
      async (page) => {
        for (const [hash, title] of [
          ['people', 'People'],
          ['lists', 'Lists'],
          ['lists/supplier', 'Supplier'],
          ['fields', 'Custom fields'],
          ['mappings', 'Saved mappings'],
          ['changes', 'Record of changes'],
          ['tokens', 'Access tokens'],
        ] as const) {
          await page.goto(`${given.server.origin}/#/settings/${hash}`);
          await heading(page, title);
          expect([hash, await faults(page)]).toEqual([hash, []]);
        }
      },
      look,
    ),
  );
});
