import { type AccountSettings, emptyLists } from '../../../../src/domain/fields/account';
import type { EntityName } from '../../../../src/domain/fields/entity';
import { fieldsOf } from '../../../../src/domain/fields/fieldsOf';
import { matchColumns } from '../../../../src/domain/mapping/matchColumns';

export const account: AccountSettings = {
  country: 'AU',
  lists: emptyLists(),
  customFields: [
    { entity: 'customer', name: 'Gate Code', type: 'Text Box', required: false },
    { entity: 'equipment', name: 'Refrigerant', type: 'Text Box', required: false },
  ],
};

export const match = (headers: readonly string[], entity: EntityName = 'customer', samples: readonly (readonly string[])[] = []) =>
  matchColumns({ headers, fields: fieldsOf(entity, account), samples });

/** The field given to each header, undefined for none. */
export const fieldsFor = (headers: readonly string[], entity: EntityName = 'customer', samples: readonly (readonly string[])[] = []) =>
  match(headers, entity, samples).map((column) => (column.status === 'matched' ? column.field : undefined));
