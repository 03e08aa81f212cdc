import type { Choices } from '../../contract/choices';
import type { AccountSettings } from '../../domain/fields/account';
import type { EntityName } from '../../domain/fields/entity';
import type { FieldValue } from '../../domain/fields/field';
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
 * judged when the rows are planned. A row with several faults names the first.
 */
export function checkRecords(
  entity: EntityName,
  records: readonly ImportRecord[],
  account: AccountSettings,
  blanks: Choices['blanks'],
): CheckedRecords {
  const fields = fieldsOf(entity, account);
  const known = new Set(fields.map(({ key }) => key));
  const faultsOf = createRecordValidator(fields, account);
  const rows: IncomingRow[] = [];
  const failures = new Map<number, RowOutcome>();
  records.forEach((record, position) => {
    const { values, cleared } = withoutBlanks(record);
    const [fault] = faultsOf(values);
    const blankFault = cleared.find((key) => !known.has(key));
    if (fault) failures.set(position, failure(fault.kind, fault.field, fault.message));
    else if (blankFault !== undefined) failures.set(position, failure('unknown-field', blankFault, 'The account has no such field.'));
    else rows.push({ position, values, cleared: blanks === 'clear' ? cleared : [] });
  });
  return { rows, failures };
}

function failure(code: string, field: string, message: string): RowOutcome {
  return { status: 'failed', failure: { code, field, message } };
}

function withoutBlanks({ values }: ImportRecord): { values: Record<string, FieldValue>; cleared: string[] } {
  const cleared = Object.keys(values).filter((key) => values[key] === null);
  if (cleared.length === 0) return { values: values as Record<string, FieldValue>, cleared };
  const filled = Object.entries(values).filter((entry): entry is [string, FieldValue] => entry[1] !== null);
  return { values: Object.fromEntries(filled), cleared };
}
