import type { Account } from '../../../contract/account';
import type { CustomField } from '../../../domain/fields/account';
import type { AdministrationApi } from '../../administrationApi';
import { fieldStrings } from '../../strings/fieldStrings';
import { LoadError } from '../../systemApi';
import type { FieldEdit } from './fieldEdits';

/**
 * Does one edit and saves it. Where somebody else has changed the lists or fields meanwhile, it is done on what is there now; only where it is about a field that
 * they have changed too, nothing is done.
 */
export async function changeFields(
  api: Pick<AdministrationApi, 'account' | 'changeCustomFields'>,
  base: Account,
  edit: FieldEdit,
  signal: AbortSignal,
): Promise<void> {
  for (let seen = base; ; seen = await api.account(signal)) {
    const customFields = edit(seen.settings.customFields);
    if (customFields === null)
      throw new LoadError('account-changed', 'The field is not what it was', undefined, {
        cause: null,
        detail: fieldStrings.changedElsewhere,
      });
    try {
      await api.changeCustomFields({ revision: seen.revision, customFields: customFields as CustomField[] }, signal);
      return;
    } catch (error) {
      if (!(error instanceof LoadError && error.code === 'account-changed')) throw error;
    }
  }
}
