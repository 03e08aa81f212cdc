import { CONTACT_MEANINGS } from './contactMeanings';
import { CUSTOMER_MEANINGS } from './customerMeanings';
import { ADDRESS_LABELS, ADDRESS_NEUTRAL, LINE_WORDS, PART_WORDS, SECOND_LINE_WORDS } from './addressWords';
import { EQUIPMENT_MEANINGS } from './equipmentMeanings';
import { FILLERS, type Lexicon } from './meaning';
import { CHANGING_WORDS, NEUTRAL } from './neutralWords';
import { knownSpellings } from './spellings';

/** Every word that the lexicon knows, however it is spelt. */
export const VOCABULARY: ReadonlySet<string> = new Set([
  ...knownSpellings(),
  ...[CUSTOMER_MEANINGS, CONTACT_MEANINGS, EQUIPMENT_MEANINGS].flatMap(wordsOf),
  ...Object.values(NEUTRAL).flatMap(Object.keys),
  ...[ADDRESS_LABELS, ADDRESS_NEUTRAL, PART_WORDS].flatMap(Object.keys),
  ...LINE_WORDS,
  ...SECOND_LINE_WORDS,
  ...FILLERS,
  ...CHANGING_WORDS,
]);

function wordsOf(lexicon: Lexicon): string[] {
  return Object.values(lexicon).flatMap(({ phrases, beside }) => [
    ...phrases.flatMap(([, ...texts]) => texts).flatMap((text) => text.split(/[ |]/)),
    ...Object.keys(beside ?? {}),
  ]);
}
