import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { OAUTH } from '../../src/contract/signIn';
import { startTestServer, type TestServer } from '../integration/server/support/testServer';
import { givenServerAndBrowser } from './support/givenServerAndBrowser';
import { startOtherOrigin, type OtherOrigin } from './support/otherOrigin';
import { serveOfficeJs } from './support/serveOfficeJs';
import { servedPages } from './support/servedPages';
import { repository } from './support/startServer';
import { watchPolicy } from './support/watchPolicy';
import { withPage } from './support/withPage';
import { openWorkbench } from './support/workbenchPage';

jest.setTimeout(180_000);

/** Pages that others may show in a frame: the pane, which the workbench and Office show. */
const MAY_BE_FRAMED = /^\/addin\//;
/** Where Excel on the web shows the pane. */
const OFFICE_ON_THE_WEB = 'https://excel.officeapps.live.com';

describe('In a browser', () => {
  const given = givenServerAndBrowser();
  let somebodyElse: OtherOrigin;
  /** As a company runs it, for one site of its own. */
  let production: TestServer;
  let partner: OtherOrigin;
  beforeAll(async () => {
    [somebodyElse, partner] = await Promise.all([startOtherOrigin(), startOtherOrigin()]);
    const dist = (bundle: string) => path.join(repository, 'dist', bundle);
    production = await startTestServer({
      allowedOrigins: [partner.origin],
      systemPageFolder: dist('system'),
      signInPageFolder: dist('signIn'),
      addin: { folder: dist('addin') },
      contact: { organisation: 'Example Services', email: 'help@example.com' },
    });
  });
  afterAll(() => Promise.all([somebodyElse.close(), partner.close(), production.close()]));

  const onPage = (test: (page: Page) => Promise<void>) =>
    withPage(given.browser, async (page) => {
      await serveOfficeJs(page);
      // The page that begins a sign-in leaves at once; this answer keeps a browser where it is.
      await page.route(`**${OAUTH.authorize}*`, (route) => route.fulfill({ status: 204 }));
      await test(page);
    });

  /** Goes through all pages of both servers. */
  async function forEveryPage(check: (page: Page, origin: string, address: string) => Promise<void>, wanted = /./): Promise<void> {
    const checked: string[] = [];
    for (const { origin, routes } of [given.server, production]) {
      for (const address of await servedPages(origin, routes)) {
        if (!wanted.test(address)) continue;
        await onPage((page) => check(page, origin, address));
        checked.push(address);
      }
    }
    expect(checked.length).toBeGreaterThan(0);
  }

  it('there are the pages that we know of, each looked at below', async () => {
    const ofBoth = [
      '/',
      '/addin/sign-in.html',
      '/addin/signed-in.html',
      '/addin/taskpane.html',
      '/index.html',
      '/privacy',
      '/sign-in/',
      '/sign-in/index.html',
      '/sign-in/requests/none',
      '/support',
    ];
    expect(await servedPages(given.server.origin, given.server.routes)).toEqual([...ofBoth, '/workbench/']);
    expect(await servedPages(production.origin, production.routes)).toEqual(ofBoth);
  });

  it('no page runs what text is made into, or asks for anything that its policy forbids while it loads', async () => {
    await forEveryPage(async (page, origin, address) => {
      const violations = await watchPolicy(page);
      await page.goto(origin + address, { waitUntil: 'networkidle' });
      // Behind what the page has reported by now.
      await page.evaluate(() => undefined);
      expect({ address, violations }).toEqual({ address, violations: [] });
      expect({ address, ran: await tryToRunText(page.mainFrame()) }).toEqual({ address, ran: [] });
      // That it was the policy which kept them from running, and that it tells.
      expect(violations.join('\n')).toMatch(/script-src/);
    });
  });

  it('a whole import, and a look at what it wrote, does nothing that a policy forbids', async () => {
    await onPage(async (page) => {
      const violations = await watchPolicy(page);
      const { openSample, pane } = await openWorkbench(page, given.server.origin);
      const press = (name: string | RegExp) =>
        pane()
          .getByRole('button', { name, exact: typeof name === 'string' })
          .click();
      const screen = (heading: string) => pane().getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 });
      await openSample('Trades company (small)');
      await press('Validate');
      await screen('Problems');
      await press('Send…');
      await screen('What will be sent');
      await press('Preview');
      await screen('Preview: nothing is written yet');
      await press(/^Send \d+ rows/);
      await screen('Import results');
      await page.goto(given.server.origin);
      await page.getByRole('link', { name: 'Imports' }).click();
      await page
        .getByRole('heading', { name: /imports/i })
        .first()
        .waitFor();
      expect(violations).toEqual([]);
    });
  });

  it('nobody else shows one of our pages in a frame', async () => {
    await forEveryPage(async (page, origin, address) => {
      const refused = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()));
      await page.goto(`${somebodyElse.origin}/?frame=${encodeURIComponent(origin + address)}`);
      await refused;
      const [framed] = page.mainFrame().childFrames();
      expect({ address, isShown: framed?.url() === origin + address }).toEqual({ address, isShown: false });
    });
  });

  it('a page of our own may show the pane, and no other page', async () => {
    await forEveryPage(async (page, origin, address) => {
      await page.route(`${origin}/framing`, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}"></iframe>` }),
      );
      const isShown = await showsFrame(page, `${origin}/framing`);
      expect({ address, isShown }).toEqual({ address, isShown: MAY_BE_FRAMED.test(address) });
    });
  });

  it('Office on the web may show the pane as the server of a company serves it, and no other page', async () => {
    for (const address of await servedPages(production.origin, production.routes))
      await onPage(async (page) => {
        await page.route(`${OFFICE_ON_THE_WEB}/**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: `<iframe src="${production.origin + address}"></iframe>` }),
        );
        // A page of the internet may show one of this machine only if the person lets it.
        await page.context().grantPermissions(['local-network-access'], { origin: OFFICE_ON_THE_WEB });
        const isShown = await showsFrame(page, OFFICE_ON_THE_WEB);
        expect({ address, isShown }).toEqual({ address, isShown: MAY_BE_FRAMED.test(address) });
      });
  });

  it('the sign-in pages and the pane leave Office’s dialog its opener', async () => {
    for (const { origin, routes } of [given.server, production])
      for (const address of await servedPages(origin, routes)) {
        if (!/^\/(sign-in|addin)\//.test(address)) continue;
        const { headers } = await fetch(origin + address);
        expect({ address, policy: headers.get('cross-origin-opener-policy') }).toEqual({ address, policy: null });
      }
  });

  it('pages of another origin read nothing of the API, but those of an origin that the operator has named', async () => {
    const ask = (page: Page, server: string) =>
      page.evaluate(async (origin) => {
        const answer = await fetch(`${origin}/api/v1/sign-in`).catch(() => null);
        return answer === null ? 'refused' : answer.status;
      }, server);
    const send = (page: Page, server: string) =>
      page.evaluate(async (origin) => {
        const headers = { authorization: 'Bearer none', 'content-type': 'application/json' };
        const answer = await fetch(`${origin}/api/v1/account/list-values`, { method: 'POST', headers, body: '{}' }).catch(() => null);
        return answer === null ? 'refused' : answer.status;
      }, server);
    await onPage(async (page) => {
      await page.goto(somebodyElse.origin);
      for (const server of [given.server.origin, production.origin])
        expect([await ask(page, server), await send(page, server)]).toEqual(['refused', 'refused']);
      await page.goto(partner.origin);
      expect([await ask(page, production.origin), await send(page, production.origin)]).toEqual([200, 401]);
      expect(await ask(page, given.server.origin)).toBe('refused');
    });
  });
});

/** Whether the browser shows what a page has in its frame, or says that it may not. */
async function showsFrame(page: Page, address: string): Promise<boolean> {
  // It goes by headers; Microsoft's library, in a frame of a page that is no host of Office, would only be in the way.
  await page.route('**/*.js', (route) => route.abort());
  const refused = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/i.test(message.text()));
  const shown = page.frameLocator('iframe').locator('meta[name="viewport"]').waitFor({ state: 'attached' });
  const [isShown] = await Promise.all([Promise.race([refused.then(() => false), shown.then(() => true)]), page.goto(address)]);
  return isShown;
}

/** Ways in which text from a cell could become a script; gives those that ran. */
function tryToRunText(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const ran: string[] = [];
    (window as unknown as { ran(way: string): void }).ran = (way) => void ran.push(way);
    // In a task of the page's own: what a debugger evaluates may make scripts of text whatever the policy.
    const attempt = (work: () => unknown) =>
      new Promise<void>((resolve, reject) =>
        setTimeout(() => {
          try {
            work();
          } catch (error) {
            if (!(error instanceof EvalError)) return reject(error as Error);
          }
          resolve();
        }),
      );
    await attempt(() => window.eval('ran("eval")'));
    // eslint-disable-next-line no-new-func -- what the policy has to keep from running
    await attempt(() => new Function('ran("new Function")')());
    await attempt(() => setTimeout('ran("timeout")' as unknown as () => void));
    const script = document.createElement('script');
    script.textContent = 'ran("script element")';
    document.head.append(script);
    const holder = document.createElement('div');
    // eslint-disable-next-line no-restricted-syntax -- what the policy has to make harmless, should it ever happen
    holder.insertAdjacentHTML('beforeend', '<img src="data:," onerror="ran(\'handler\')"><a href="javascript:ran(\'link\')">x</a>');
    document.body.append(holder);
    holder.querySelector('a')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    holder.remove();
    return ran;
  });
}
