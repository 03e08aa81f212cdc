import { FILLERS } from './lexicon/meaning';
import {
  ADDRESS_LABELS,
  ADDRESS_NEUTRAL,
  type AddressKind,
  type AddressPart,
  LINE_WORDS,
  PART_WORDS,
  SECOND_LINE_WORDS,
} from './lexicon/addressWords';

/** One column of an address: which of the file's addresses it belongs to and which part of it it holds. */
export interface AddressColumn {
  readonly kind: AddressKind;
  /** Names the address among those of the file: its label and its number. */
  readonly group: string;
  /** Of the label; decides between addresses of one kind, lower first. */
  readonly rank: number;
  /** The number in the label: 2 in `Address 2 - City`. */
  readonly ordinal?: number;
  readonly part: AddressPart | 'beyond';
  /** 0 to 1. */
  readonly sureness: number;
}

/** How surely `Billing Code` is a postcode. */
export const BARE_CODE = 0.7;

/** Reads a header's words as a part of an address; undefined when they are not, or name several parts at once. */
export function readAddress(words: readonly string[]): AddressColumn | undefined {
  const numbers: { value: number; at: number }[] = [];
  const labels: string[] = [];
  let sureness = 1;
  let part: AddressPart | undefined;
  let lineAt = -1;
  let secondLineAt = -1;

  for (const [at, word] of words.entries()) {
    const partWord = PART_WORDS[word];
    if (/^\d{1,2}$/.test(word)) numbers.push({ value: Number(word), at });
    else if (Object.hasOwn(PART_WORDS, word) && partWord) {
      if (part && part !== partWord[0]) {
        if (!isCountryOrRegion(part, partWord[0])) return undefined;
        part = 'country';
        continue;
      }
      sureness = part ? Math.max(sureness, partWord[1]) : sureness * partWord[1];
      part = partWord[0];
    } else if (LINE_WORDS.has(word)) lineAt = at;
    else if (SECOND_LINE_WORDS.has(word)) secondLineAt = at;
    else if (Object.hasOwn(ADDRESS_LABELS, word)) labels.push(word);
    else if (Object.hasOwn(ADDRESS_NEUTRAL, word)) sureness *= ADDRESS_NEUTRAL[word] as number;
    else if (!FILLERS.has(word)) return undefined;
  }

  const street = words.includes('street');
  const announced = labels.some((label) => label === 'billing' || label === 'shipping') && words.includes('to') && numbers.length > 0;
  if (!part && lineAt < 0 && secondLineAt < 0 && !announced) return bareCode(words);
  if (!part && !street && words.includes('name')) return undefined;
  if (!part && words.includes('number') && secondLineAt < 0 && !words.includes('name')) return undefined;
  if (!part && words.includes('code')) return undefined;
  if (!part && words.findLastIndex((word) => word === 'company' || word === 'organisation') > Math.max(lineAt, secondLineAt))
    return undefined;
  const { ordinal, line } = splitNumbers(numbers, { part, words, announced });
  if (ordinal === undefined && numbers.length > (line === undefined ? 0 : 1)) return undefined;
  const label = leading(labels) ?? (part && street ? 'physical' : undefined);
  const named = label === undefined ? undefined : ADDRESS_LABELS[label];
  return {
    kind: named?.kind ?? 'plain',
    group: `${named?.as ?? label ?? ''}${ordinal === undefined ? '' : ` ${ordinal}`}`.trim(),
    rank: named?.rank ?? 0,
    ...(ordinal !== undefined && { ordinal }),
    part: part ?? linePart(line, lineAt, secondLineAt),
    sureness: !part && secondLineAt >= 0 && lineAt < 0 ? sureness * 0.8 : sureness,
  };
}

/** `Billing Code` among the columns of a billing address is its postcode. */
function bareCode(words: readonly string[]): AddressColumn | undefined {
  const [label = '', code] = words;
  const named = Object.hasOwn(ADDRESS_LABELS, label) ? ADDRESS_LABELS[label] : undefined;
  if (!named || named.kind === 'plain' || code !== 'code' || words.length > 2) return undefined;
  return { kind: named.kind, group: named.as ?? label, rank: named.rank, part: 'postcode', sureness: BARE_CODE };
}

/** `Country/Region` is a country; `City/State` would be two parts. */
function isCountryOrRegion(one: AddressPart, other: AddressPart): boolean {
  return [one, other].sort().join() === 'country,state';
}

/** Of several labels the one that tells the addresses apart: `Primary Billing City` is about billing. */
function leading(labels: readonly string[]): string | undefined {
  const order: readonly AddressKind[] = ['other', 'postal', 'street', 'home', 'plain'];
  return [...labels].sort((a, b) => order.indexOf(ADDRESS_LABELS[a]!.kind) - order.indexOf(ADDRESS_LABELS[b]!.kind))[0];
}

interface NumberContext {
  readonly part: AddressPart | undefined;
  readonly words: readonly string[];
  readonly announced: boolean;
}

/** Which number tells the address and which the line: `Address 1: Street 2` is line 2 of address 1, `Address 2` is line 2. */
function splitNumbers(
  numbers: readonly { value: number; at: number }[],
  { part, words, announced }: NumberContext,
): { ordinal?: number; line?: number } {
  const [first, second] = numbers;
  if (!first) return {};
  if (second) return { ordinal: first.value, line: second.value };
  if (part) return { ordinal: first.value };
  const lineFollows = words.slice(first.at + 1).some((word) => LINE_WORDS.has(word) || SECOND_LINE_WORDS.has(word));
  return lineFollows && !announced && words[first.at - 1] !== 'line' ? { ordinal: first.value } : { line: first.value };
}

function linePart(line: number | undefined, lineAt: number, secondLineAt: number): AddressColumn['part'] {
  if (line !== undefined) return line === 1 ? 'line1' : line === 2 ? 'line2' : 'beyond';
  if (secondLineAt >= 0 && lineAt < secondLineAt) return 'line2';
  return secondLineAt >= 0 && lineAt >= 0 ? 'line2' : 'line1';
}
