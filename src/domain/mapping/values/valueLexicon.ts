/** Phrases of the trade that mean the same; an option and a value of one line are one. In lower case, without marks. */
const SAME_MEANING: readonly (readonly string[])[] = [
  ['residential', 'domestic', 'homeowner', 'home owner', 'householder', 'private', 'private residence', 'home'],
  ['commercial', 'business', 'corporate', 'company'],
  ['strata', 'body corporate', 'owners corporation', 'bc', 'strata plan', 'strata manager'],
  ['government', 'public sector', 'state government', 'local government', 'federal government', 'council'],
  ['real estate', 'real estate agent', 'real estate agency', 'property management', 're agent', 'rea'],
  ['industrial', 'factory', 'manufacturing'],
  ['builder', 'building company', 'construction', 'construction company'],
  ['referral', 'word of mouth', 'recommendation', 'recommended', 'referred', 'wom'],
  ['website', 'web site', 'web', 'our website', 'web form', 'online enquiry'],
  ['google', 'google search', 'google ads', 'adwords', 'google adwords'],
  ['facebook', 'fb'],
  ['repeat customer', 'existing customer', 'existing client', 'repeat client', 'repeat business', 'return customer', 'returning customer'],
  ['trade show', 'exhibition', 'expo', 'trade fair', 'home show'],
  ['cod', 'c o d', 'cash on delivery'],
  ['end of month', 'eom', 'month end', 'due end of month'],
  ['7 days', 'one week', '1 week'],
  ['14 days', 'two weeks', '2 weeks', 'fortnight'],
  ['30 days eom', '30 eom', '30 days end of month', '30 days from end of month', '30 days after end of month'],
  ['retail', 'rrp', 'retail price', 'list price'],
  ['trade', 'trade price'],
  ['property manager', 'property mgr'],
  ['site supervisor', 'supervisor', 'foreman', 'site foreman'],
  ['accounts', 'accounts payable', 'accounting', 'billing', 'bookkeeper', 'finance'],
  ['owner', 'proprietor', 'landlord', 'property owner'],
  ['tenant', 'occupant', 'occupier', 'renter', 'lessee', 'resident'],
  ['site manager', 'building manager', 'facility manager', 'facilities manager'],
  [
    'split system',
    'split',
    'wall split',
    'split system ac',
    'split air conditioner',
    'wall mounted split',
    'high wall split',
    'hi wall split',
  ],
  ['ducted ac', 'ducted', 'ducted air conditioner', 'ducted system', 'ducted air conditioning', 'ducted unit'],
  ['emergency lighting', 'emergency light', 'exit light', 'exit sign', 'emergency exit light', 'exit and emergency lighting'],
  ['fire panel', 'fire indicator panel', 'fip', 'fire alarm panel', 'fire detection panel'],
  ['fire extinguisher', 'extinguisher', 'portable fire extinguisher'],
  ['rcd board', 'rcd', 'switchboard', 'distribution board', 'electrical board', 'safety switch'],
  ['pump', 'water pump', 'circulating pump', 'pump set'],
  ['none', 'nil', 'n a', 'na', 'not applicable'],
  ['low', 'minor'],
  ['medium', 'med', 'moderate', 'average'],
  ['high', 'severe', 'major'],
];

const MEANING_OF: ReadonlyMap<string, string> = new Map(
  SAME_MEANING.flatMap((phrases) => phrases.map((phrase) => [phrase, phrases[0] ?? phrase] as const)),
);

/** The meaning that a phrase shares with others; null for one that the trade's lexicon does not know. */
export function meaningOf(phrase: string): string | null {
  return MEANING_OF.get(phrase) ?? null;
}

/** Words that tell no option from another. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  'customer customers client clients type account accounts a an the of and or'.split(' '),
);

/** Words beside the figures of a payment term. */
export const TERM_WORDS: ReadonlySet<string> = new Set(
  'net nett n day days d dy dys term terms from invoice inv date of strictly account payment in within'.split(' '),
);

/** With one of these a value says the opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'non', 'no', 'ex', 'former', 'other', 'except', 'without']);
