import type { Company } from '../contract/session';
import type { BrowserSession, ExternalGoal, InvitationOffer, SignInProblem, SignInRequest } from '../contract/signIn';
import type { Visit } from './visit';

type Person = NonNullable<BrowserSession['person']>;

/** Signing in with the external provider: what it is called, and what one wants of it. */
export interface ExternalWay {
  readonly name: string;
  readonly goal: ExternalGoal;
}

/** What is shown, with what it needs. */
export type Screen =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'problem'; readonly problem: 'request' | 'server' }
  | {
      readonly name: 'sign-in';
      readonly signUp: boolean;
      readonly request: string | null;
      readonly external: ExternalWay | null;
      readonly problem: SignInProblem | null;
      /** What one signs in to accept. */
      readonly offer: InvitationOffer | null;
    }
  | { readonly name: 'create-account' }
  | {
      readonly name: 'join-anew';
      readonly invitation: string;
      readonly offer: InvitationOffer;
      readonly external: ExternalWay | null;
      readonly problem: SignInProblem | null;
    }
  | { readonly name: 'join'; readonly invitation: string; readonly offer: InvitationOffer; readonly person: Person }
  | { readonly name: 'join-as-another'; readonly offer: InvitationOffer; readonly person: Person }
  | { readonly name: 'joined'; readonly company: string }
  | { readonly name: 'set-password'; readonly token: string; readonly email: string }
  | { readonly name: 'change-password'; readonly email: string }
  | { readonly name: 'password-changed' }
  | {
      readonly name: 'choose-company';
      readonly request: string;
      readonly person: Person;
      readonly companies: readonly Company[];
      readonly refused: boolean;
    }
  | { readonly name: 'no-company'; readonly person: Person }
  | {
      readonly name: 'account';
      readonly person: Person;
      readonly companies: readonly Company[];
      readonly external: ExternalWay | null;
      readonly problem: SignInProblem | null;
    }
  /** The browser is on its way to where it came from, or about to be. */
  | { readonly name: 'going-on'; readonly request: string; readonly company: Company };

/** What the server knows of the visit. */
export interface Found {
  readonly session: BrowserSession;
  /** Of a visit that goes on with one. */
  readonly request: SignInRequest | null;
  /** Of a visit that is to join a company. */
  readonly offer: InvitationOffer | null;
}

/** Nobody is asked for what is known already: who is signed in is not asked for a password, who has one company is not asked which. */
export function screenFor(visit: Visit, found: Found): Screen {
  const { session, request, offer } = found;
  if (visit.to === 'join' && offer !== null) return joinScreen(visit, offer, found);
  const { person, companies } = session;
  if (person === null || request?.askAgain) return signInScreen(visit, found);
  if (companies.length === 0) return { name: 'no-company', person };
  if (visit.to === 'go-on') return companyScreen(visit.request, person, found);
  return { name: 'account', person, companies, external: externalWay(session, { connect: 'yes' }), problem: visit.problem };
}

function signInScreen(visit: Visit, { session, offer }: Found): Screen {
  const { signUp } = session;
  const goal: ExternalGoal =
    visit.to === 'go-on' ? { request: visit.request } : visit.to === 'join' ? { invitation: visit.invitation } : {};
  return {
    name: 'sign-in',
    signUp: signUp && offer === null,
    request: visit.to === 'go-on' ? visit.request : null,
    external: externalWay(session, goal),
    problem: visit.problem,
    offer,
  };
}

function joinScreen(visit: Extract<Visit, { to: 'join' }>, offer: InvitationOffer, found: Found): Screen {
  const { invitation, problem } = visit;
  const { session } = found;
  const { person } = session;
  if (person !== null)
    return person.email.toLowerCase() === offer.email.toLowerCase()
      ? { name: 'join', invitation, offer, person }
      : { name: 'join-as-another', offer, person };
  if (offer.hasAccount) return signInScreen(visit, found);
  return { name: 'join-anew', invitation, offer, external: externalWay(session, { invitation }), problem };
}

function companyScreen(requestId: string, person: Person, { session: { companies }, request }: Found): Screen {
  const wanted = request?.company ?? null;
  const chosen = companies.find(({ id }) => (wanted === null ? companies.length === 1 : id === wanted));
  if (chosen !== undefined) return { name: 'going-on', request: requestId, company: chosen };
  return { name: 'choose-company', request: requestId, person, companies, refused: wanted !== null };
}

function externalWay({ external }: BrowserSession, goal: ExternalGoal): ExternalWay | null {
  return external === null ? null : { name: external, goal };
}
