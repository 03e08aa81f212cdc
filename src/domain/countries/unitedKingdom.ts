import type { CountryRules } from './countryRules';
import { statesByKey } from './statesByKey';
import { isVatNumber } from './vatNumber';

/** Royal Mail's postcode areas, the Crown dependencies' among them. */
const POSTCODE_AREAS: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY ' +
    'HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR ' +
    'RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

/**
 * Area, district and, after the blank, sector and unit. Q, V and X begin no area, I, J and Z are no second letter, and units go
 * without C, I, K, M, O and V.
 *
 * @see https://assets.publishing.service.gov.uk/media/5a7cb3f240f0b65b3de0aa2b/Appendix_C_ILR_2017_to_2018_v1_Published_28April17.pdf
 */
const SHAPE = /^([A-PR-UWYZ](?:[A-HK-Y]?(?:\d|[1-9]\d)|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]))(\d[ABD-HJLNP-UW-Z]{2})$/;
/** Where a postcode of each form has letters and where figures. */
const FORMS = ['A9', 'A99', 'AA9', 'AA99', 'A9A', 'AA9A'].map((outward) => `${outward}9AA`);
const FIGURE_FOR: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };
const LETTER_FOR: Readonly<Record<string, string>> = { '0': 'O', '1': 'L', '5': 'S', '8': 'B', '2': 'Z' };

export const UNITED_KINGDOM: CountryRules = {
  code: 'GB',
  name: 'United Kingdom',
  aliases: ['unitedkingdom', 'uk', 'gb', 'gbr', 'greatbritain', 'britain'],
  parts: ['England', 'Scotland', 'Wales', 'Northern Ireland'],
  dateOrder: 'day first',
  states: {
    called: 'counties',
    // No address needs a county since 1996; these are the abbreviations that were the Post Office's own.
    byKey: statesByKey({
      Bedfordshire: ['Beds'],
      Berkshire: ['Berks'],
      Buckinghamshire: ['Bucks'],
      Cambridgeshire: ['Cambs'],
      'County Durham': ['Co Durham'],
      Gloucestershire: ['Glos'],
      Hampshire: ['Hants'],
      Hertfordshire: ['Herts'],
      Lancashire: ['Lancs'],
      Leicestershire: ['Leics'],
      Lincolnshire: ['Lincs'],
      Middlesex: ['Middx'],
      Northamptonshire: ['Northants'],
      Northumberland: ['Northd'],
      Nottinghamshire: ['Notts'],
      Oxfordshire: ['Oxon'],
      Shropshire: ['Salop'],
      Staffordshire: ['Staffs'],
      Wiltshire: ['Wilts'],
      Worcestershire: ['Worcs'],
    }),
    areComplete: false,
    arePartOfAddress: false,
  },
  postcodes: {
    called: 'postcode',
    read: readPostcode,
    isInUse: (postcode) => postcode === 'GIR 0AA' || POSTCODE_AREAS.has(/^[A-Z]+/.exec(postcode)?.[0] ?? ''),
    // Areas cross the borders of counties, some of them those of the nations.
    statesOf: () => [],
    inText: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/gi,
    mend,
  },
  // Geographic (1, 2), UK-wide (3) and mobile or personal (7) numbers of ten figures; 0800 and shorter ones are left to the library.
  phone: {
    callingCode: '44',
    trunkPrefix: '0',
    subscriberNumber: /^[1237]\d{9}$/,
    printed: /^(?:02\d ?\d{4} ?\d{4}|01\d1 ?\d{3} ?\d{4}|0[1-37]\d{3} ?\d{3} ?\d{3})$/,
  },
  businessNumber: {
    called: 'a VAT or company number',
    consistsOf: 'the VAT number (GB and 9 digits), or the company number of 8 characters',
    advice: 'it is neither a VAT number that adds up nor a company number of 8 characters. Check it against an invoice or Companies House.',
    label: /^(?:vat|company|co|crn)\b(?: ?(?:reg\w*|no|number|num))*[\s:.#-]*/i,
    read: readBusinessNumber,
    hasCheck: false,
    lostZeros: { of: 8, left: 6 },
    printed: /^GB ?\d{3} \d{4} \d{2}(?: \d{3})?$/,
    inText: /\bGB ?\d{3} ?\d{4} ?\d{2}\b|\b(?:[A-Z]{2}\d{6}|\d{8})\b/gi,
  },
  currency: { code: 'GBP', symbols: ['£', 'UK£'] },
  examples: {
    phone: '020 7946 0018',
    mobile: '07700 900123',
    fax: '020 7946 0019',
    email: 'accounts@example.co.uk',
    website: 'www.example.co.uk',
    state: 'Kent',
    postcode: 'SW1A 2AA',
    businessNumber: 'GB220430231',
  },
};

function readPostcode(text: string): string | null {
  const compact = text.toUpperCase().replace(/[\s.-]/g, '');
  if (compact === 'GIR0AA') return 'GIR 0AA';
  const [, outward, inward] = SHAPE.exec(compact) ?? [];
  return outward === undefined ? null : `${outward} ${inward}`;
}

/** The postcode that is reached by taking the fewest letters for figures, or figures for letters: `SWIA OAA` is SW1A 0AA. */
function mend(text: string): string {
  const compact = text.toUpperCase().replace(/[^A-Z\d]/g, '');
  const mended = FORMS.filter((form) => form.length === compact.length)
    .map((form) => [...compact].map((typed, at) => (form[at] === 'A' ? LETTER_FOR : FIGURE_FOR)[typed] ?? typed).join(''))
    .filter((candidate) => readPostcode(candidate) !== null)
    .sort((a, b) => changes(a, compact) - changes(b, compact));
  return mended[0] ?? text;
}

const changes = (mended: string, typed: string) => [...mended].filter((character, at) => character !== typed[at]).length;

/**
 * A VAT number with its GB, or a company number: eight figures, or two letters for the register and six figures.
 *
 * @see https://www.gov.uk/government/publications/companies-house-uniform-resource-identifiers-uri-customer-guide
 */
function readBusinessNumber(compact: string): string | null {
  const vat = compact.replace(/^GB/, '');
  if (isVatNumber(vat)) return `GB${vat}`;
  return /^(?:(?!GB)[A-Z]{2}\d{6}|R0\d{6}|\d{8})$/.test(compact) ? compact : null;
}
