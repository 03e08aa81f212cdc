import type { AccountSettings } from '../../domain/fields/account';
import type { EntityName } from '../../domain/fields/entity';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import type { ImportRecord } from '../../domain/importing/importRecord';
import { createRecordValidator } from '../../domain/validation/validateRecord';
import type { IncomingRow, RowOutcome } from './rowOutcome';

export interface CheckedRecords {
  readonly rows: readonly IncomingRow[];
  /** By place in the chunk. */
  readonly failures: ReadonlyMap<number, RowOutcome>;
}

/**
 * Judges records by the rules that need nothing but the record and the account: a client may be old, or not ours. References and duplicates are
 * judged when the rows are written. A row with several faults names the first.
 */
export function checkRecords(entity: EntityName, records: readonly ImportRecord[], account: AccountSettings): CheckedRecords {
  const faultsOf = createRecordValidator(fieldsOf(entity, account), account);
  const rows: IncomingRow[] = [];
  const failures = new Map<number, RowOutcome>();
  records.forEach(({ values }, position) => {
    const [fault] = faultsOf(values);
    if (fault) failures.set(position, { status: 'failed', failure: { code: fault.kind, field: fault.field, message: fault.message } });
    else rows.push({ position, values });
  });
  return { rows, failures };
}
