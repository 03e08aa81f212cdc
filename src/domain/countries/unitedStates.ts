import type { CountryRules } from './countryRules';
import { mendDigits } from './digitPostcodes';
import { statesByKey } from './statesByKey';
import { statesOfZip } from './zipPrefixes';

/**
 * Prefixes that no campus of the IRS gives to employers.
 *
 * @see https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes
 */
const UNUSED_EIN_PREFIX = /^(?:00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)/;

export const UNITED_STATES: CountryRules = {
  code: 'US',
  name: 'United States',
  aliases: ['unitedstates', 'unitedstatesofamerica', 'us', 'usa', 'america'],
  parts: [],
  dateOrder: 'month first',
  states: {
    called: 'states',
    // USPS Publication 28, appendix B: states, territories, freely associated states and the military's own three.
    byKey: statesByKey({
      AL: ['Alabama'],
      AK: ['Alaska'],
      AZ: ['Arizona'],
      AR: ['Arkansas'],
      CA: ['California'],
      CO: ['Colorado'],
      CT: ['Connecticut'],
      DE: ['Delaware'],
      DC: ['District of Columbia', 'Washington DC'],
      FL: ['Florida'],
      GA: ['Georgia'],
      HI: ['Hawaii', "Hawai'i"],
      ID: ['Idaho'],
      IL: ['Illinois'],
      IN: ['Indiana'],
      IA: ['Iowa'],
      KS: ['Kansas'],
      KY: ['Kentucky'],
      LA: ['Louisiana'],
      ME: ['Maine'],
      MD: ['Maryland'],
      MA: ['Massachusetts'],
      MI: ['Michigan'],
      MN: ['Minnesota'],
      MS: ['Mississippi'],
      MO: ['Missouri'],
      MT: ['Montana'],
      NE: ['Nebraska'],
      NV: ['Nevada'],
      NH: ['New Hampshire'],
      NJ: ['New Jersey'],
      NM: ['New Mexico'],
      NY: ['New York', 'New York State'],
      NC: ['North Carolina'],
      ND: ['North Dakota'],
      OH: ['Ohio'],
      OK: ['Oklahoma'],
      OR: ['Oregon'],
      PA: ['Pennsylvania'],
      RI: ['Rhode Island'],
      SC: ['South Carolina'],
      SD: ['South Dakota'],
      TN: ['Tennessee'],
      TX: ['Texas'],
      UT: ['Utah'],
      VT: ['Vermont'],
      VA: ['Virginia'],
      WA: ['Washington', 'Washington State'],
      WV: ['West Virginia'],
      WI: ['Wisconsin'],
      WY: ['Wyoming'],
      AS: ['American Samoa'],
      GU: ['Guam'],
      MP: ['Northern Mariana Islands'],
      PR: ['Puerto Rico'],
      VI: ['US Virgin Islands', 'Virgin Islands'],
      FM: ['Micronesia', 'Federated States of Micronesia'],
      MH: ['Marshall Islands'],
      PW: ['Palau'],
      AA: ['Armed Forces Americas'],
      AE: ['Armed Forces Europe'],
      AP: ['Armed Forces Pacific'],
    }),
    areComplete: true,
    arePartOfAddress: true,
  },
  postcodes: {
    called: 'ZIP code',
    read: readZip,
    isInUse: (zip) => statesOfZip(zip).length > 0,
    statesOf: statesOfZip,
    inText: /(?<!\d)\d{5}(?:-\d{4})?(?!\d)/g,
    mend: mendDigits,
  },
  // Area code and exchange begin with 2 to 9 and are no service code such as 911. The 1 before them is the calling code's.
  phone: {
    callingCode: '1',
    trunkPrefix: '',
    subscriberNumber: /^[2-9](?!11)\d{2}[2-9](?!11)\d{6}$/,
    printed: /^(?:\([2-9](?!11)\d{2}\) ?|[2-9](?!11)\d{2}[ .-]?)[2-9](?!11)\d{2}[ .-]?\d{4}$/,
  },
  businessNumber: {
    called: 'an EIN',
    consistsOf: 'the EIN: 9 digits, written 12-3456789',
    advice: 'it does not have 9 digits, or begins with two that the IRS does not use. Check it against a W-9.',
    label: /^(?:e\W?i\W?n|f\W?e\W?i\W?n|tax ?id)\b[\s:.#-]*/i,
    read: readEin,
    hasCheck: false,
    lostZeros: { of: 9, left: 8 },
    printed: /^\d{2}-\d{7}$/,
    inText: /(?<![\d-])\d{2}-?\d{7}(?![\d-])/g,
  },
  currency: { code: 'USD', symbols: ['$', 'US$'] },
  examples: {
    phone: '(617) 555-0123',
    mobile: '(617) 555-0142',
    fax: '(617) 555-0124',
    email: 'accounts@example.com',
    website: 'www.example.com',
    state: 'MA',
    postcode: '02134',
    businessNumber: '12-3456789',
  },
};

/** Five figures, or ZIP+4; a number cell has eaten the zeros before them. */
function readZip(text: string): string | null {
  const [, zip, plusFour] = /^(\d{3,5})(?:[ -](\d{4}))?$/.exec(text) ?? [];
  if (zip !== undefined) return zip.padStart(5, '0') + (plusFour === undefined ? '' : `-${plusFour}`);
  return /^\d{7,9}$/.test(text) ? text.padStart(9, '0').replace(/(?=\d{4}$)/, '-') : null;
}

function readEin(compact: string): string | null {
  return /^\d{9}$/.test(compact) && !UNUSED_EIN_PREFIX.test(compact) ? `${compact.slice(0, 2)}-${compact.slice(2)}` : null;
}
