import type { BrowserContextOptions, Page } from 'playwright-core';
import { OAUTH, OAUTH_CLIENTS, OAUTH_SCOPE, SIGN_IN } from '../../src/contract/signIn';
import { accessibilityFaults } from './support/accessibilityFaults';
import { givenServerAndBrowser } from './support/givenServerAndBrowser';
import { withPage } from './support/withPage';

jest.setTimeout(120_000);

const PASSWORD = 'three otters in a boat';
/** As Office's dialog shows it at its narrowest. */
const NARROW = { width: 320, height: 640 };

const THEMES: readonly [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { forcedColors: 'active' }],
];

describe('The sign-in pages', () => {
  const given = givenServerAndBrowser();

  const authorise = (origin: string) =>
    `${origin}${OAUTH.authorize}?${new URLSearchParams({
      client_id: OAUTH_CLIENTS.system.id,
      redirect_uri: `${origin}/`,
      response_type: 'code',
      scope: OAUTH_SCOPE,
      state: 'a state',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    })}`;

  async function expectSoundScreen(page: Page, heading: string): Promise<void> {
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  }

  it.each(THEMES)('lead by keyboard alone from no account back to who asked, in a %s browser of 320 pixels', (theme, options) =>
    withPage(
      given.browser,
      async (page) => {
        const { origin } = given.server;
        const email = `kim-${theme}@example.com`;
        await page.goto(authorise(origin));
        await expectSoundScreen(page, 'Sign in');

        // The heading has the focus: the first field is the next.
        await page.keyboard.press('Tab');
        await page.keyboard.type(email);
        await page.keyboard.press('Tab');
        await page.keyboard.type('not the password');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('The e-mail address or the password is wrong.').waitFor();
        await expectSoundScreen(page, 'Sign in');

        await page.getByRole('button', { name: 'Create one' }).press('Enter');
        for (const text of ['Kim Tran', 'Tran Plumbing', email, 'password1234']) {
          await page.keyboard.press('Tab');
          await page.keyboard.type(text);
        }
        await page.keyboard.press('Enter');
        await page.getByRole('alert').getByText('guessed first').waitFor();
        await expectSoundScreen(page, 'Create an account');
        await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/\?code=[\w-]{43}&state=a\+?(%20)?state/);

        await page.goto(origin + SIGN_IN.page);
        await expectSoundScreen(page, 'Your account');
        await page.getByRole('button', { name: 'Change password' }).press('Enter');
        await expectSoundScreen(page, 'Change your password');
      },
      { ...options, viewport: NARROW },
    ),
  );

  it.each([
    ['a link of an invitation that was cut off', `${SIGN_IN.page}#invitation=fsin_0190`, 'This link works no longer'],
    ['a link to a new password that was used', `${SIGN_IN.page}#reset=${'x'.repeat(43)}`, 'This link works no longer'],
    ['a sign-in that was begun elsewhere', SIGN_IN.request('x'.repeat(43)), 'This link works no longer'],
    ['a request that this server does not take', `${OAUTH.authorize}?client_id=somebody`, 'This sign-in cannot go on'],
  ])('say of %s what to do', (_, path, heading) =>
    withPage(
      given.browser,
      async (page) => {
        await page.goto(given.server.origin + path);
        await expectSoundScreen(page, heading);
        expect(page.url()).not.toContain('#');
      },
      { viewport: NARROW },
    ),
  );
});
