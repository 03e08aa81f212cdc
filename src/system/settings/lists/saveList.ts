import type { Account } from '../../../contract/account';
import type { ListName } from '../../../domain/fields/field';
import type { AdministrationApi } from '../../administrationApi';
import { LoadError } from '../../systemApi';

export interface ListEdit {
  readonly list: ListName;
  /** The account as it was when the person began. */
  readonly base: Account;
  readonly values: readonly string[];
}

/** `conflict`: somebody else has changed the same list since; nothing was saved. */
export type ListSaved = { readonly is: 'saved' | 'conflict'; readonly account: Account };

/** A change of something else in the account is no conflict: then it is saved on top of that. */
export async function saveList(
  api: Pick<AdministrationApi, 'account' | 'changeList'>,
  { list, base, values }: ListEdit,
  signal: AbortSignal,
): Promise<ListSaved> {
  const valuesOf = ({ settings }: Account) => settings.lists[list];
  for (let seen = base; ;) {
    try {
      return { is: 'saved', account: await api.changeList(list, { revision: seen.revision, values: [...values] }, signal) };
    } catch (error) {
      if (!(error instanceof LoadError && error.code === 'account-changed')) throw error;
      seen = await api.account(signal);
      // The answer to a first try may have been lost on its way.
      if (isEqual(valuesOf(seen), values)) return { is: 'saved', account: seen };
      if (!isEqual(valuesOf(seen), valuesOf(base))) return { is: 'conflict', account: seen };
    }
  }
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
