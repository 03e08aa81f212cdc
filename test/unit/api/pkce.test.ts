import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { challengeOf, randomToken } from '../../../src/api/signIn/pkce';

const UNRESERVED = /^[\w-]{43}$/;

test('the example of RFC 7636, appendix B', async () => {
  expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
});

test('every verifier has the challenge that Node’s own hash gives, without padding', async () => {
  const verifiers = fc.string({ unit: fc.constantFrom(...'ABCxyz019-._~'), minLength: 43, maxLength: 128 });
  await fc.assert(
    fc.asyncProperty(verifiers, async (verifier) => {
      const challenge = await challengeOf(verifier);
      expect(challenge).toBe(createHash('sha256').update(verifier).digest('base64url'));
      expect(challenge).toMatch(UNRESERVED);
    }),
  );
});

test('no two tokens are the same, and each can be a code verifier', () => {
  const tokens = Array.from({ length: 1_000 }, randomToken);
  expect(new Set(tokens).size).toBe(1_000);
  expect(tokens.filter((token) => !UNRESERVED.test(token))).toEqual([]);
});
