import type { AccountSettings } from '../fields/account';
import { ENTITIES, type EntityName } from '../fields/entity';
import { fieldsOf } from '../fields/fieldsOf';
import { matchColumns } from './matchColumns';

/** Which kind of record a file holds: the one whose fields its headers match best; a customer when nothing speaks for another. */
export function inferEntity(headers: readonly string[], account: AccountSettings): EntityName {
  let best: EntityName = 'customer';
  let most = 0;
  for (const { name } of ENTITIES) {
    const matched = matchColumns({ headers, fields: fieldsOf(name, account) });
    const sum = matched.reduce((total, column) => total + (column.status === 'matched' ? column.confidence : 0), 0);
    if (sum > most) [best, most] = [name, sum];
  }
  return best;
}
