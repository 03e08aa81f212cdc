import type { KeptReason } from '../../../contract/undo';
import type { StoredValues } from '../../database/tables';
import { changedValues } from '../changedValues';
import { contentDigest } from '../contentDigest';
import type { JournalEntry } from './journal';

/** Fields that stay as they are, or the whole record where none is named. */
export interface Kept {
  readonly code: KeptReason;
  readonly fields: readonly string[];
}

/** What is to become of one record. Rules of its entity may still keep more of it. */
export interface RecordUndo {
  readonly entry: JournalEntry;
  readonly remove: boolean;
  /** As they are to be; for a record that is removed or gone, as they are. */
  readonly values: StoredValues;
  readonly kept: readonly Kept[];
}

/**
 * Judges a record by what it holds now. One that the import created goes if it holds just what the import left; of one that it updated, every
 * field that still does is put back.
 * @param stored undefined when the record is gone
 * @param nameFields make one name together: they are put back together or not at all
 */
export function undoRecord(
  entry: JournalEntry,
  stored: { readonly values: StoredValues; readonly referenceId: string | null } | undefined,
  nameFields: readonly string[],
): RecordUndo {
  const as = (rest: Partial<RecordUndo>): RecordUndo => ({ entry, remove: false, values: stored?.values ?? {}, kept: [], ...rest });
  if (!stored) return entry.isNew ? as({}) : as({ kept: [{ code: 'deleted-since', fields: [] }] });
  if (!entry.after) return as({ kept: [{ code: 'not-recorded', fields: [] }] });
  if (entry.isNew) {
    const isUntouched = contentDigest(stored.values, stored.referenceId) === entry.after.digest;
    return isUntouched ? as({ remove: true }) : as({ kept: [{ code: 'edited-since', fields: [] }] });
  }
  return as(restoreFields(stored.values, entry.before ?? {}, entry.after.values ?? {}, nameFields));
}

/** The same, with these fields left as they are stored. */
export function keepFields(undo: RecordUndo, stored: StoredValues, code: KeptReason, fields: readonly string[]): RecordUndo {
  const values = { ...undo.values };
  for (const field of fields) put(values, field, stored[field]);
  return { ...undo, values, kept: [...undo.kept, { code, fields }] };
}

export function keepRecord(undo: RecordUndo, code: KeptReason): RecordUndo {
  return { ...undo, remove: false, kept: [{ code, fields: [] }] };
}

/** Whether the record is to hold anything else than it does. */
export function isChanged({ values }: RecordUndo, stored: StoredValues): boolean {
  return Object.keys(changedValues(stored, values)).length > 0;
}

function restoreFields(
  stored: StoredValues,
  before: StoredValues,
  written: Readonly<Record<string, StoredValues[string] | null>>,
  nameFields: readonly string[],
): Pick<RecordUndo, 'values' | 'kept'> {
  const leftBehind = (field: string) => (Object.hasOwn(written, field) ? written[field] : before[field]) ?? null;
  const isEdited = (field: string) => (stored[field] ?? null) !== leftBehind(field);
  const isNameEdited = nameFields.some(isEdited);
  const values = { ...stored };
  const edited: string[] = [];
  for (const field of Object.keys(written)) {
    if (isEdited(field) || (isNameEdited && nameFields.includes(field))) edited.push(field);
    else put(values, field, before[field]);
  }
  return { values, kept: edited.length === 0 ? [] : [{ code: 'edited-since', fields: edited }] };
}

function put(values: StoredValues, field: string, value: StoredValues[string] | undefined): void {
  if (value === undefined) delete values[field];
  else values[field] = value;
}
