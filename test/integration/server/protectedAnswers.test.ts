import { connect } from 'node:net';
import path from 'node:path';
import { OAUTH, SIGN_IN } from '../../../src/contract/signIn';
import { Browser } from './support/browser';
import { signUp } from './support/people';
import { startTestServer, type TestServer } from './support/testServer';

/** Starting a database takes its time on a busy machine. */
jest.setTimeout(60_000);

const PROTECTION = { hsts: 'max-age=31536000; includeSubDomains', sniffing: 'nosniff' };

describe('Every answer says that it is for https alone and is nothing but what it says it is', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      metricsToken: 'a-token-of-whoever-looks-at-the-figures',
      addin: { folder: path.join(__dirname, 'support') },
      signUpOpen: true,
    });
  });
  afterAll(() => server.close());

  const protectionOf = ({ headers }: Response) => ({
    hsts: headers.get('strict-transport-security'),
    sniffing: headers.get('x-content-type-options'),
  });

  it.each([
    ['an address that there is not', 404, 'GET', '/nothing'],
    ['one below the API that there is not', 404, 'GET', '/api/v1/nothing'],
    ['an address that cannot be decoded', 400, 'GET', '/%E0%A4%A'],
    ['a method that is of no use', 405, 'DELETE', '/privacy'],
    ['a method that is of no use to the API', 405, 'PATCH', '/api/v1/session'],
    ['a request for data without a token', 401, 'GET', '/api/v1/customers'],
    ['figures without the token', 401, 'GET', '/metrics'],
    ['whether it lives', 200, 'GET', '/health/live'],
    ['whether it is ready', 200, 'GET', '/health/ready'],
    ['a page', 200, 'GET', '/privacy'],
    ['a file of the add-in', 200, 'GET', '/addin/testServer.ts'],
    ['what the sign-in pages ask', 200, 'GET', SIGN_IN.session],
    ['an endpoint of OAuth that the library answers', 200, 'GET', OAUTH.keys],
    ['the API', 200, 'GET', '/api/v1/sign-in'],
  ])('%s (%i)', async (_, status, method, address) => {
    const answer = await fetch(server.origin + address, { method });
    expect([answer.status, protectionOf(answer)]).toEqual([status, PROTECTION]);
  });

  it('the figures themselves', async () => {
    const headers = { authorization: 'Bearer a-token-of-whoever-looks-at-the-figures' };
    const answer = await fetch(`${server.origin}/metrics`, { headers });
    expect([answer.status, protectionOf(answer)]).toEqual([200, PROTECTION]);
  });

  it('what is no HTTP request', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.origin).port), '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
      socket.on('error', reject);
      socket.on('data', (data) => resolve(data.toString()));
    });
    const headers = answer.split('\r\n\r\n')[0]!.split('\r\n').slice(1);
    expect(headers).toEqual(expect.arrayContaining([`strict-transport-security: ${PROTECTION.hsts}`, 'x-content-type-options: nosniff']));
  });

  it('data, tokens and refusals of them are kept in no cache', async () => {
    const client = await server.newCompany();
    const { browser, company } = await signUp(server);
    const flow = await browser.start({ parameters: { company } });
    const answers = [
      await client.get('/customers'),
      await client.get('/customers/17'),
      await client.get('/session'),
      await server.stranger.get('/customers'),
      await browser.get(SIGN_IN.session),
      await new Browser(server.origin).signIn('nobody@example.com', 'not the password'),
      await browser.redeem(await browser.code(flow, company), flow),
      await browser.redeem('no code', flow),
    ];
    expect(answers.map(({ status, headers }) => [status, headers.get('cache-control')])).toEqual(
      [200, 404, 200, 401, 200, 403, 200, 400].map((status) => [status, 'no-store']),
    );
  });
});
