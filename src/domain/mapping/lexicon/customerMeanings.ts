import type { Lexicon } from './meaning';
import { PEOPLE } from './peopleMeanings';

/** The names of a customer's fields, addresses apart. */
export const CUSTOMER_MEANINGS: Lexicon = {
  importId: {
    phrases: [
      [1, 'customer|client|debtor|card|import id|number|code|reference|key'],
      [0.96, 'account id|number|code|reference'],
      [0.93, 'company|organisation id|code|reference|key', 'customer account number|code'],
      [0.88, 'external|legacy|old|original|source|unique|system id|reference|key|number', 'id'],
      [0.85, 'site id|number|code|reference', 'reference number'],
      [0.82, 'code'],
      [0.8, 'record id|number'],
      [0.75, 'reference', 'contact id|number|code|reference'],
      [0.7, 'number', 'uuid', 'guid'],
      [0.65, 'location|property id|number|code'],
    ],
  },
  companyName: {
    phrases: [
      [1, 'company|business|organisation|trading name', 'name company|organisation'],
      [0.98, 'company last name'],
      [0.97, 'customer|client|debtor|account|card name'],
      [0.93, 'customer|client|company|business supplier|vendor name'],
      [0.96, 'company', 'organisation'],
      [0.9, 'business', 'customer', 'client', 'debtor', 'trading as', 'trading'],
      [0.88, 'name'],
      [0.85, 'site name', 'default address company'],
      [0.8, 'display name', 'entity name'],
      [0.72, 'contact name', 'legal name', 'registered name'],
      [0.61, 'property|location|premises name', 'account'],
    ],
    beside: { full: 0.9, billing: 0.75, '1': 0.98, customer: 0.99, business: 0.97, legal: 0.9, display: 0.97, contact: 0.9 },
  },
  contactFirstName: PEOPLE.firstName,
  contactLastName: PEOPLE.lastName,
  billingCustomer: {
    phrases: [
      [1, 'billing customer|client|account'],
      [0.95, 'bills to', 'invoice customer|client|account', 'billing to customer|client|account|company|name', 'payer'],
      [0.85, 'parent customer|client|account|company', 'head customer|account', 'billing parent'],
      [0.7, 'parent'],
    ],
    beside: { name: 1, id: 0.97, number: 0.95, code: 0.95 },
  },
  customerType: {
    phrases: [
      [1, 'customer|client type'],
      [0.95, 'account|company|business|organisation|contact|debtor type', 'customer|client category|group|class|segment'],
      [0.93, 'type'],
      [0.85, 'category', 'account|contact|company|debtor category|group|class|segment'],
      [0.75, 'group', 'class', 'classification', 'segment', 'customer|client|account classification'],
    ],
    beside: { name: 0.97 },
  },
  leadSource: {
    phrases: [
      [1, 'lead source'],
      [0.95, 'referral|marketing|customer|client|account|original|acquisition|enquiry|inquiry source', 'source'],
      [0.9, 'referred', 'referral', 'referrer', 'lead source hear'],
      [0.65, 'acquisition|marketing channel', 'campaign source'],
    ],
    beside: { about: 1, us: 1, from: 1, original: 0.97, name: 0.97, other: 0.8, referral: 0.97, marketing: 0.97 },
  },
  assignedUser: {
    phrases: [
      [1, 'assigned user', 'account manager', 'account|customer|client owner'],
      [0.96, 'salesperson', 'assigned', 'owner', 'relationship manager', 'customer|client manager'],
      [0.93, 'sales owner|consultant|executive|agent|manager|team|staff', 'representative', 'account executive|representative'],
      [0.8, 'responsible', 'responsible person|user|staff|employee', 'case manager'],
      [0.55, 'manager'],
    ],
    beside: { name: 1, assigned: 1, user: 1, employee: 0.97, staff: 0.97, sales: 0.97, owner: 0.97, number: 0.8, full: 1, person: 1 },
  },
  paymentTerm: {
    phrases: [
      [1, 'payment terms', 'terms'],
      [0.97, 'invoice|credit|trading|transaction|sales|account|invoicing|debtor terms'],
      [0.8, 'payment due days', 'invoice due days', 'credit days', 'payment days', 'due days', 'terms days', 'payment is due'],
    ],
    beside: { default: 1, billing: 0.8, name: 0.98, standard: 1, payment: 1, due: 0.97, date: 0.95, sales: 0.97, days: 0.9, net: 0.95, code: 0.93, invoice: 0.97, credit: 0.97 },
  },
  priceLevel: {
    phrases: [
      [1, 'price level|tier|list|book|group|category|class|code|scheme|plan'],
      [0.97, 'pricing level|tier|list|book|group|category|plan|scheme', 'sell price tier|level', 'rate level|tier'],
      [0.75, 'pricing', 'sell level', 'rate card', 'pricelist', 'pricebook'],
    ],
    beside: { default: 1, name: 1, sales: 0.97, sell: 0.97, selling: 0.97, product: 0.9, number: 0.8 },
  },
  emailAddress: PEOPLE.email,
  phoneNumber: PEOPLE.phone,
  mobileNumber: PEOPLE.mobile,
  faxNumber: PEOPLE.fax,
  website: {
    phrases: [
      [1, 'website'],
      [0.92, 'url'],
      [0.8, 'company domain', 'domain name'],
      [0.72, 'domain'],
    ],
    beside: { address: 1, url: 1, value: 1, '1': 0.99, link: 1, business: 0.97, work: 0.93, site: 1, company: 1, name: 0.95 },
  },
  businessNumber: {
    phrases: [
      [1, 'abn', 'business number'],
      [0.97, 'tax|vat|gst id|number|registration', 'tax registration number', 'business|company|customer tax number|id'],
      [0.95, 'vat|gst|tin|ein|gstin|nzbn', 'tax reference', 'tax payer id|number', 'taxpayer id|number'],
      [0.72, 'acn', 'business registration number', 'business|company id abn'],
    ],
    beside: { number: 1, id: 0.97, registration: 0.97, reference: 0.95, acn: 0.95, gst: 0.97, tax: 0.97, vat: 0.97, code: 0.62, ein: 1, abn: 1, nzbn: 0.97, business: 1, eu: 0.9, '1': 0.97 },
  },
  onHold: {
    phrases: [
      [1, 'hold'],
      [0.95, 'credit|account|customer hold', 'stop credit', 'do not service', 'stop supply|service|work'],
      [0.85, 'stop'],
      [0.8, 'account stopped|stop|suspended', 'do not work|use|book', 'stopped', 'blocked', 'suspended'],
    ],
    beside: { status: 0.85, credit: 0.97, placed: 1, put: 1, account: 1, flag: 1 },
  },
  notes: {
    phrases: [
      [1, 'note'],
      [0.98, 'notepad'],
      [0.93, 'comment', 'remark'],
      [0.85, 'memo', 'additional information|details', 'customer information'],
      [0.78, 'description', 'special instructions'],
      [0.65, 'details', 'background', 'background information', 'information', 'instructions'],
    ],
    beside: { internal: 0.95, private: 0.93, general: 0.98, office: 0.93, additional: 0.93, other: 0.9, comment: 1, remark: 1, description: 0.95, staff: 0.93, public: 0.88, text: 0.97, '1': 0.97, note: 1 },
  },
};
