import type { Lexicon, Meaning } from './meaning';

/** Whose phone or e-mail it is, from the one that speaks for a customer to the one of last resort. */
const WHOSE = {
  number: 1,
  address: 0.93,
  value: 1,
  '1': 0.99,
  id: 0.95,
  main: 0.99,
  primary: 0.97,
  default: 0.98,
  preferred: 0.96,
  general: 0.98,
  business: 0.97,
  work: 0.93,
  office: 0.93,
  company: 0.9,
  contact: 0.92,
  personal: 0.75,
  billing: 0.72,
  invoice: 0.7,
  account: 0.94,
  accounts: 0.75,
  site: 0.78,
  user: 0.9,
};

const phone: Meaning = {
  phrases: [
    [1, 'phone'],
    [0.85, 'contact number', 'daytime number', 'switchboard', 'main|primary|office|work|home number', 'tel number', 'fixed line'],
  ],
  beside: {
    ...WHOSE,
    home: 0.92,
    day: 0.9,
    daytime: 0.9,
    fixed: 0.95,
    areacode: 0.9,
    direct: 0.62,
    hours: 0.95,
    line: 0.95,
    customer: 0.99,
  },
};

const mobile: Meaning = {
  phrases: [
    [1, 'mobile'],
    [0.99, 'cell'],
    [0.75, 'sms number'],
  ],
  beside: { ...WHOSE, phone: 1, home: 0.8 },
};

const fax: Meaning = {
  phrases: [[1, 'fax']],
  beside: { ...WHOSE, phone: 1 },
};

const email: Meaning = {
  phrases: [
    [1, 'email'],
    [0.7, 'mail'],
  ],
  beside: { ...WHOSE, address: 1, billing: 0.78, home: 0.7 },
};

const firstName: Meaning = {
  phrases: [
    [1, 'first|given|christian name'],
    [0.95, 'first'],
    [0.9, 'given|forename'],
  ],
  beside: { given: 0.98, primary: 0.95, main: 0.95, '1': 0.98, billing: 0.75 },
};

const lastName: Meaning = {
  phrases: [
    [1, 'last|family name'],
    [0.95, 'last', 'surname'],
  ],
  beside: { family: 0.98, primary: 0.95, main: 0.95, '1': 0.98, name: 1, billing: 0.75, company: 0 },
};

/** What customers and contacts have in common: how to reach them and what a person is called. */
export const PEOPLE = { phone, mobile, fax, email, firstName, lastName } satisfies Lexicon;
