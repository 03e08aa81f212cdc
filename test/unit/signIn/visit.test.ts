import { invitationLink, resetLink, SIGN_IN } from '../../../src/contract/signIn';
import { takeVisit } from '../../../src/signIn/visit';

const ORIGIN = 'https://fieldsheet.example.com';

/** The visit of who opens an address, and the address that the browser shows afterwards. */
function open(address: string) {
  const location = new URL(address, ORIGIN);
  let shown = location.href;
  const history = { state: null, replaceState: (_state: unknown, _title: string, path: string) => (shown = new URL(path, ORIGIN).href) };
  const visit = takeVisit({ location, history } as unknown as Window);
  return { visit, shown };
}

describe('A visit of the sign-in pages', () => {
  test.each([
    ['an invitation', invitationLink(ORIGIN, 'fsin_token'), { to: 'join', invitation: 'fsin_token', problem: null }],
    ['a new password', resetLink(ORIGIN, 'token-_'), { to: 'set-password', token: 'token-_', problem: null }],
  ])('by a link to %s sends its token to no server, and leaves it in no history', (_, link, visit) => {
    expect(new URL(link).search).toBe('');
    expect(open(link)).toEqual({ visit, shown: `${ORIGIN}${SIGN_IN.page}` });
  });

  test('takes no token out of the query', () => {
    expect(open(`${SIGN_IN.page}?invitation=fsin_token&reset=token`).visit).toEqual({ to: 'see-account', problem: null });
  });

  test('comes back from the external provider to the invitation, with what went wrong', () => {
    expect(open(`${SIGN_IN.page}?problem=external-unknown#invitation=fsin_token`)).toEqual({
      visit: { to: 'join', invitation: 'fsin_token', problem: 'external-unknown' },
      shown: `${ORIGIN}${SIGN_IN.page}?problem=external-unknown`,
    });
  });

  test('tells no problem that it does not know', () => {
    expect(open(`${SIGN_IN.page}?problem=${encodeURIComponent('call this number')}`).visit.problem).toBeNull();
  });

  test('goes on with the request that the path names', () => {
    expect(open(SIGN_IN.request('abc')).visit).toEqual({ to: 'go-on', request: 'abc', problem: null });
  });
});
