/** Which of a customer's two addresses a word announces: `street` is where the work is, `postal` where bills go. */
export type AddressKind = 'street' | 'postal' | 'plain' | 'home' | 'other';

export interface AddressLabel {
  readonly kind: AddressKind;
  /** Decides between two addresses of one kind, lower first. */
  readonly rank: number;
  /** The label that it is another form of. */
  readonly as?: string;
}

/** Words that name an address. */
export const ADDRESS_LABELS: Readonly<Record<string, AddressLabel>> = {
  physical: { kind: 'street', rank: 0 },
  site: { kind: 'street', rank: 0 },
  service: { kind: 'street', rank: 0 },
  job: { kind: 'street', rank: 1 },
  property: { kind: 'street', rank: 1 },
  install: { kind: 'street', rank: 1 },
  premises: { kind: 'street', rank: 1 },
  location: { kind: 'street', rank: 2 },
  residential: { kind: 'street', rank: 3 },
  delivery: { kind: 'street', rank: 4 },
  shipping: { kind: 'street', rank: 5 },
  sa: { kind: 'street', rank: 0, as: 'physical' },
  billing: { kind: 'postal', rank: 0 },
  invoice: { kind: 'postal', rank: 1 },
  postal: { kind: 'postal', rank: 2 },
  mailing: { kind: 'postal', rank: 3 },
  mail: { kind: 'postal', rank: 3, as: 'mailing' },
  po: { kind: 'postal', rank: 2, as: 'postal' },
  correspondence: { kind: 'postal', rank: 4 },
  remittance: { kind: 'postal', rank: 5 },
  primary: { kind: 'plain', rank: 1 },
  main: { kind: 'plain', rank: 1 },
  default: { kind: 'plain', rank: 1 },
  business: { kind: 'plain', rank: 2 },
  work: { kind: 'plain', rank: 2 },
  office: { kind: 'plain', rank: 3 },
  headoffice: { kind: 'plain', rank: 3 },
  headquarters: { kind: 'plain', rank: 3 },
  hq: { kind: 'plain', rank: 3 },
  registered: { kind: 'plain', rank: 5 },
  registration: { kind: 'plain', rank: 5 },
  home: { kind: 'home', rank: 6 },
  other: { kind: 'other', rank: 9 },
  secondary: { kind: 'other', rank: 9 },
  alternate: { kind: 'other', rank: 9 },
  additional: { kind: 'other', rank: 9 },
  previous: { kind: 'other', rank: 9 },
  temporary: { kind: 'other', rank: 9 },
  vacation: { kind: 'other', rank: 9 },
};

/** Headers by which accounting cards are known that number their addresses: there the first is billed, the second shipped to. */
export const NUMBERED_CARD_MARKS: readonly string[] = ['card id', 'company last name', 'card status'];

export type AddressPart = 'line1' | 'line2' | 'suburb' | 'state' | 'postcode' | 'country';

/** Words for a part of an address below its lines, and how surely. */
export const PART_WORDS: Readonly<Record<string, readonly [Exclude<AddressPart, 'line1' | 'line2'>, number]>> = {
  suburb: ['suburb', 1],
  city: ['suburb', 0.99],
  town: ['suburb', 0.98],
  locality: ['suburb', 0.95],
  municipality: ['suburb', 0.8],
  village: ['suburb', 0.75],
  state: ['state', 1],
  province: ['state', 0.98],
  region: ['state', 0.9],
  county: ['state', 0.8],
  territory: ['state', 0.75],
  postcode: ['postcode', 1],
  country: ['country', 1],
  nation: ['country', 0.9],
};

/** Words that by themselves are a line of an address. */
export const LINE_WORDS: ReadonlySet<string> = new Set(['address', 'street', 'line', 'road']);

/** Words for what stands before or after the street line. */
export const SECOND_LINE_WORDS: ReadonlySet<string> = new Set(
  'unit suite apt apartment flat extended cont continued building level floor'.split(' '),
);

/** Words that an address header may hold and that say nothing of which address or part it is. */
export const ADDRESS_NEUTRAL: Readonly<Record<string, number>> = {
  customer: 1,
  client: 1,
  company: 1,
  account: 1,
  organisation: 1,
  contact: 0.95,
  debtor: 1,
  person: 0.95,
  code: 0.93,
  abbreviation: 0.93,
  name: 0.95,
  to: 1,
  full: 0.85,
  complete: 0.85,
  number: 0.72,
  details: 0.85,
};
