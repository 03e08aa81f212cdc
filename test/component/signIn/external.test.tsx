import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BrowserSession, ExternalGoal } from '../../../src/contract/signIn';
import { App } from '../../../src/signIn/App';
import { SignInError, type SignInApi } from '../../../src/signIn/signInApi';
import { strings } from '../../../src/signIn/strings';
import type { Visit } from '../../../src/signIn/visit';

const NOBODY: BrowserSession = { person: null, companies: [], signUp: false, external: 'Example ID' };
const KIM: BrowserSession = {
  ...NOBODY,
  person: { name: 'Kim Tran', email: 'kim@example.com', hasPassword: true, isConnected: false },
  companies: [{ id: '0190aaaa-0000-7000-8000-000000000001', name: 'Tran Plumbing', role: 'administrator' }],
};

// The test's DOM has no screen to ask.
beforeAll(() => {
  const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  window.matchMedia = () => query as unknown as MediaQueryList;
});

/** The pages of who visits them; `left` is where the browser was sent. */
function open(visit: Visit, session: BrowserSession, begin: (goal: ExternalGoal) => Promise<string>, hasAccount = false) {
  const left: string[] = [];
  const api: Partial<SignInApi> = {
    session: async () => session,
    request: async () => ({ client: 'fieldsheet-system', company: null, askAgain: false }),
    invitation: async () => ({ company: 'Harbour', email: 'lee@example.com', role: 'viewer', hasAccount }),
    beginExternal: begin,
  };
  render(<App api={api as SignInApi} visit={visit} leave={(location) => left.push(location)} />);
  return left;
}

/** The server's answer says what was asked for. */
const begins = async (goal: ExternalGoal) => `https://id.example.com/?goal=${JSON.stringify(goal)}`;

describe('The button of the external provider', () => {
  test.each<[string, Visit, BrowserSession, string, ExternalGoal]>([
    ['signs in', { to: 'see-account', problem: null }, NOBODY, 'Sign in with Example ID', {}],
    ['signs in for who waits', { to: 'go-on', request: 'abc', problem: null }, NOBODY, 'Sign in with Example ID', { request: 'abc' }],
    ['joins', { to: 'join', invitation: 'fsin_1', problem: null }, NOBODY, 'Sign in with Example ID', { invitation: 'fsin_1' }],
    ['connects', { to: 'see-account', problem: null }, KIM, 'Connect Example ID', { connect: 'yes' }],
  ])('%s, at the address that the server gives', async (_, visit, session, name, goal) => {
    const left = open(visit, session, begins);
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(left).toEqual([`https://id.example.com/?goal=${JSON.stringify(goal)}`]);
  });

  test.each([false, true])('that an invitation went over in vain is told to its holder (with an account: %s)', async (hasAccount) => {
    open({ to: 'join', invitation: 'fsin_1', problem: 'external-failed' }, NOBODY, begins, hasAccount);
    expect(await screen.findByText(strings.externalProblems['external-failed']('Example ID'))).toBeInTheDocument();
  });

  test('begins once, however often it is clicked', async () => {
    let answer: (location: string) => void = () => undefined;
    const left = open({ to: 'see-account', problem: null }, NOBODY, () => new Promise((resolve) => (answer = resolve)));
    const button = await screen.findByRole('button', { name: 'Sign in with Example ID' });
    await userEvent.click(button);
    const first = answer;
    await userEvent.click(button);
    expect(answer).toBe(first);
    answer('https://id.example.com/');
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled', 'true'));
    expect(left).toEqual(['https://id.example.com/']);
  });

  test('says so when the provider does not answer', async () => {
    const message = 'Example ID does not answer at the moment. Try again shortly.';
    const left = open({ to: 'see-account', problem: null }, NOBODY, () =>
      Promise.reject(new SignInError('unavailable', message, 30, { cause: null })),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with Example ID' }));
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
    expect(left).toEqual([]);
  });
});
