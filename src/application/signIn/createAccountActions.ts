import { BackendError } from '../ports/backendError';
import type { NewSignIn } from '../ports/signInPort';
import { doBeside, open, type Context } from '../session/context';
import { toFailure } from '../session/failure';
import type { AccountActions } from './accountActions';
import { companyOf, type CompanyRef } from './companyRef';
import { isSamePlace, sessionAtWork } from './connection';

const withoutCancel = () => new AbortController().signal;

export interface Account {
  readonly actions: AccountActions;
  /** Goes on with what this browser remembers; with the demo company where there is one and nobody has signed in or out here. */
  begin(): Promise<void>;
}

/** @param onConnected what is done once somebody is signed in and no job waits for that */
export function createAccountActions(context: Context, onConnected: () => Promise<void>): Account {
  const { ports, store, jobs } = context;
  let asking = new AbortController();
  let offered: NewSignIn | null = null;

  async function signedOut(reason: unknown = null): Promise<void> {
    const options = await ports.signIn.options(withoutCancel());
    store.dispatch({ type: 'signed-out', options, failure: reason === null ? null : toFailure(reason) });
  }

  /** Asks who is signed in by what the port uses now. */
  async function connect(): Promise<void> {
    try {
      store.dispatch({ type: 'connected', session: await ports.backend.session(withoutCancel()) });
    } catch (error) {
      if (!(error instanceof BackendError && (error.code === 'unauthenticated' || error.code === 'forbidden'))) throw error;
      await signedOut(error);
    }
  }

  /** Changes who is signed in. Between who was and who is, the pane works for nobody. */
  async function change(work: () => Promise<void>): Promise<void> {
    if (isBusy()) return;
    store.dispatch({ type: 'connecting' });
    try {
      await work();
    } catch (error) {
      return store.dispatch({ type: 'connection-failed', failure: toFailure(error) });
    }
    if (store.getState().connection.status === 'connected') await onConnected();
  }

  function isBusy(): boolean {
    if (jobs.isRunning()) store.dispatch({ type: 'noticed', notice: { about: 'busy' } });
    return jobs.isRunning();
  }

  async function ask(company: CompanyRef | null): Promise<void> {
    const { connection } = store.getState();
    if (connection.status === 'connected' && isBusy()) return;
    const before = jobs.isRunning() ? sessionAtWork(connection) : null;
    asking = new AbortController();
    store.dispatch({ type: 'signing-in' });
    try {
      await discardOffered();
      const signedIn = await ports.signIn.signIn(company?.id ?? null, asking.signal);
      if (before && !isSamePlace(before, signedIn.session)) {
        offered = signedIn;
        return store.dispatch({ type: 'signed-in-elsewhere', session: signedIn.session });
      }
      await signedIn.accept();
      store.dispatch({ type: 'connected', session: signedIn.session });
    } catch (error) {
      return store.dispatch({ type: 'sign-in-failed', failure: asking.signal.aborted ? null : toFailure(error) });
    }
    if (!jobs.isRunning()) await onConnected();
  }

  /** To the company whose work waits, if any does. */
  function signIn(): Promise<void> {
    const waiting = jobs.isRunning() ? sessionAtWork(store.getState().connection) : null;
    return ask(waiting && companyOf(waiting));
  }

  async function discardOffered(): Promise<void> {
    await offered?.discard();
    offered = null;
  }

  return {
    async begin() {
      store.dispatch({ type: 'connecting' });
      try {
        const found = ports.signIn.resume();
        const options = found === 'never' ? await ports.signIn.options(withoutCancel()) : null;
        if (options?.demo) await ports.signIn.useDemo();
        if (found === 'nobody' || (options && !options.demo)) await signedOut();
        else await connect();
      } catch (error) {
        store.dispatch({ type: 'connection-failed', failure: toFailure(error) });
      }
    },

    actions: {
      async showAccount() {
        if (!jobs.isRunning()) open(context, { name: 'start' });
        const { status } = store.getState().connection;
        if (status === 'signed-out' || status === 'lost') await signIn();
      },

      signIn,

      cancelSignIn: () => asking.abort(),

      tryDemo: () =>
        change(async () => {
          await ports.signIn.useDemo();
          await connect();
        }),

      async switchCompany(company) {
        if (isBusy()) return;
        if (!ports.signIn.goOver(company.id)) return ask(company);
        await change(connect);
        if (store.getState().connection.status === 'signed-out') await ask(company);
      },

      async goElsewhere() {
        if (!offered) return;
        await offered.accept();
        store.dispatch({ type: 'connected', session: offered.session });
        offered = null;
      },

      signOut: () =>
        change(async () => {
          await ports.signIn.signOut(withoutCancel());
          await signedOut();
        }),

      signOutEverywhere: () =>
        change(async () => {
          await ports.signIn.signOutEverywhere(withoutCancel());
          await signedOut();
        }),

      adoptWorkbook: () =>
        doBeside(context, async () => {
          const session = sessionAtWork(store.getState().connection);
          if (!session) return;
          await ports.workbook.rememberCompany(companyOf(session));
          store.dispatch({ type: 'workbook-company-seen', company: companyOf(session) });
        }),
    },
  };
}
