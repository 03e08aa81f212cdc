import fc from 'fast-check';
import { authorizationQuery, newSignIn } from '../../../src/api/signIn/pendingSignIn';
import { challengeOf } from '../../../src/api/signIn/pkce';
import { checkIdToken } from '../../../src/api/signIn/checkIdToken';
import { readReturn } from '../../../src/api/signIn/readReturn';
import { OAUTH_CLIENTS } from '../../../src/contract/signIn';

const pending = newSignIn(OAUTH_CLIENTS.addin, 'https://fieldsheet.example.com');
const idToken = (claims: object) => `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

describe('what the return page carries back', () => {
  test.each([
    ['nothing', '', 'foreign-answer'],
    ['no state', 'code=abc', 'foreign-answer'],
    ['another request’s state', 'code=abc&state=of-another-request', 'foreign-answer'],
    ['another request’s refusal', 'error=access_denied&state=of-another-request', 'foreign-answer'],
    ['neither code nor error', `state=${pending.state}`, 'foreign-answer'],
    ['an empty code', `code=&state=${pending.state}`, 'foreign-answer'],
    ['a refusal', `error=access_denied&state=${pending.state}`, 'refused'],
    ['a failure of the server', `error=server_error&error_description=Down&state=${pending.state}`, 'failed'],
    ['a failure beside a code', `code=abc&error=server_error&state=${pending.state}`, 'failed'],
  ])('%s signs nobody in', (_what, query, code) => {
    expect(() => readReturn(query, pending)).toThrow(expect.objectContaining({ name: 'SignInError', code }));
  });

  test('the code, to the request with this state', () => {
    expect(readReturn(`?code=a%20b&state=${pending.state}&iss=x`, pending)).toBe('a b');
  });

  test('no state but the request’s own is taken', () => {
    fc.assert(
      fc.property(fc.string(), (state) => {
        fc.pre(state !== pending.state);
        expect(() => readReturn(new URLSearchParams({ code: 'abc', state }).toString(), pending)).toThrow();
      }),
    );
  });
});

describe('the ID token', () => {
  test.each([
    ['no token', ''],
    ['no JSON', 'a.b.c'],
    ['no nonce', idToken({ aud: pending.clientId })],
    ['another request’s nonce', idToken({ nonce: 'other', aud: pending.clientId })],
    ['another client', idToken({ nonce: pending.nonce, aud: OAUTH_CLIENTS.system.id })],
  ])('%s is refused', (_what, token) => {
    expect(() => checkIdToken(token, pending)).toThrow(expect.objectContaining({ code: 'foreign-answer' }));
  });

  test.each([[pending.clientId], [['other', pending.clientId]]])('of this request and client is taken', (aud) => {
    expect(() => checkIdToken(idToken({ nonce: pending.nonce, aud, name: 'Zoë' }), pending)).not.toThrow();
  });
});

test('the request shows the challenge and keeps the verifier', async () => {
  const query = await authorizationQuery(pending, 'company-1');
  expect(Object.fromEntries(query)).toMatchObject({
    client_id: 'fieldsheet-addin',
    response_type: 'code',
    redirect_uri: 'https://fieldsheet.example.com/addin/signed-in.html',
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
    company: 'company-1',
  });
  expect(query.toString()).not.toContain(pending.verifier);
  expect((await authorizationQuery(pending, null)).has('company')).toBe(false);
});
