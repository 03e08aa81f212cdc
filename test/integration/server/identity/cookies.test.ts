import { OAUTH, OAUTH_CLIENTS, OAUTH_SCOPE, SIGN_IN } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import { newEmail, PASSWORD } from '../support/people';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

describe('Behind https', () => {
  const origin = 'https://fieldsheet.example.com';
  const redirectUri = origin + OAUTH_CLIENTS.addin.redirectPath;
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true, publicOrigin: () => origin });
  });
  afterAll(() => server.close());

  const authorise = `${OAUTH.authorize}?${new URLSearchParams({
    client_id: OAUTH_CLIENTS.addin.id,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: OAUTH_SCOPE,
    state: 'a state',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })}`;

  test('every cookie of a sign-in is for https alone, bears the prefix that says so, and is out of reach of scripts', async () => {
    const browser = new Browser(server.origin);
    const person = { name: 'Kim Tran', email: newEmail(), password: PASSWORD, company: 'Tran Plumbing' };
    const signedUp = await browser.post(SIGN_IN.accounts, person, { origin });
    const company = (await browser.get(SIGN_IN.session)).body.companies[0].id;
    const asked = await browser.get(authorise);
    const request = asked.location!.split('/').at(-1)!;
    const { body } = await browser.post(SIGN_IN.continue(request), { company }, { origin });
    const sent = await browser.get(new URL(body.location, origin).pathname);
    expect(sent.location).toMatch(new RegExp(`^${redirectUri}\\?code=`));

    const cookies = [signedUp, asked, sent].flatMap(({ headers }) => headers.getSetCookie());
    const names = cookies.map((line) => line.split('=', 1)[0]);
    expect(names).toEqual(expect.arrayContaining(['__Host-fieldsheet', '__Secure-interaction', '__Secure-resume']));
    expect(names.filter((name) => !/^__(Host|Secure)-/.test(name!))).toEqual([]);
    for (const attribute of [/; secure(;|$)/i, /; httponly(;|$)/i, /; samesite=lax(;|$)/i])
      expect(cookies.filter((line) => !attribute.test(line))).toEqual([]);
  });
});
