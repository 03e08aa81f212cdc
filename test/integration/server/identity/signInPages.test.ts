import { SIGN_IN } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import { newEmail, PASSWORD, signUp, type SignedUp } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('The sign-in pages', () => {
  let server: TestServer;
  let kim: SignedUp;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true });
    kim = await signUp(server);
  });
  afterEach(async () => {
    server.setNow(null);
    await server.database.system.deleteFrom('identity.attempts').execute();
  });
  afterAll(() => server.close());

  const newAccount = (changes: Record<string, string> = {}) => ({
    name: 'Lee Park',
    email: newEmail(),
    password: PASSWORD,
    company: 'Park Electrical',
    ...changes,
  });
  const failures = async (email: string, count: number) => {
    const answers = [];
    for (let attempt = 0; attempt < count; attempt += 1) answers.push(await new Browser(server.origin).signIn(email, 'not the password'));
    return answers;
  };

  describe('take nothing', () => {
    test.each<[string, Record<string, string>]>([
      ['that another site sends', { origin: 'https://evil.example' }],
      ['from a page without an origin, such as a sandboxed frame', { origin: 'null' }],
      ['from an origin that only begins like theirs', { origin: 'http://127.0.0.1.evil.example' }],
    ])('%s', async (_, headers) => {
      const browser = new Browser(server.origin);
      expect((await browser.post(SIGN_IN.session, { email: kim.email, password: PASSWORD }, headers)).body.code).toBe('forbidden');
      expect(browser.cookie('fieldsheet')).toBe('');
    });

    test('as a form, which another site could send without asking', async () => {
      const { body } = await kim.browser.form(SIGN_IN.session, { email: kim.email, password: PASSWORD });
      expect(body.code).toBe('unsupported-media-type');
    });

    test('with fields that they do not know', async () => {
      const { body } = await new Browser(server.origin).post(SIGN_IN.accounts, newAccount({ role: 'administrator' }));
      expect(body.code).toBe('invalid-body');
    });
  });

  test('answer a wrong password and an unknown address alike', async () => {
    const [known, unknown] = [await failures(kim.email, 1), await failures(newEmail(), 1)].flat();
    expect(known!.status).toBe(403);
    const comparable = ({ requestId: _id, ...body }: Record<string, unknown>) => body;
    expect(comparable(known!.body)).toEqual(comparable(unknown!.body));
  });

  test('do the same work for an unknown address as for a known one', async () => {
    const spent = async (email: string) => {
      const before = process.cpuUsage();
      await failures(email, 4);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    await spent(newEmail());
    const [known, unknown] = [await spent(kim.email), await spent(newEmail())];
    // Argon2 is most of it: without it an answer takes a tenth.
    expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.4);
  });

  test('make who guesses at a password wait, longer each time, and tell them how long', async () => {
    const answers = await failures(kim.email, 6);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 429]);
    expect(answers[5]!.headers.get('retry-after')).toBe('30');
    server.setNow(new Date(Date.now() + 31_000));
    const [next, blocked] = await failures(kim.email, 2);
    expect(next!.status).toBe(403);
    expect(Number(blocked!.headers.get('retry-after'))).toBeGreaterThan(50);
    // The right password waits like any other, and sets the count back.
    expect((await kim.browser.signIn(kim.email, PASSWORD)).status).toBe(429);
    server.setNow(new Date(Date.now() + 120_000));
    expect((await kim.browser.signIn(kim.email, PASSWORD)).status).toBe(204);
    expect((await failures(kim.email, 1))[0]!.status).toBe(403);
  });

  test('count guesses that come all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => new Browser(server.origin).signIn(kim.email, 'not the password')));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  test('count guesses at many accounts from one address, which one good account does not undo', async () => {
    for (let account = 0; account < 40; account += 1) {
      await failures(newEmail(), 1);
      if (account === 30) await kim.browser.signIn(kim.email, PASSWORD);
    }
    expect((await failures(newEmail(), 1))[0]!.status).toBe(429);
  }, 120_000);

  test.each<[string, string, string]>([
    ['too short', 'otter boats', 'too-short'],
    ['among those that are guessed first', 'Password1234', 'common'],
    ['a common word with figures around it', '2026monkey!!!', 'common'],
    ['one character again and again', 'aaaaaaaaaaaaaaaa', 'common'],
    ['among those that are guessed first, of figures alone', '123456654321', 'common'],
    ['the person’s name', 'Lee Park 2026', 'about-you'],
    ['the company’s name', 'park-electrical', 'about-you'],
  ])('refuse a password that is %s', async (_, password, code) => {
    const { body } = await new Browser(server.origin).post(SIGN_IN.accounts, newAccount({ password }));
    expect(body).toMatchObject({ code: 'weak-password', errors: [{ pointer: '/password', code }] });
  });

  test.each([
    'three otters in a boat',
    'nur kleine buchstaben',
    'ЖИЛИБЫЛИДЕДИБАБА',
    '84930284759302',
    '7!4#9%2&6(3)8*',
    '🦦🛶 otter in a boat',
    'x9'.repeat(4) + 'Kqzv'.repeat(30),
  ])('take %s', async (password) => {
    const account = newAccount({ password });
    expect((await new Browser(server.origin).post(SIGN_IN.accounts, account)).status).toBe(204);
    expect((await new Browser(server.origin).signIn(account.email.toUpperCase(), password)).status).toBe(204);
    expect((await new Browser(server.origin).signIn(account.email, password.slice(0, -1))).status).toBe(403);
  });

  test('say that an address has an account already, and change nothing about it', async () => {
    const again = newAccount({ email: kim.email.toUpperCase(), password: 'another boat of otters' });
    const browser = new Browser(server.origin);
    expect((await browser.post(SIGN_IN.accounts, again)).body.code).toBe('account-exists');
    expect(browser.cookie('fieldsheet')).toBe('');
    expect((await browser.signIn(kim.email, PASSWORD)).status).toBe(204);
  });

  test('hash passwords by Argon2id with the parameters of OWASP, and a password of others again when it is next used', async () => {
    const stored = async () =>
      (
        await server.database.system
          .selectFrom('identity.people')
          .select('password_hash')
          .where('email', '=', kim.email)
          .executeTakeFirstOrThrow()
      ).password_hash;
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const { hash } = await import('@node-rs/argon2');
    const outdated = await hash(PASSWORD, { memoryCost: 4_096, timeCost: 1 });
    await server.database.system.updateTable('identity.people').set({ password_hash: outdated }).where('email', '=', kim.email).execute();
    expect((await kim.browser.signIn(kim.email, PASSWORD)).status).toBe(204);
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('keep who is signed in by a cookie that no script and no other site’s request has, for a working day', async () => {
    const { headers } = await new Browser(server.origin).signIn(kim.email, PASSWORD);
    const line = headers.getSetCookie().find((cookie) => cookie.startsWith('fieldsheet='));
    expect(line).toMatch(/; HttpOnly/);
    expect(line).toMatch(/; SameSite=Lax/);
    expect((await kim.browser.get(SIGN_IN.session)).headers.get('cache-control')).toBe('no-store');
    await kim.browser.signIn(kim.email, PASSWORD);
    server.setNow(new Date(Date.now() + 12 * 3_600_000 + 1_000));
    expect((await kim.browser.get(SIGN_IN.session)).body.person).toBeNull();
  });

  test('give another cookie at each sign-in, and take the old one away', async () => {
    await kim.browser.signIn(kim.email, PASSWORD);
    const old = kim.browser.cookie('fieldsheet');
    await kim.browser.signIn(kim.email, PASSWORD);
    expect(kim.browser.cookie('fieldsheet')).not.toBe(old);
    const thief = await fetch(server.origin + SIGN_IN.session, { headers: { cookie: `fieldsheet=${old}` } });
    expect(await thief.json()).toMatchObject({ person: null });
  });

  test('sign out', async () => {
    await kim.browser.signIn(kim.email, PASSWORD);
    expect((await kim.browser.delete(SIGN_IN.session)).status).toBe(204);
    expect((await kim.browser.get(SIGN_IN.session)).body.person).toBeNull();
  });
});

test('Where accounts are made by invitation, nobody else makes one', async () => {
  const server = await startTestServer({ demo: false });
  const browser = new Browser(server.origin);
  const account = { name: 'Lee', email: newEmail(), password: PASSWORD, company: 'Park' };
  expect((await browser.get(SIGN_IN.session)).body.signUp).toBe(false);
  expect((await browser.post(SIGN_IN.accounts, account)).body.code).toBe('forbidden');
  await server.close();
});
