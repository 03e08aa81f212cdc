import type { Account } from '../../domain/fields/account';
import type { BackendPort } from '../ports/backendPort';

/** The account as it is now; asked anew for each job, because people and imports change it. */
export async function loadAccount(backend: BackendPort, signal: AbortSignal): Promise<Account> {
  const [{ settings }, existingCustomers] = await Promise.all([backend.account(signal), backend.existingCustomers(signal)]);
  return { ...settings, existingCustomers };
}
