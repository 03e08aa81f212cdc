import type { CellValue } from '../../cells/cell';
import { createCellReader } from '../../cells/createCellReader';
import { createStateReader } from '../../cells/createAddressReaders';
import { countryRules } from '../../countries/countryRules';
import type { AccountSettings } from '../../fields/account';
import type { Field } from '../../fields/field';
import type { ValueTranslation } from '../ownSheet/columnMapping';
import { distinctValues, type DistinctValue } from './distinctValues';
import type { ListedValues } from './listedValues';
import { createValueMatcher, type ValueReason } from './matchValue';
import { valueKey } from './valueKey';

/** What a value becomes, and who says so. */
export type ValueMeaning =
  /** The field takes it as it is. */
  | { readonly is: 'understood'; readonly to: string }
  | { readonly is: 'matched'; readonly to: string; readonly because: ValueReason }
  /** Last time's choice or this one's: an option, empty for a blank cell, null where the value stays as it is. */
  | { readonly is: 'saved' | 'chosen'; readonly to: string | null }
  /** For the person to say. Until then the value stays as it is. */
  | { readonly is: 'open' };

export interface ValueRow extends DistinctValue {
  readonly meaning: ValueMeaning;
}

/** The different values of one column, and what each becomes: first what a person has to look at, then the most frequent. */
export interface ValueTable {
  readonly values: readonly ValueRow[];
  /** Remembered from last time, but not in the column now. They may come back. */
  readonly absent: readonly ValueTranslation[];
}

const UNSURE_FIRST: readonly ValueMeaning['is'][] = ['open', 'matched', 'chosen', 'saved', 'understood'];

/** Values that are matched before the caller gets a turn. */
const VALUES_PER_STEP = 50;

interface TableInput {
  readonly rows: readonly (readonly CellValue[])[];
  /** From 0. */
  readonly column: number;
  readonly field: Field;
  readonly account: AccountSettings;
  readonly listed: ListedValues;
  readonly saved: readonly ValueTranslation[];
}

/** Works the table out. Yields how much is done, from 0 to 1. */
export function* createValueTable({ rows, column, field, account, listed, saved }: TableInput): Generator<number, ValueTable> {
  const distinct = distinctValues(rows, column);
  yield 0;
  const remembered = new Map(saved.filter(({ to }) => isStillTaken(to, listed)).map((each) => [valueKey(each.from), each]));
  const understand = createUnderstanding(field, account);
  const match = createValueMatcher(listed.names);
  const marksYes = field.kind === 'yesNo' && onlyMark(distinct);

  const values: ValueRow[] = [];
  for (const [at, value] of distinct.entries()) {
    if (at % VALUES_PER_STEP === 0) yield at / distinct.length;
    values.push({ ...value, meaning: meaningOf(value) });
  }
  values.sort((a, b) => UNSURE_FIRST.indexOf(a.meaning.is) - UNSURE_FIRST.indexOf(b.meaning.is));
  const present = new Set(distinct.map(({ key }) => key));
  return { values, absent: [...remembered].flatMap(([key, each]) => (present.has(key) ? [] : [each])) };

  function meaningOf({ key, text }: DistinctValue): ValueMeaning {
    const before = remembered.get(key);
    if (before) return { is: 'saved', to: before.to };
    const understood = understand(text);
    if (understood !== null) return { is: 'understood', to: understood };
    if (field.kind === 'yesNo') {
      const mark = YES_MARKS.includes(text) || (marksYes && key === 'x') ? 'Yes' : NO_MARKS.includes(text) ? 'No' : null;
      if (mark !== null) return { is: 'matched', to: mark, because: 'mark' };
    }
    const found = match(text);
    return found ? { is: 'matched', to: found.option, because: found.because } : { is: 'open' };
  }
}

const YES_MARKS: readonly string[] = ['✓', '✔', '☑', '✅', '+'];
const NO_MARKS: readonly string[] = ['✗', '✘', '☐', '❌', '-'];

/** A cross means yes in a column of crosses and blanks, and perhaps no beside ticks. */
function onlyMark(distinct: readonly DistinctValue[]): boolean {
  return distinct.length === 1 && distinct[0]?.key === 'x';
}

function isStillTaken(to: string | null, { options }: ListedValues): boolean {
  return to === null || to === '' || options.includes(to);
}

/** What the field makes of a text by itself, in the words of its options; null where it makes nothing of it. */
function createUnderstanding(field: Field, account: AccountSettings): (text: string) => string | null {
  const country = countryRules(account.country);
  // Any text is understood as a state, for addresses abroad; only the country's own are certain.
  const read = field.kind === 'state' ? createStateReader(country) : createCellReader(field, account, 1900);
  const codes = new Set(country.states.byKey.values());
  return (text) => {
    const reading = read(text);
    if (reading.is !== 'understood') return null;
    if (typeof reading.value === 'boolean') return reading.value ? 'Yes' : 'No';
    const value = String(reading.value);
    return field.kind === 'state' && !codes.has(value) ? null : value;
  };
}

/** Says what a value becomes: an option, empty for a blank cell, null where it stays as it is. */
export function chooseMeaning(table: ValueTable, key: string, to: string | null): ValueTable {
  return {
    ...table,
    values: table.values.map((value) => (value.key === key ? { ...value, meaning: { is: 'chosen', to } } : value)),
  };
}

/** What is remembered: every value that becomes something else, and every choice. */
export function translationsOf({ values, absent }: ValueTable): ValueTranslation[] {
  const present = values.flatMap(({ text, meaning }): ValueTranslation[] =>
    meaning.is === 'understood' || meaning.is === 'open' ? [] : [{ from: text, to: meaning.to }],
  );
  return [...present, ...absent];
}
