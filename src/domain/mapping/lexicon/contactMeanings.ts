import type { Lexicon } from './meaning';
import { PEOPLE } from './peopleMeanings';

/** The names of a contact's fields. */
export const CONTACT_MEANINGS: Lexicon = {
  customer: {
    phrases: [
      [1, 'customer|client|account|organisation name', 'organisation'],
      [0.99, 'company name'],
      [0.98, 'customer', 'client'],
      [0.97, 'company', 'business name', 'debtor name'],
      [0.9, 'employer', 'business', 'debtor', 'parent customer|account|company', 'site name', 'billing customer'],
      [0.86, 'customer|client|account|company|organisation|debtor|card id|number|code|reference|key', 'import id'],
      [0.8, 'account', 'site', 'belongs'],
      [0.72, 'lead|property|location name', 'site id|number|code'],
    ],
    beside: {
      contact: 0,
      associated: 0.97,
      related: 0.97,
      linked: 0.97,
      primary: 0.97,
      name: 1,
      parent: 0.97,
      '1': 0.98,
      customer: 0.99,
      import: 1,
      id: 0.85,
    },
  },
  firstName: PEOPLE.firstName,
  lastName: PEOPLE.lastName,
  emailAddress: { ...PEOPLE.email, beside: { ...PEOPLE.email.beside, work: 0.97 } },
  phoneNumber: {
    phrases: [...PEOPLE.phone.phrases, [0.93, 'business number'], [0.72, 'direct line|dial'], [0.65, 'ddi']],
    beside: { ...PEOPLE.phone.beside, work: 0.97, home: 0.82, direct: 0.9, company: 0.8 },
  },
  mobileNumber: { ...PEOPLE.mobile, beside: { ...PEOPLE.mobile.beside, work: 0.97 } },
  faxNumber: { ...PEOPLE.fax, beside: { ...PEOPLE.fax.beside, work: 0.97 } },
  contactRole: {
    phrases: [
      [1, 'contact|job|organisation role', 'job|position|business|organisation|work title'],
      [0.97, 'role', 'position'],
      [0.8, 'contact type'],
      [0.9, 'designation', 'job position|function|description'],
      [0.86, 'title', 'occupation', 'profession'],
      [0.75, 'job', 'function', 'relationship', 'contact category'],
    ],
    beside: { name: 0.97, company: 0.95, title: 0.97, position: 1, type: 0.9, '1': 0.98, role: 1 },
  },
  defaultContact: {
    phrases: [
      [1, 'default|primary|main contact'],
      [0.9, 'key contact', 'primary|default|main'],
    ],
    beside: { flag: 1, yes: 1, customer: 0.97, account: 0.97, company: 0.97, for: 1 },
  },
};
