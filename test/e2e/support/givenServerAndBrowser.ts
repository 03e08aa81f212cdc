import type { Browser } from 'playwright-core';
import { launchBrowser } from './launchBrowser';
import { startServer, type TestServer } from './startServer';

/** Of the tests of a `describe`; there once they run. */
export interface ServerAndBrowser {
  readonly server: TestServer;
  readonly browser: Browser;
}

/** One server and one browser for all tests of the `describe` that this is called in. */
export function givenServerAndBrowser(): ServerAndBrowser {
  let given: [TestServer, Browser];

  beforeAll(async () => {
    given = await Promise.all([startServer(), launchBrowser()]);
  }, 120_000);
  afterAll(async () => {
    await given?.[1].close();
    await given?.[0].close();
  });

  return {
    get server() {
      return given[0];
    },
    get browser() {
      return given[1];
    },
  };
}
