import type { SessionEvent } from '../session/reduce';
import type { BeforeSigningIn, Connection } from './connection';

type ConnectionEvent = Extract<
  SessionEvent,
  { type: 'connecting' | 'connection-failed' | 'signed-out' | 'signing-in' | 'sign-in-failed' | 'sign-in-lost' | 'signed-in-elsewhere' }
>;

/** Who the pane works for after an event. Pure. */
export function reduceConnection(connection: Connection, event: ConnectionEvent): Connection {
  switch (event.type) {
    case 'connecting':
      return { status: 'connecting' };
    case 'connection-failed':
      return { status: 'failed', failure: event.failure };
    case 'signed-out':
      return { status: 'signed-out', options: event.options, failure: event.failure };
    case 'signing-in':
      return canSignIn(connection) ? { status: 'signing-in', from: connection } : connection;
    case 'sign-in-failed':
      return connection.status === 'signing-in' ? withFailure(connection.from, event) : connection;
    case 'sign-in-lost':
      return whenLost(connection);
    case 'signed-in-elsewhere': {
      const from = connection.status === 'signing-in' ? connection.from : connection;
      return 'session' in from ? { status: 'elsewhere', session: from.session, now: event.session } : connection;
    }
  }
}

function canSignIn(connection: Connection): connection is BeforeSigningIn {
  return connection.status !== 'connecting' && connection.status !== 'failed' && connection.status !== 'signing-in';
}

function withFailure(from: BeforeSigningIn, { failure }: Extract<ConnectionEvent, { type: 'sign-in-failed' }>): Connection {
  switch (from.status) {
    case 'signed-out':
    case 'lost':
      return { ...from, failure };
    case 'elsewhere':
      return { status: 'lost', session: from.session, failure };
    case 'connected':
      return from;
  }
}

function whenLost(connection: Connection): Connection {
  if (connection.status === 'connected') return { status: 'lost', session: connection.session, failure: null };
  if (connection.status === 'signing-in' && connection.from.status === 'connected')
    return { ...connection, from: { status: 'lost', session: connection.from.session, failure: null } };
  return connection;
}
