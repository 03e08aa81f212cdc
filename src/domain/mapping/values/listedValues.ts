import { countryRules } from '../../countries/countryRules';
import type { AccountSettings } from '../../fields/account';
import type { Field } from '../../fields/field';
import { optionsOf } from '../../fields/fieldsOf';
import type { OptionName } from './matchValue';

/** The values that a field takes, where those can be listed. */
export interface ListedValues {
  /** As they are written in the system and in the template. */
  readonly options: readonly string[];
  /** All ways of writing them that are known beforehand. */
  readonly names: readonly OptionName[];
}

const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  Yes: ['yes', 'y', 'true', 'yep', 'yeah', 'on', 'checked', 'ticked', 'enabled'],
  No: ['no', 'n', 'false', 'nope', 'off', 'unchecked', 'unticked', 'disabled', 'nil', 'none'],
};

/** Null for a field that takes any text, number or date. */
export function listedValues(field: Field, account: AccountSettings): ListedValues | null {
  switch (field.kind) {
    case 'list': {
      const options = optionsOf(field, account);
      return { options, names: options.map((option) => ({ option, name: option })) };
    }
    case 'yesNo':
      return { options: Object.keys(ANSWERS), names: namesOf(Object.entries(ANSWERS)) };
    case 'state': {
      const { byKey, arePartOfAddress } = countryRules(account.country).states;
      if (!arePartOfAddress) return null;
      return { options: [...new Set(byKey.values())], names: [...byKey].map(([name, option]) => ({ option, name })) };
    }
    default:
      return null;
  }
}

function namesOf(entries: readonly (readonly [option: string, names: readonly string[]])[]): readonly OptionName[] {
  return entries.flatMap(([option, names]) => names.map((name) => ({ option, name })));
}
