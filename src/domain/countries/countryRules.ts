import type { DateOrder } from '../cells/dates/dateOrder';
import { AUSTRALIA } from './australia';
import type { CountryCode } from './countryCodes';
import { NEW_ZEALAND } from './newZealand';
import { UNITED_KINGDOM } from './unitedKingdom';
import { UNITED_STATES } from './unitedStates';

/** What a country decides about the reading of cells, and the words for it. One per country that an account can be in. */
export interface CountryRules {
  readonly code: CountryCode;
  readonly name: string;
  /** How else people write the country, as `stateKey`s. */
  readonly aliases: readonly string[];
  /** Parts that people write as a country, such as Scotland. They stay as they are written, and an address there is at home. */
  readonly parts: readonly string[];
  readonly dateOrder: DateOrder;
  readonly states: StateRules;
  readonly postcodes: PostcodeRules;
  readonly phone: PhoneRules;
  readonly businessNumber: BusinessNumberRules;
  readonly currency: CurrencyRules;
  /** Values as the country writes them, for hints and explanations. */
  readonly examples: Readonly<Record<Example, string>>;
}

export type Example = 'phone' | 'mobile' | 'fax' | 'email' | 'website' | 'state' | 'postcode' | 'businessNumber';

export interface StateRules {
  /** What they are called: states, regions, counties. */
  readonly called: string;
  /** The stored spelling by every way of writing a state, as `stateKey`s. */
  readonly byKey: ReadonlyMap<string, string>;
  /** Whether `byKey` has all of them, so that they can be offered. */
  readonly areComplete: boolean;
  /** Whether every address names one, so that anything else is worth a look. */
  readonly arePartOfAddress: boolean;
}

export interface PostcodeRules {
  /** Postcode or ZIP code. */
  readonly called: string;
  /** The one spelling of what has the shape of a postcode, lost zeros and blanks given back; null for anything else. */
  readonly read: (text: string) => string | null;
  /** Whether a postcode as `read` spells it lies in a range that is given out. */
  readonly isInUse: (postcode: string) => boolean;
  /** The states in which it is delivered to; none where that cannot be told from it. */
  readonly statesOf: (postcode: string) => readonly string[];
  /** Postcodes in a longer text. Global. */
  readonly inText: RegExp;
  /** The text with figures and letters put back where the shape wants them, `O` and 0 for one. */
  readonly mend: (text: string) => string;
}

export interface PhoneRules {
  readonly callingCode: string;
  /** Dialled before the subscriber's number within the country; empty where nothing is. */
  readonly trunkPrefix: string;
  /** A subscriber's number without trunk prefix or calling code, whether its range is allocated yet or not. */
  readonly subscriberNumber: RegExp;
  /** How such numbers are usually printed within the country. */
  readonly printed: RegExp;
}

export interface BusinessNumberRules {
  /** ABN, EIN, ... */
  readonly called: string;
  /** What the number consists of, for hints: `11 digits, with or without spaces`. */
  readonly consistsOf: string;
  /** What is wrong with a number that is none, and where to look it up. Follows `“1” is not an ABN`. */
  readonly advice: string;
  /** The label that people put before it. */
  readonly label: RegExp;
  /** The stored form of capital letters and figures alone; null when they are no such number. */
  readonly read: (compact: string) => string | null;
  /** Whether `read` finds a slip in any figure, so that a number which it takes is certainly one. */
  readonly hasCheck: boolean;
  /** Of a number cell: how many figures there were before it ate the zeros in front, and at least how many are left. Null where none begins with 0. */
  readonly lostZeros: { readonly of: number; readonly left: number } | null;
  /** How it is printed beside its stored form: nobody needs to be told of that. */
  readonly printed: RegExp;
  /** Such numbers in a longer text. Global. */
  readonly inText: RegExp;
}

export interface CurrencyRules {
  /** ISO 4217. */
  readonly code: string;
  /** What may stand beside an amount, without the code; first what the country itself writes. */
  readonly symbols: readonly [string, ...string[]];
}

const RULES: Readonly<Record<CountryCode, CountryRules>> = { AU: AUSTRALIA, NZ: NEW_ZEALAND, GB: UNITED_KINGDOM, US: UNITED_STATES };

export function countryRules(code: CountryCode): CountryRules {
  return RULES[code];
}
