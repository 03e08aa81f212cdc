import { RECORD_PARTS, type RecordPart } from '../../fields/recordPart';

interface PartWords {
  /** Words in their usual spelling that name the record. */
  readonly sure: ReadonlySet<string>;
  /** Words that name it where no header has a sure one. */
  readonly perhaps: ReadonlySet<string>;
  /** The noun that the lexicon of the record's fields knows it by. */
  readonly noun: string;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter(Boolean));

const PART_WORDS: Record<RecordPart, PartWords> = {
  customers: {
    sure: words('customer client debtor billing bills payer'),
    perhaps: words('company organisation account business invoice parent'),
    noun: 'customer',
  },
  sites: { sure: words('site property premises'), perhaps: words('location building branch store facility job depot'), noun: 'customer' },
  contacts: { sure: words('contact attention'), perhaps: words('person tenant'), noun: 'contact' },
  equipment: { sure: words('asset equipment'), perhaps: words('unit machine device item plant'), noun: 'asset' },
};

/** The record that stands nearest to the value speaks: a site contact's phone is the contact's. */
const NEAREST_FIRST: readonly RecordPart[] = ['contacts', 'equipment', 'sites', 'customers'];

export interface LabelledHeader {
  /** Null where the header names none. */
  readonly part: RecordPart | null;
  /** The header's words with the names of records taken out, and the noun of its own record put in. */
  readonly words: readonly string[];
  /** The same without the noun. */
  readonly rest: readonly string[];
  /** Whether nothing but names of records is left: the header names the record itself. */
  readonly isBare: boolean;
  /** Whether the word that names the record can hardly mean anything else. */
  readonly isSure: boolean;
}

/** Which of the records of a list each header speaks of. */
export function labelHeaders(headers: readonly (readonly string[])[]): readonly LabelledHeader[] {
  const namesOf = new Map(
    RECORD_PARTS.map((part) => {
      const { sure, perhaps } = PART_WORDS[part];
      return [part, headers.some((header) => header.some((word) => sure.has(word))) ? sure : perhaps] as const;
    }),
  );
  const names = (part: RecordPart, word: string) => namesOf.get(part)?.has(word) ?? false;
  return headers.map((header) => {
    const part = NEAREST_FIRST.find((each) => header.some((word) => names(each, word))) ?? null;
    if (part === null) return { part, words: header, rest: header, isBare: false, isSure: false };
    const { perhaps } = PART_WORDS[part];
    const rest = header.filter((word) => !perhaps.has(word) && !RECORD_PARTS.some((each) => names(each, word)));
    return {
      part,
      words: [PART_WORDS[part].noun, ...rest],
      rest,
      isBare: rest.every((word) => word === 'name' || word === 'full' || word === 'to'),
      isSure: header.some((word) => PART_WORDS[part].sure.has(word)),
    };
  });
}
