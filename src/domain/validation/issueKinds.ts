import type { Severity } from './severity';

interface IssueKindDefinition {
  readonly severity: Severity;
  /** Heading of the group in the pane's list of problems. */
  readonly title: string;
  /** How to put it right, in plain words. */
  readonly remedy: string;
}

/** Every kind of problem that validation finds. Pane, server, command line and docs all read this table. */
export const ISSUE_KINDS = {
  required: { severity: 'error', title: 'Missing values', remedy: 'Fill in the cell.' },
  'error-cell': { severity: 'error', title: 'Formula errors', remedy: 'Repair the formula, or type the value in its place.' },
  'invalid-email': {
    severity: 'error',
    title: 'E-mail addresses that cannot be right',
    remedy: 'Give one address, such as jo@example.com.',
  },
  'invalid-phone': { severity: 'error', title: 'Phone numbers that cannot be right', remedy: 'Give one full number with its area code.' },
  'invalid-website': {
    severity: 'error',
    title: 'Websites that cannot be right',
    remedy: 'Give a web address, such as www.example.com.',
  },
  'invalid-abn': {
    severity: 'error',
    title: 'Business numbers that do not add up',
    remedy: 'Check it against an invoice or the public register.',
  },
  'invalid-yes-no': { severity: 'error', title: 'Neither Yes nor No', remedy: 'Choose Yes or No.' },
  'unknown-list-value': { severity: 'error', title: 'Values that are not in the list', remedy: 'Pick one of the listed values.' },
  'invalid-date': { severity: 'error', title: 'Dates that cannot be read', remedy: 'Type a date that exists, such as 7 March 2026.' },
  'invalid-time': { severity: 'error', title: 'Times that cannot be read', remedy: 'Type a time such as 14:30.' },
  'invalid-money': { severity: 'error', title: 'Amounts that cannot be read', remedy: 'Type an amount in figures, such as 1250.50.' },
  'invalid-percentage': { severity: 'error', title: 'Percentages that cannot be read', remedy: 'Type a percentage such as 12.5%.' },
  'invalid-number': { severity: 'error', title: 'Numbers that cannot be read', remedy: 'Type the number in figures.' },
  'invalid-text': { severity: 'error', title: 'Characters that cannot be stored', remedy: 'Retype the text without the broken character.' },
  'too-long': { severity: 'error', title: 'Text that is too long', remedy: 'Shorten the text.' },
  duplicate: { severity: 'error', title: 'Listed twice', remedy: 'Keep one of the rows, or give one a different name or number.' },
  'two-default-contacts': {
    severity: 'error',
    title: 'More than one default contact',
    remedy: 'Leave Yes on one contact of the customer.',
  },
  'unknown-reference': {
    severity: 'error',
    title: 'Customers that are not found',
    remedy: 'Pick a customer from the Customer sheet or the system, or add it.',
  },
  'billing-cycle': { severity: 'error', title: 'Billed in a circle', remedy: 'Leave Billing Customer blank on the one that pays.' },
  'end-before-start': { severity: 'error', title: 'Ends before it starts', remedy: 'Check both dates.' },
  'rows-disagree': {
    severity: 'warning',
    title: 'Rows that disagree',
    remedy: 'Give the same value in all rows of the record. Until then the one that most rows have is sent.',
  },
  'address-not-divided': {
    severity: 'warning',
    title: 'Addresses that cannot be divided',
    remedy: 'Write it as street, suburb, state and postcode with commas between. Until then all of it goes into the first line.',
  },
  'unknown-state': {
    severity: 'warning',
    title: 'States that are not known',
    remedy: 'Give the state, or the country if the address is abroad.',
  },
  'invalid-postcode': {
    severity: 'warning',
    title: 'Postcodes that cannot be right',
    remedy: 'Give the postcode, or the country if the address is abroad.',
  },
  'rounded-number': {
    severity: 'warning',
    title: 'Long numbers that Excel has rounded',
    remedy: 'Format the cell as text and type the number again.',
  },
  'postcode-state-mismatch': { severity: 'warning', title: 'State and postcode disagree', remedy: 'Check which of the two is right.' },
  'suburb-postcode-mismatch': { severity: 'warning', title: 'Suburb and postcode disagree', remedy: 'Check which of the two is right.' },
  'unknown-suburb': {
    severity: 'warning',
    title: 'Suburbs that may be misspelt',
    remedy: 'Compare with the suburbs of the postcode; leave it where it is right.',
  },
  'whole-name': {
    severity: 'warning',
    title: 'Whole names in one cell',
    remedy: 'Put first and last name in cells of their own; leave a first name of two words.',
  },
} as const satisfies Record<string, IssueKindDefinition>;

export type IssueKind = keyof typeof ISSUE_KINDS;
