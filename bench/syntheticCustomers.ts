import type { CellValue } from '../src/domain/cells/cell';
import type { Account } from '../src/domain/fields/account';
import { CUSTOMER_FIELDS } from '../src/domain/fields/customerFields';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { seededRandom } from './seededRandom';

export const SYNTHETIC_ACCOUNT: Account = {
  country: 'AU',
  lists: {
    customerType: ['Commercial', 'Residential', 'Strata', 'Government', 'Real Estate'],
    leadSource: ['Referral', 'Website', 'Google', 'Repeat Customer', 'Trade Show'],
    assignedUser: ['Dana Whitfield', 'Marcus Lim', 'Ruby Hart'],
    paymentTerm: ['7 Days', '14 Days', '30 Days', 'End of Month', 'COD'],
    priceLevel: ['Retail', 'Trade', 'Contract'],
    contactRole: ['Owner', 'Tenant'],
    supplier: ['Reece', 'Rexel'],
    equipmentType: ['Pump', 'Fire Panel'],
  },
  customFields: [],
  existingCustomers: [],
};

const STREETS = ['High St', 'King St', 'Station St', 'Harbour Dr', 'Mill Ln', 'Ocean Rd', 'Victoria Ave'];
const PLACES = [
  { suburb: 'Carrington', state: 'NSW', postcode: '2294' },
  { suburb: 'Bendigo South', state: 'VIC', postcode: '3550' },
  { suburb: 'Bundall', state: 'QLD', postcode: '4217' },
  { suburb: 'Glenelg', state: 'SA', postcode: '5045' },
  { suburb: 'Darwin City', state: 'NT', postcode: '0800' },
];
const FIRST_NAMES = ['Siobhan', 'Mateo', 'Chloé', 'Bruno', 'Lachlan', 'Priya', 'Kirra', 'Liam'];
const LAST_NAMES = ["Fa'atau", 'Chen', 'McDonald', 'Patel', 'O’Brien', 'Müller', 'De Souza'];

/** What stands in a cell that is wrong; columns without an entry are never wrong. */
const FAULTS: Readonly<Record<string, CellValue>> = {
  companyName: '',
  billingCustomer: 'Nobody Knows Pty Ltd',
  customerType: 'Commrcial',
  leadSource: 'Gogle',
  assignedUser: 'Somebody Else',
  paymentTerm: '90 Days',
  priceLevel: 'Mates',
  emailAddress: 'a b@c.com',
  phoneNumber: '02 9',
  mobileNumber: 'call Bob',
  faxNumber: '123',
  website: 'see facebook',
  businessNumber: '44510525457',
  onHold: 'maybe',
  streetLine1: '#N/A',
  streetState: 'WA',
  postalState: 'WA',
  postalPostcode: 'none',
};

/** A Customer sheet with all 30 columns filled, sites under every tenth customer, and a share of its cells wrong. The same at every run. */
export function syntheticCustomers(rowCount: number, faultShare: number): MappedSheet {
  const random = seededRandom(20_240_229);
  const pick = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const digits = (count: number) => String(Math.floor(random() * 10 ** count)).padStart(count, '0');

  const rows = Array.from({ length: rowCount }, (_, index) => {
    const street = `${index + 1} ${pick(STREETS)}`;
    const place = pick(PLACES);
    const isSite = index % 10 !== 0;
    const values: Record<string, CellValue> = {
      importId: `C${index}`,
      companyName: isSite ? `${street}, ${place.suburb}` : `Customer ${index} Pty Ltd`,
      contactFirstName: pick(FIRST_NAMES),
      contactLastName: pick(LAST_NAMES),
      billingCustomer: isSite ? `Customer ${index - (index % 10)} Pty Ltd` : '',
      customerType: pick(SYNTHETIC_ACCOUNT.lists.customerType),
      leadSource: pick(SYNTHETIC_ACCOUNT.lists.leadSource),
      assignedUser: pick(SYNTHETIC_ACCOUNT.lists.assignedUser),
      paymentTerm: pick(SYNTHETIC_ACCOUNT.lists.paymentTerm),
      priceLevel: pick(SYNTHETIC_ACCOUNT.lists.priceLevel),
      emailAddress: `office${index}@example.com.au`,
      phoneNumber: `(0${pick(['2', '3', '7', '8'])}) 9${digits(3)} ${digits(4)}`,
      mobileNumber: random() < 0.5 ? `04${digits(2)} ${digits(3)} ${digits(3)}` : Number(`4${digits(8)}`),
      faxNumber: `07${digits(8)}`,
      website: `https://www.customer${index}.com.au`,
      businessNumber: abnOf(digits(9)),
      onHold: pick<CellValue>(['Yes', 'No', true, false]),
      streetLine1: street,
      streetLine2: `Unit ${digits(2)}`,
      streetSuburb: place.suburb,
      streetState: place.state,
      streetPostcode: place.postcode,
      streetCountry: 'Australia',
      postalLine1: `PO Box ${digits(4)}`,
      postalLine2: '',
      postalSuburb: place.suburb,
      postalState: place.state,
      postalPostcode: Number(place.postcode),
      postalCountry: 'Australia',
      notes: `Gate code ${digits(4)}, ask for ${pick(FIRST_NAMES)}`,
    };
    for (const [key, fault] of Object.entries(FAULTS)) if (random() < faultShare) values[key] = fault;
    return asFromExcel(CUSTOMER_FIELDS.map(({ key }) => values[key] ?? ''));
  });
  return { sheetName: 'Customer', entity: 'customer', columns: CUSTOMER_FIELDS, rows, firstRow: 2 };
}

/** Cells come out of JSON, each text a piece of memory of its own; a text that was put together here is still in parts when it is first read. */
function asFromExcel(cells: readonly CellValue[]): readonly CellValue[] {
  return JSON.parse(JSON.stringify(cells)) as CellValue[];
}

/** Nine digits with the two that make them an ABN. */
function abnOf(nineDigits: string): string {
  const weights = [3, 5, 7, 9, 11, 13, 15, 17, 19];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(nineDigits[at]), 0);
  return `${89 - (sum % 89) + 10}${nineDigits}`;
}
