import { compactNumber } from '../cells/createBusinessNumberReader';
import { COUNTRY_CODES } from '../countries/countryCodes';
import { countryRules } from '../countries/countryRules';
import { stateKey } from '../countries/stateKey';
import type { ValueLook } from './columnMatch';

const COUNTRIES = COUNTRY_CODES.map(countryRules);

/** Strictest first: eleven digits with a checksum are a business number before they are a phone number. Of any country, as a file's addresses may be. */
const LOOKS: Readonly<Record<ValueLook, (value: string) => boolean>> = {
  email: (value) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/.test(value),
  businessNumber: (value) =>
    COUNTRIES.some(({ businessNumber: { hasCheck, read, printed } }) =>
      hasCheck ? read(compactNumber(value)) !== null : printed.test(value),
    ),
  website: (value) => /^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|biz|info|au|nz|uk|io|co)$/i.test(value),
  date: (value) =>
    /^(?:\d{4}-\d{1,2}-\d{1,2}(?:[T ].*)?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?: .*)?|\d{1,2}[ -][a-z]{3,9}[ -,]+\d{2,4})$/i.test(
      value,
    ),
  state: (value) => COUNTRIES.some(({ states }) => states.byKey.has(stateKey(value))),
  yesNo: (value) => /^(?:y|n|yes|no|true|false)$/i.test(value),
  postcode: (value) => /^\d{3,4}$/.test(value) || COUNTRIES.some(({ postcodes }) => value.match(postcodes.inText)?.[0] === value),
  phone: (value) => /^\+?[\d\s().-]{6,20}$/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 6,
};

/** The look that at least `share` of the values have, undefined when there is none. */
export function lookOfValues(values: readonly string[], share: number): ValueLook | undefined {
  return (Object.keys(LOOKS) as ValueLook[]).find((look) => shareThatLooks(values, look) >= share);
}

export function shareThatLooks(values: readonly string[], look: ValueLook): number {
  return values.filter(LOOKS[look]).length / values.length;
}
