import { createCellReader } from '../cells/createCellReader';
import type { AccountSettings } from '../fields/account';
import type { Field, FieldKind, FieldValue } from '../fields/field';
import { customerName } from '../references/customerName';
import { ISSUE_KINDS, type IssueKind } from './issueKinds';

/** What is wrong with one value of a record that arrives typed. */
export interface RecordFault {
  /** Key of the field, or of what is no field. */
  readonly field: string;
  readonly kind: IssueKind | 'unknown-field';
  /** For people; never repeats the value. */
  readonly message: string;
}

const NUMERIC: ReadonlySet<FieldKind> = new Set(['money', 'percentage', 'number', 'wholeNumber']);
/** What a value of the wrong type is called; text kinds take text alone. */
const KIND_OF_FAULT: Partial<Record<FieldKind, IssueKind>> = {
  yesNo: 'invalid-yes-no',
  money: 'invalid-money',
  percentage: 'invalid-percentage',
  number: 'invalid-number',
  wholeNumber: 'invalid-number',
  date: 'invalid-date',
  dateTime: 'invalid-date',
  time: 'invalid-time',
};

export type RecordValidator = (values: Readonly<Record<string, FieldValue>>) => readonly RecordFault[];

/**
 * The server's check of records of one entity, made once for an account and used for many. A value must be what
 * validation makes of a cell: read again it stays itself, so that a list value is the option as it is written and a date is ISO text. What
 * needs other records (references, duplicates) is not judged here.
 */
export function createRecordValidator(fields: readonly Field[], account: AccountSettings): RecordValidator {
  const checks = new Map(fields.map((field) => [field.key, createValueCheck(field, account)]));
  const required = fields.filter((field) => field.required);
  const entity = fields[0]?.entity;

  return (values) => {
    const faults: RecordFault[] = [];
    for (const [key, value] of Object.entries(values)) {
      const check = checks.get(key);
      const kind = check ? check(value) : 'unknown-field';
      if (kind) faults.push({ field: key, kind, message: messageOf(kind) });
    }
    for (const { key, requiredMessage } of required) {
      if (!Object.hasOwn(values, key)) faults.push({ field: key, kind: 'required', message: requiredMessage ?? messageOf('required') });
    }
    if (entity === 'customer' && customerName({ get: (key) => ownValue(values, key) }) === null) {
      faults.push({ field: 'companyName', kind: 'required', message: 'A customer needs a company name, or a first or last name.' });
    }
    if (entity === 'contact' && !Object.hasOwn(values, 'firstName') && !Object.hasOwn(values, 'lastName')) {
      faults.push({ field: 'firstName', kind: 'required', message: 'A contact needs a first name or a last name.' });
    }
    const [start, end] = [ownValue(values, 'servicePeriodStart'), ownValue(values, 'servicePeriodEnd')];
    if (start !== undefined && end !== undefined && end < start) {
      faults.push({ field: 'servicePeriodEnd', kind: 'end-before-start', message: messageOf('end-before-start') });
    }
    return faults;
  };
}

/** The same for a single record. */
export function validateRecord(
  values: Readonly<Record<string, FieldValue>>,
  fields: readonly Field[],
  account: AccountSettings,
): readonly RecordFault[] {
  return createRecordValidator(fields, account)(values);
}

function createValueCheck(field: Field, account: AccountSettings): (value: FieldValue) => IssueKind | null {
  const wrong = KIND_OF_FAULT[field.kind] ?? 'invalid-text';
  if (field.kind === 'wholeNumber') return (value) => (Number.isSafeInteger(value) ? null : wrong);
  if (NUMERIC.has(field.kind)) return (value) => (Number.isFinite(value) ? null : wrong);
  if (field.kind === 'yesNo') return (value) => (typeof value === 'boolean' ? null : wrong);
  const read = createCellReader(field, account, 1900);
  // An address abroad may hold what would be read otherwise at home, such as WA or 820.
  const keepsForeign = field.kind === 'state' || field.kind === 'postcode';
  return (value) => {
    if (typeof value !== 'string') return wrong;
    const reading = read(value);
    if (reading.is === 'faulty') return reading.kind;
    return reading.is === 'understood' && (reading.value === value || keepsForeign) ? null : wrong;
  };
}

function ownValue(values: Readonly<Record<string, FieldValue>>, key: string): FieldValue | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function messageOf(kind: IssueKind | 'unknown-field'): string {
  return kind === 'unknown-field' ? 'The account has no such field.' : `${ISSUE_KINDS[kind].title}. ${ISSUE_KINDS[kind].remedy}`;
}
