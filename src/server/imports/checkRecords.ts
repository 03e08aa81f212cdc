import type { AccountSettings } from '../../domain/fields/account';
import { createCellReader, type CellReader } from '../../domain/cells/createCellReader';
import type { EntityName } from '../../domain/fields/entity';
import type { Field, FieldKind, FieldValue } from '../../domain/fields/field';
import { fieldsOf } from '../../domain/fields/fieldsOf';
import type { ImportRecord } from '../../domain/importing/importRecord';
import { failed, type IncomingRow, type RowOutcome } from './rowOutcome';

export interface CheckedRecords {
  readonly rows: readonly IncomingRow[];
  /** By place in the chunk. */
  readonly failures: ReadonlyMap<number, RowOutcome>;
}

/** How values travel, by the kind of their field; every other kind is text. */
const WIRE_TYPES: Partial<Record<FieldKind, 'boolean' | 'number'>> = { yesNo: 'boolean', money: 'number', percentage: 'number', number: 'number', wholeNumber: 'number' };

/** ISO 8601, as `FieldValue` says. What people type is the client's to understand; here it would be a guess. */
const WIRE_FORMATS: Partial<Record<FieldKind, RegExp>> = { date: /^\d{4}-\d\d-\d\d$/, dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, time: /^\d\d:\d\d(:\d\d)?$/ };

/**
 * Judges records by the rules that need nothing but the record and the account, the same that the add-in judges cells by: a client may be old, or not
 * ours. References and duplicates are judged when the rows are written.
 */
export function checkRecords(entity: EntityName, records: readonly ImportRecord[], account: AccountSettings): CheckedRecords {
  const fields = fieldsOf(entity, account);
  const readers = new Map(fields.map((field) => [field.key, { field, read: createCellReader(field, account, 1900) }]));
  const rows: IncomingRow[] = [];
  const failures = new Map<number, RowOutcome>();
  records.forEach((record, position) => {
    const checked = checkRecord(record, entity, fields, readers);
    if ('status' in checked) failures.set(position, checked);
    else rows.push({ position, values: checked.values });
  });
  return { rows, failures };
}

type Readers = ReadonlyMap<string, { readonly field: Field; readonly read: CellReader }>;

function checkRecord(record: ImportRecord, entity: EntityName, fields: readonly Field[], readers: Readers): RowOutcome | { values: Record<string, FieldValue> } {
  const values: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(record.values)) {
    const known = readers.get(key);
    if (!known) return refused('unknown-field', key, 'The account has no such field. It may have been removed since the sheet was validated: validate again.');
    const { field, read } = known;
    if (typeof value !== (WIRE_TYPES[field.kind] ?? 'string') || value === '') return refused('wrong-type', key, 'The value is not of the kind that the field takes.');
    if (typeof value === 'number') {
      if (field.kind === 'wholeNumber' && !Number.isSafeInteger(value)) return failed('invalid-number', key);
      values[key] = value;
      continue;
    }
    if (WIRE_FORMATS[field.kind]?.test(String(value)) === false) return refused('wrong-type', key, 'Dates and times travel in ISO 8601 form.');
    const reading = read(value);
    if (reading.is === 'faulty') return failed(reading.kind, key);
    if (reading.is === 'understood') values[key] = reading.value;
  }
  const missing = missingField(entity, fields, values);
  if (missing) return failed('required', missing.key, missing.requiredMessage);
  const { servicePeriodStart: start, servicePeriodEnd: end } = values;
  if (start !== undefined && end !== undefined && end < start) return failed('end-before-start', 'servicePeriodEnd');
  return { values };
}

/** Of these, a record of the entity must have at least one. */
const NAMES: Partial<Record<EntityName, readonly string[]>> = { customer: ['companyName', 'contactFirstName', 'contactLastName'], contact: ['firstName', 'lastName'] };

function missingField(entity: EntityName, fields: readonly Field[], values: Record<string, FieldValue>): Field | undefined {
  const names = NAMES[entity];
  const nameless = names?.every((key) => values[key] === undefined) ?? false;
  return fields.find(({ key, required }) => (required && values[key] === undefined) || (nameless && key === names?.[0]));
}

function refused(code: string, field: string, message: string): RowOutcome {
  return { status: 'failed', failure: { code, field, message } };
}
