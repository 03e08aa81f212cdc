import type { EntityName } from '../fields/entity';
import { CONTACT_MEANINGS } from './lexicon/contactMeanings';
import { CUSTOMER_MEANINGS } from './lexicon/customerMeanings';
import { EQUIPMENT_MEANINGS } from './lexicon/equipmentMeanings';
import { FILLERS, type Lexicon, type Meaning } from './lexicon/meaning';
import { NEUTRAL } from './lexicon/neutralWords';

const LEXICONS: Record<EntityName, Lexicon> = {
  customer: CUSTOMER_MEANINGS,
  contact: CONTACT_MEANINGS,
  equipment: EQUIPMENT_MEANINGS,
};

interface Phrase {
  readonly sureness: number;
  /** One entry for each word of the phrase: the words that may stand for it. */
  readonly words: readonly (readonly string[])[];
}

const phrasesOf = new Map<Meaning, readonly Phrase[]>();

/**
 * How surely a header of these words means the standard field, 0 to 1.
 *
 * @param neutral further words that change nothing in this file, such as its own noun for the record.
 */
export function scoreMeaning(words: readonly string[], entity: EntityName, fieldKey: string, neutral: ReadonlySet<string>): number {
  const lexicon = LEXICONS[entity];
  const meaning = Object.hasOwn(lexicon, fieldKey) ? lexicon[fieldKey] : undefined;
  if (!meaning) return 0;
  const factorOf = (word: string) => {
    if (FILLERS.has(word)) return 1;
    return ownValue(meaning.beside, word) ?? ownValue(NEUTRAL[entity], word) ?? (neutral.has(word) ? 0.93 : 0);
  };
  let best = 0;
  for (const phrase of compiled(meaning)) {
    if (phrase.sureness <= best) continue;
    const rest = without(words, phrase.words);
    if (!rest) continue;
    best = Math.max(
      best,
      rest.map(factorOf).reduce((product, factor) => product * factor, phrase.sureness),
    );
  }
  return best;
}

/** The words that a phrase leaves over, undefined when it does not fit. */
function without(words: readonly string[], phrase: Phrase['words']): readonly string[] | undefined {
  const rest = [...words];
  for (const choices of phrase) {
    const at = rest.findIndex((word) => choices.includes(word));
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

function compiled(meaning: Meaning): readonly Phrase[] {
  const known = phrasesOf.get(meaning);
  if (known) return known;
  const phrases = meaning.phrases.flatMap(([sureness, ...texts]) =>
    texts.map((text) => ({ sureness, words: text.split(' ').map((choices) => choices.split('|')) })),
  );
  phrasesOf.set(meaning, phrases);
  return phrases;
}

function ownValue(record: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
