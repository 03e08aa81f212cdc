import type { Account, ChangeList } from '../../contract/account';
import type { ListName } from '../../domain/fields/field';
import { listFaults } from '../../domain/fields/listFaults';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';
import { changeAccount } from './changeAccount';

/** Gives a list other values. Records keep a value that it loses. */
export async function changeList(
  services: Services,
  identity: Identity,
  list: ListName,
  { revision, values }: ChangeList,
): Promise<Account> {
  const faults = listFaults(values);
  if (faults.length > 0) {
    const errors = faults.slice(0, 100).map(({ at, message }) => ({ pointer: `/values/${at}`, code: 'custom', message }));
    throw new ProblemError('invalid-body', errors[0]!.message, errors);
  }
  return changeAccount(services, identity, revision, (before) => ({
    settings: { ...before, lists: { ...before.lists, [list]: values } },
    action: 'list-changed',
    details: {
      list,
      added: values.filter((value) => !before.lists[list].includes(value)),
      removed: before.lists[list].filter((value) => !values.includes(value)),
    },
  }));
}
