import type { ColumnMatch } from '../columnMatch';
import { readAddress } from '../readAddress';
import { readHeader } from '../readHeader';
import type { MappableField } from '../ownSheet/mappableFields';
import { divideAddress } from './divideAddress';
import { dividePhones } from './dividePhones';

/** What a column is proposed to be when it is divided, or joined with another. */
export interface Composition {
  readonly field: MappableField;
  /** Its place among the columns that are joined in the field; absent where it is the only one. */
  readonly joined?: number;
}

/** Share of a column's values that must be whole addresses before it is divided. */
const WHOLE_ADDRESSES = 0.6;
/** Share that must hold several numbers: most people have one. */
const SEVERAL_PHONES = 0.15;
/** Fewer values than this prove nothing. */
const LEAST_VALUES = 3;

const SUBURB = 2;

/**
 * Which columns are to be divided, by what they are called (`Full Name`) or hold (an address in one line, two numbers in a cell), and
 * which are joined: a third line of an address with its second. Null for the others. What another column feeds stays that column's.
 */
export function proposeComposition(
  matches: readonly ColumnMatch[],
  samples: readonly (readonly string[])[],
  fields: readonly MappableField[],
): readonly (Composition | null)[] {
  const taken = new Map(matches.flatMap((match, at) => (match.status === 'matched' ? [[match.field, at] as const] : [])));
  const isFree = (split: MappableField, column: number) => split.feeds.every((key) => (taken.get(key) ?? column) === column);
  const splitFor = (kind: MappableField['split'], fedKey: string) =>
    fields.find((field) => field.split === kind && field.feeds.includes(fedKey));

  return matches.map((match, column): Composition | null => {
    const values = samples[column] ?? [];
    const split = match.status === 'matched' ? splitByValues(match.field, values) : splitByName(match);
    if (split && isFree(split, column)) {
      for (const key of split.feeds) taken.set(key, column);
      return { field: split };
    }
    return match.status === 'matched' ? null : joinedLine(match.header);
  });

  function splitByName({ reason }: Extract<ColumnMatch, { status: 'unmatched' }>): MappableField | undefined {
    const [first] = reason.kind === 'combined' ? reason.fields : [];
    return first === undefined ? undefined : splitFor('name', first);
  }

  function splitByValues(key: string, values: readonly string[]): MappableField | undefined {
    if (values.length < LEAST_VALUES) return undefined;
    const share = (holds: (value: string) => boolean) => values.filter(holds).length / values.length;
    const address = splitFor('street', key) ?? splitFor('postal', key);
    if (address?.feeds[0] === key) return share(isWholeAddress) >= WHOLE_ADDRESSES ? address : undefined;
    const phones = splitFor('phones', key);
    return phones && share(holdsSeveralPhones) >= SEVERAL_PHONES ? phones : undefined;
  }

  /** `Address Line 3` has no field of its own. */
  function joinedLine(header: string): Composition | null {
    const line = readAddress(readHeader(header).words);
    if (line?.part !== 'beyond') return null;
    const second = matches.findIndex((match) => {
      const other = match.status === 'matched' ? readAddress(readHeader(match.header).words) : undefined;
      return other?.group === line.group && other.part === 'line2';
    });
    const match = matches[second];
    const field = match?.status === 'matched' ? fields.find(({ key }) => key === match.field) : undefined;
    return field && field.split === null ? { field, joined: Number(/\d+/.exec(header)?.[0] ?? 3) } : null;
  }
}

function isWholeAddress(value: string): boolean {
  return (divideAddress(value)?.[SUBURB] ?? '') !== '';
}

function holdsSeveralPhones(value: string): boolean {
  return (dividePhones(value)?.filter((piece) => piece !== '').length ?? 0) > 1;
}
