import type { Company } from '../contract/session';
import type { BrowserSession, SignInRequest } from '../contract/signIn';
import type { Visit } from './visit';

type Person = NonNullable<BrowserSession['person']>;

/** What is shown, with what it needs. */
export type Screen =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'problem'; readonly problem: 'request' | 'server' }
  | { readonly name: 'sign-in'; readonly signUp: boolean; readonly request: string | null }
  | { readonly name: 'create-account'; readonly request: string | null }
  | {
      readonly name: 'choose-company';
      readonly request: string;
      readonly person: Person;
      readonly companies: readonly Company[];
      readonly refused: boolean;
    }
  | { readonly name: 'no-company'; readonly person: Person; readonly request: string | null }
  | { readonly name: 'account'; readonly person: Person; readonly companies: readonly Company[] }
  /** The browser is on its way to where it came from, or about to be. */
  | { readonly name: 'going-on'; readonly request: string; readonly company: Company };

/** What the server knows of the visit. */
export interface Found {
  readonly session: BrowserSession;
  /** Only of a visit that goes on with one. */
  readonly request: SignInRequest | null;
}

/** Nobody is asked for what is known already: who is signed in is not asked for a password, who has one company is not asked which. */
export function screenFor(visit: Visit, { session, request }: Found): Screen {
  const { person, companies, signUp } = session;
  const requestId = visit.to === 'go-on' ? visit.request : null;
  if (person === null || request?.askAgain) return { name: 'sign-in', signUp, request: requestId };
  if (companies.length === 0) return { name: 'no-company', person, request: requestId };
  if (requestId === null) return { name: 'account', person, companies };
  const wanted = request?.company ?? null;
  const chosen = companies.find(({ id }) => (wanted === null ? companies.length === 1 : id === wanted));
  if (chosen !== undefined) return { name: 'going-on', request: requestId, company: chosen };
  return { name: 'choose-company', request: requestId, person, companies, refused: wanted !== null };
}
