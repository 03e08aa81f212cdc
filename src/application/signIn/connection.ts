import type { Session, SignInOptions } from '../../contract/session';
import type { Permission } from '../../domain/people/role';
import type { Failure } from '../session/failure';

/** Who the pane works for. */
export type Connection =
  | { readonly status: 'connecting' }
  | { readonly status: 'failed'; readonly failure: Failure }
  /** `failure`: why signing in did not work, or why it is to be done again. */
  | { readonly status: 'signed-out'; readonly options: SignInOptions; readonly failure: Failure | null }
  /** A window of its own asks the person. */
  | { readonly status: 'signing-in'; readonly from: BeforeSigningIn }
  | { readonly status: 'connected'; readonly session: Session }
  /** The sign-in has ended; what was being done waits for the same person and company. */
  | { readonly status: 'lost'; readonly session: Session; readonly failure: Failure | null }
  /** While work of one company and person waits, somebody has signed in as another. Nothing is done in their name yet. */
  | { readonly status: 'elsewhere'; readonly session: Session; readonly now: Session };

export type BeforeSigningIn = Extract<Connection, { status: 'signed-out' | 'connected' | 'lost' | 'elsewhere' }>;

/** Whose work is on the screen; null where nobody has signed in. */
export function sessionAtWork(connection: Connection): Session | null {
  switch (connection.status) {
    case 'connected':
    case 'lost':
    case 'elsewhere':
      return connection.session;
    case 'signing-in':
      return sessionAtWork(connection.from);
    case 'connecting':
    case 'failed':
    case 'signed-out':
      return null;
  }
}

/** Why somebody may not do what needs this permission; null where they may. */
export type Hindrance = 'signed-out' | 'role' | null;

export function hindranceTo(permission: Permission, connection: Connection): Hindrance {
  if (connection.status !== 'connected') return 'signed-out';
  return connection.session.permissions.includes(permission) ? null : 'role';
}

/** The same person in the same company. */
export function isSamePlace(one: Session, other: Session): boolean {
  return one.user.id === other.user.id && one.company.id === other.company.id;
}
