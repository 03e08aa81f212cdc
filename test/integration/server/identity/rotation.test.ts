import fc from 'fast-check';
import { Browser } from '../support/browser';
import { Client, type Body } from '../support/client';
import { PASSWORD, signUp, type SignedUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(120_000);

/** Which of the refresh tokens so far are used at once, each counted back from the newest. */
const useArb = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });

describe('Refresh tokens', () => {
  let server: TestServer;
  let kim: SignedUp;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true });
    kim = await signUp(server);
  });
  afterAll(() => server.close());

  test('let in whoever has the newest, and nobody any more once an old one was used or one by two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(useArb, { minLength: 1, maxLength: 6 }), async (steps) => {
        const browser = new Browser(server.origin);
        await browser.signIn(kim.email, PASSWORD);
        const given: Body[] = [await browser.tokens(kim.company)];
        let isStolen = false;
        for (const step of steps) {
          const used = step.map((back) => given.at(-1 - Math.min(back, given.length - 1)).refresh_token as string);
          isStolen ||= used.length > 1 || used[0] !== given.at(-1).refresh_token;
          const answers = await Promise.all(used.map((token) => browser.refresh(token)));
          given.push(...answers.map(({ body }) => body).filter((body) => body.access_token));
          if (!isStolen) expect(answers.map(({ status }) => status)).toEqual([200]);
          const alive = await Promise.all(given.map(({ access_token }) => new Client(server.origin, access_token).get('/session')));
          expect(alive.map(({ status }) => status)).toEqual(given.map(() => (isStolen ? 401 : 200)));
        }
      }),
      { numRuns: 12, examples: [[[[0], [0], [0]]], [[[0, 0]]], [[[0], [1]]], [[[0], [0, 1]]]] },
    );
  });
});
