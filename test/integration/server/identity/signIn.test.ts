import { SIGN_IN } from '../../../../src/contract/signIn';
import { Browser } from '../support/browser';
import { Client } from '../support/client';
import { startTestServer, type TestServer } from '../support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const PASSWORD = 'three otters in a boat';

describe('Signing in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ signUpOpen: true });
  });
  afterAll(() => server.close());

  test('gives a token for the company that was chosen', async () => {
    const browser = new Browser(server.origin);
    const made = await browser.post(SIGN_IN.accounts, {
      name: 'Kim Tran',
      email: 'Kim@example.com',
      password: PASSWORD,
      company: 'Tran Plumbing',
    });
    expect(made.body).toBe('');
    const { body } = await browser.get(SIGN_IN.session);
    expect(body).toMatchObject({ person: { name: 'Kim Tran' }, companies: [{ name: 'Tran Plumbing', role: 'administrator' }] });
    const tokens = await browser.tokens(body.companies[0].id);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 900 });
    const session = await new Client(server.origin, tokens.access_token).get('/session');
    expect(session.body).toMatchObject({ company: { name: 'Tran Plumbing' }, user: { email: 'Kim@example.com' } });
    const renewed = await browser.refresh(tokens.refresh_token);
    expect(renewed.body).toMatchObject({ expires_in: 900 });
    expect((await browser.revoke(renewed.body.refresh_token)).status).toBe(200);
    expect((await new Client(server.origin, renewed.body.access_token).get('/session')).status).toBe(401);
  });
});
