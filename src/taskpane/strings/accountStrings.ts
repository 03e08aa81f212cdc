import type { Role } from '../../domain/people/role';
import type { Hindrance } from '../../application/signIn/connection';

const ROLE_NAMES: Record<Role, string> = { administrator: 'administrator', importer: 'importer', viewer: 'viewer' };

export const accountStrings = {
  connecting: 'Connecting to your system…',
  connectAgain: 'Connect again',
  goesTo: (company: string) => `Rows go to ${company}`,
  looksAt: (company: string) => `You look at ${company}`,
  signedInAs: (name: string, role: Role) => `${name}, ${ROLE_NAMES[role]}`,
  demo: 'The demo company: anybody may try it, and its data is the same for all.',

  notSignedIn: 'Sign in to your company to validate and send rows.',
  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  tryDemo: 'Try the demo company',
  signingIn: 'Go on in the window that has opened.',
  cancelSignIn: 'Cancel signing in',

  menu: (name: string) => `Account of ${name}`,
  companies: 'Your companies',
  companyAs: (name: string, role: Role) => `${name} (${ROLE_NAMES[role]})`,
  otherCompanies: 'Another company…',
  openSystem: 'Open your system’s page',
  signOut: 'Sign out',
  signOutEverywhere: 'Sign out on all devices',

  lostTitle: 'Your sign-in has ended.',
  lost: (name: string, company: string) => `Sign in again as ${name} to ${company} to go on.`,
  lostAtWork: (name: string, company: string) =>
    `Everything waits: no row is lost, and none is sent twice. Sign in again as ${name} to ${company} to go on.`,
  elsewhereTitle: (name: string, company: string) => `You have signed in as ${name} to ${company}.`,
  elsewhere: (name: string, company: string) =>
    `These rows are ${name}’s import to ${company} and wait. None of them has gone anywhere else.`,
  signInTo: (company: string) => `Sign in to ${company}`,
  signInAs: (name: string) => `Sign in as ${name}`,
  stopAndUse: (company: string) => `Stop here and use ${company}`,
  stopAndGoOnAs: (name: string) => `Stop here and go on as ${name}`,

  otherCompanyTitle: (before: string) => `This workbook was last used with ${before}.`,
  otherCompany: (now: string) => `You are signed in to ${now}, so its rows would be validated for ${now} and go there.`,
  switchTo: (company: string) => `Switch to ${company}`,
  useWith: (company: string) => `Use it with ${company}`,
  decideFirst: 'Say first which company this workbook is for.',

  importElsewhereTitle: (company: string) => `An import of this workbook to ${company} is unfinished.`,
  importElsewhere: (company: string) => `Switch to ${company} to go on with it or to give it up.`,
} as const;

/** Why a button is off. */
export function wordHindrance(hindrance: Hindrance): string | null {
  switch (hindrance) {
    case null:
      return null;
    case 'signed-out':
      return 'Sign in first.';
    case 'role':
      return 'As a viewer you cannot do this. Ask an administrator of your company to make you an importer.';
  }
}
