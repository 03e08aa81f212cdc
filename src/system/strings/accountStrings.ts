import type { Role } from '../../domain/people/role';
import { shellStrings } from './shellStrings';

export const accountStrings = {
  menuOf: (name: string, company: string) => `${name}, ${company}`,
  as: (role: Role) => shellStrings.roles[role],
  companies: 'Company',
  signIn: 'Sign in…',
  signInShort: 'Sign in',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out everywhere…',
  everywhereTitle: 'Sign out everywhere?',
  everywhereBody:
    'You are signed out on all devices and in all workbooks, here too. Access tokens go on working: withdraw those by themselves.',
  signedOut: 'You are signed out',
  signedOutBody: 'Sign in to see the records of your company.',
  useDemo: 'Use the demo company',
  failed: 'Signing in did not work. Try again; if it goes on, ask the administrator of your company.',
} as const;
