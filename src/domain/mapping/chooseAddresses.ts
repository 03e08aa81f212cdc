import type { MatchReason } from './columnMatch';
import { NUMBERED_CARD_MARKS } from './lexicon/addressWords';
import type { AddressColumn } from './readAddress';

type Because = Extract<MatchReason, { kind: 'address' }>['because'];

export interface ChosenAddress {
  readonly group: string;
  readonly because: Because;
  /** What the choice leaves of the sureness of its columns. */
  readonly sureness: number;
}

export interface ChosenAddresses {
  readonly street?: ChosenAddress;
  readonly postal?: ChosenAddress;
}

interface Group {
  readonly name: string;
  readonly columns: readonly AddressColumn[];
}

/**
 * Decides which of a file's addresses is the street address (where the work is) and which the postal one (where bills go).
 * Labels decide. Without one, a lone address is the street address; beside an address that is labelled as the street
 * (or delivery) one it is the postal one, as order and accounting systems have it.
 */
export function chooseAddresses(columns: readonly AddressColumn[], headers: ReadonlySet<string>): ChosenAddresses {
  const groups = groupsOf(columns);
  const best = (kind: AddressColumn['kind']) => groups.filter((group) => group.columns[0]?.kind === kind).sort(byRank)[0];
  const street = best('street');
  const postal = best('postal');
  const plain = best('plain');
  const home = best('home');

  const numbered = groups.filter((group) => group.columns[0]?.ordinal !== undefined && group.columns[0].kind === 'plain');
  if (!street && !postal && numbered.length > 1 && NUMBERED_CARD_MARKS.some((mark) => headers.has(mark))) {
    const [first, second] = numbered.sort(byRank);
    return { postal: chosen(first, 'firstOfSeveral', 0.95), street: chosen(second, 'firstOfSeveral', 0.95) };
  }
  if (street && postal) return { street: chosen(street, 'label', 1), postal: chosen(postal, 'label', 1) };
  if (street) {
    const second = plain && hasPlace(plain) ? { postal: chosen(plain, 'otherIsLabelled', 0.85) } : {};
    return { street: chosen(street, 'label', 1), ...second };
  }
  const other = postal && best('other');
  const unlabelled = plain ?? home ?? other;
  const first =
    unlabelled &&
    chosen(
      unlabelled,
      postal ? 'otherIsLabelled' : numbered.length > 1 ? 'firstOfSeveral' : 'onlyAddress',
      unlabelled === plain ? 0.95 : 0.8,
    );
  return { ...(first && { street: first }), ...(postal && { postal: chosen(postal, 'label', 1) }) };
}

function groupsOf(columns: readonly AddressColumn[]): Group[] {
  const byName = new Map<string, AddressColumn[]>();
  for (const column of columns) byName.set(column.group, [...(byName.get(column.group) ?? []), column]);
  return [...byName].map(([name, members]) => ({ name, columns: members }));
}

/** The better label first, then the fuller address, then the lower number, then by name so that order does not matter. */
function byRank(one: Group, other: Group): number {
  const a = one.columns[0];
  const b = other.columns[0];
  return (
    (a?.rank ?? 0) - (b?.rank ?? 0) ||
    other.columns.length - one.columns.length ||
    (a?.ordinal ?? 0) - (b?.ordinal ?? 0) ||
    (one.name < other.name ? -1 : 1)
  );
}

function hasPlace(group: Group): boolean {
  return group.columns.some(({ part }) => part === 'line1') || group.columns.length > 1;
}

function chosen(group: Group | undefined, because: Because, sureness: number): ChosenAddress {
  return { group: group?.name ?? '', because, sureness };
}
