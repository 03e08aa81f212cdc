import { compareSettings } from '../../domain/fields/compareSettings';
import type { Context } from '../session/context';
import { accountChanges, type AccountChange } from './accountChanges';

/** Looks now and then whether the company's lists or fields have changed, and says what that changes for the sheets. */
export function watchAccount({ ports, store }: Context): void {
  const { signal } = new AbortController();

  async function look(): Promise<void> {
    const { connection, account: known } = store.getState();
    if (connection.status !== 'connected') return;
    const companyId = connection.session.company.id;
    if (known && (await ports.backend.accountRevision(signal)) === known.revision) return;
    const account = await ports.backend.account(signal);
    const { connection: now, check } = store.getState();
    if (now.status !== 'connected' || now.session.company.id !== companyId) return;
    store.dispatch({ type: 'account-seen', account, changes: changesSince() });

    function changesSince(): AccountChange[] {
      if (check.status !== 'never') return accountChanges(check.report, account.settings);
      return known ? compareSettings(known.settings, account.settings).map((change) => ({ change, rows: null })) : [];
    }
  }

  // A failure shows in whatever the person does next; the reminder comes less often meanwhile.
  ports.remind(look);
}
