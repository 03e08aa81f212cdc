import type { Account, ChangeCustomFields } from '../../contract/account';
import type { CustomField } from '../../domain/fields/account';
import { compareCustomFields, type CustomFieldChanges } from '../../domain/fields/compareCustomFields';
import { customFieldFaults } from '../../domain/fields/customFieldFaults';
import { createStoredValueCheck } from '../../domain/validation/createStoredValueCheck';
import type { AuditDetails } from '../../contract/audit';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';
import type { Identity } from '../sessions/identity';
import { changeAccount } from './changeAccount';
import { countUnfit } from './countUnfit';

/**
 * Gives a company other fields of its own. What records hold stays as it is: under a renamed field it is found by the same key, of a removed one it is kept unseen,
 * and a type that it does not fit is refused.
 */
export async function changeCustomFields(services: Services, identity: Identity, wanted: ChangeCustomFields): Promise<Account> {
  const { customFields } = wanted;
  refuse(
    customFieldFaults(customFields).map(({ at, part, message }) => ({ pointer: `/customFields/${at}/${part}`, code: 'custom', message })),
  );
  return changeAccount(services, identity, wanted.revision, async (before, sql) => {
    const settings = { ...before, customFields };
    const changes = compareCustomFields(before.customFields, customFields);
    for (const field of [...changes.added, ...changes.retyped.map(({ after }) => after)]) {
      const unfit = await countUnfit(sql, identity.tenantId, field, createStoredValueCheck(field, settings));
      if (unfit > 0)
        refuse([
          { pointer: `/customFields/${customFields.indexOf(field)}/type`, code: 'values-do-not-fit', message: unfitSentence(field, unfit) },
        ]);
    }
    return { settings, action: 'custom-fields-changed', details: detailsOf(changes) };
  });
}

function refuse(errors: NonNullable<ProblemError['errors']>): void {
  if (errors.length > 0) throw new ProblemError('invalid-body', errors[0]!.message, errors.slice(0, 100));
}

function unfitSentence({ name, type }: CustomField, records: number): string {
  const hold = records === 1 ? '1 record holds a value' : `${records.toLocaleString('en-AU')} records hold values`;
  return `${hold} in “${name}” that no field of the type ${type} can hold. Keep the type that they have, or add a field under another name.`;
}

function detailsOf({ added, removed, renamed, retyped }: CustomFieldChanges): AuditDetails {
  const nameOf = ({ name }: CustomField) => name;
  return {
    added: added.map(nameOf),
    removed: removed.map(nameOf),
    renamed: renamed.map(({ before, after }) => `${before.name} → ${after.name}`),
    retyped: retyped.map(({ before, after }) => `${after.name}: ${before.type} → ${after.type}`),
  };
}
