import type { DateOrder } from '../cells/dates/dateOrder';
import type { AccountSettings } from '../fields/account';
import { AUSTRALIA } from './australia';

/** What a country decides about the reading of cells. One per country that an account can be in. */
export interface CountryRules {
  readonly name: string;
  /** How people write the country, as `stateKey`-like keys: lower case, letters only. */
  readonly aliases: readonly string[];
  readonly dateOrder: DateOrder;
  /** Code by every way of writing a state, lower case, letters only. */
  readonly stateCodes: ReadonlyMap<string, string>;
  readonly postcodeShape: RegExp;
  /** Digits whose leading zero a number cell has eaten, e.g. 820 for 0820. */
  readonly postcodeWithoutZero: RegExp;
  /** States in which the postcode is delivered to; none for a postcode that is not in use. */
  readonly statesOfPostcode: (postcode: string) => readonly string[];
  readonly phone: {
    readonly callingCode: string;
    readonly trunkPrefix: string;
    /** A subscriber's number without trunk prefix or calling code, whether its range is allocated yet or not. */
    readonly subscriberNumber: RegExp;
  };
}

const RULES: Record<AccountSettings['country'], CountryRules> = { AU: AUSTRALIA };

export function countryRules(country: AccountSettings['country']): CountryRules {
  return RULES[country];
}
