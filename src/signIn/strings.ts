import { PASSWORD_LENGTH } from '../contract/signIn';
import type { Role } from '../domain/people/role';

/** Every sentence of the pages. */
export const strings = {
  product: 'Fieldsheet',
  loading: 'One moment…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  email: 'E-mail address',
  password: 'Password',
  newPassword: 'New password',
  passwordHint: `At least ${PASSWORD_LENGTH.min} characters. Several words that do not belong together are easy to remember.`,
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  yourName: 'Your name',
  companyName: 'Company',
  missing: 'Fill this in.',
  signedInAs: (name: string, email: string) => `Signed in as ${name}, ${email}`,
  useAnotherAccount: 'Use another account',
  roles: { administrator: 'Administrator', importer: 'Importer', viewer: 'Viewer' } satisfies Record<Role, string>,
  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    submitting: 'Signing in…',
    noAccount: 'No account yet?',
    create: 'Create one',
    forgotten: 'If you have forgotten your password, ask whoever runs this server for a link to set a new one.',
  },
  create: {
    title: 'Create an account',
    lead: 'For you, with a company of your own. Colleagues are invited into it later.',
    submit: 'Create account',
    submitting: 'Creating…',
    haveAccount: 'Have an account?',
    signIn: 'Sign in',
  },
  choose: {
    title: 'Which company?',
    lead: 'Rows are sent to the company that you choose here.',
    refused: 'You do not belong to the company that was asked for, or no longer do. Choose one of yours.',
  },
  noCompany: {
    title: 'No company yet',
    lead: 'Your account belongs to no company. Ask an administrator of your company for an invitation to this e-mail address, and open its link.',
    checkAgain: 'Check again',
  },
  account: {
    title: 'Your account',
    companies: 'Your companies',
    open: 'Open customer records',
    signOut: 'Sign out',
  },
  goingOn: (company: string) => `Signing in to ${company}…`,
  problems: {
    request: {
      title: 'This sign-in cannot go on',
      lead: 'It took too long, or was started by something that this server does not know. Close this window, go back to where you came from and sign in again.',
    },
    server: { title: 'The server failed', lead: 'Nothing is lost. Wait a minute, go back to where you came from and sign in again.' },
  },
  failed: {
    title: 'This did not work',
    unreachable: 'The server cannot be reached. Check the connection, then try again.',
    unreadable: 'The server answered with something that this page does not understand. Reload the page.',
    tooMany: (minutes: string) => `Too many attempts. Try again in ${minutes}.`,
    unexpected: 'Something in this page went wrong. Reload it.',
  },
  wait: (seconds: number) => (seconds < 60 ? `${seconds} seconds` : seconds < 120 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`),
} as const;
