import type { Issue } from '../validation/issue';
import type { IssueKind } from '../validation/issueKinds';
import { proposePostcodes, proposePostcodesOfSuburb, proposeStateOfPostcode, proposeStates, proposeSuburbs } from './proposals/addresses';
import { proposeDates, proposeTimes } from './proposals/dates';
import { proposeMerge } from './proposals/duplicates';
import { proposeSplitName } from './proposals/names';
import { proposeEmails, proposeWebsites } from './proposals/internet';
import { proposeAnswers, proposeListValues, proposeOrdinaryContact } from './proposals/listValues';
import { proposeAmounts, proposeBusinessNumbers, proposePhones } from './proposals/figures';
import { proposeReferences } from './proposals/references';
import { proposeStorableText } from './proposals/storableText';
import type { Repair } from './repair';
import type { RepairContext } from './repairContext';

interface RepairKind {
  /** What is proposed without being certain, in words. */
  readonly toReview: string;
  /** What is certain, in words; null where nothing is. */
  readonly safe: string | null;
  readonly propose: (issue: Issue, context: RepairContext) => readonly Repair[];
}

/** Which kinds of issues have proposals. The pane and the docs read this table; kinds that are not in it only a person can put right. */
export const REPAIR_KINDS: Partial<Record<IssueKind, RepairKind>> = {
  'invalid-email': {
    safe: 'Without marks around the address and blanks beside its @ and dots.',
    toReview: 'Each address in the cell, the others kept in the notes; `at` for @, commas for dots, other blanks taken out.',
    propose: proposeEmails,
  },
  'invalid-phone': {
    safe: 'Without a label such as `Ph:` and with blanks for unusual marks.',
    toReview: 'Each number in the cell; O and l read as 0 and 1.',
    propose: proposePhones,
  },
  'invalid-website': {
    safe: 'Without blanks beside dots and slashes, `http://` completed.',
    toReview: 'The address in the cell; commas read as dots.',
    propose: proposeWebsites,
  },
  'invalid-abn': {
    safe: 'The number without marks between its digits, where it adds up.',
    toReview: 'The number in a longer text; O and l read as 0 and 1; zeros that are lost in front.',
    propose: proposeBusinessNumbers,
  },
  'invalid-yes-no': { safe: null, toReview: 'Yes or No for `yess`, `yep`, `nope` and ticks.', propose: proposeAnswers },
  'unknown-list-value': {
    safe: null,
    toReview: 'The listed values that are most alike, with the same figures.',
    propose: proposeListValues,
  },
  'invalid-date': {
    safe: null,
    toReview: 'The only date in the text; a date that exists only with the month first.',
    propose: proposeDates,
  },
  'invalid-time': { safe: null, toReview: 'The full hour for a bare number.', propose: proposeTimes },
  'invalid-money': { safe: null, toReview: 'The only figures in the text; `5k` is 5000.', propose: proposeAmounts },
  'invalid-number': { safe: null, toReview: 'The only figures in the text.', propose: proposeAmounts },
  'invalid-text': {
    safe: 'Without NUL characters.',
    toReview: 'Without halves of characters.',
    propose: proposeStorableText,
  },
  'two-default-contacts': { safe: null, toReview: 'No for the contact further down.', propose: proposeOrdinaryContact },
  'unknown-reference': {
    safe: 'The one customer whose name differs only in habits of spelling, such as `P/L` for `Pty Ltd` or `Street` for `St`.',
    toReview:
      'Import IDs that differ in marks; the names that are most alike: typos, order of words, `Pty Ltd` left out; a new customer of the name.',
    propose: proposeReferences,
  },
  duplicate: {
    safe: null,
    toReview: 'The row further down is cleared where it says nothing else; what only it says goes into the row above.',
    propose: proposeMerge,
  },
  'whole-name': { safe: null, toReview: 'First and last name in cells of their own.', propose: proposeSplitName },
  'unknown-state': {
    safe: 'The state of a like name, where the postcode beside it is there.',
    toReview: 'States of a like name, that of the postcode, and those of the suburb.',
    propose: proposeStates,
  },
  'invalid-postcode': {
    safe: 'The postcode without marks between its digits.',
    toReview: 'The postcode in a longer text; O read as 0, and the like; those of the suburb.',
    propose: proposePostcodes,
  },
  'postcode-state-mismatch': { safe: null, toReview: 'The state of the postcode.', propose: proposeStateOfPostcode },
  'suburb-postcode-mismatch': { safe: null, toReview: 'The postcodes of the suburb, in its state.', propose: proposePostcodesOfSuburb },
  'unknown-suburb': { safe: null, toReview: 'The suburbs of the postcode that have much the same name.', propose: proposeSuburbs },
};
