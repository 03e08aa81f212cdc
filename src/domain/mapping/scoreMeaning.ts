import type { EntityName } from '../fields/entity';
import { CONTACT_MEANINGS } from './lexicon/contactMeanings';
import { CUSTOMER_MEANINGS } from './lexicon/customerMeanings';
import { EQUIPMENT_MEANINGS } from './lexicon/equipmentMeanings';
import { FILLERS, type Lexicon, type Meaning } from './lexicon/meaning';
import { NEUTRAL } from './lexicon/neutralWords';
import { VOCABULARY } from './lexicon/vocabulary';

interface Phrase {
  readonly sureness: number;
  /** One entry for each word of the phrase: the words that may stand for it. */
  readonly words: readonly (readonly string[])[];
}

interface CompiledMeaning {
  readonly phrases: readonly Phrase[];
  readonly beside: Meaning['beside'];
  /** Words that alone have the meaning: in `Vendor/Supplier` one of the two may be left over. */
  readonly synonyms: ReadonlySet<string>;
}

/** A phrase of one word that is at least this sure makes the word a synonym. */
const SYNONYM_FROM = 0.7;

const MEANINGS: Record<EntityName, ReadonlyMap<string, CompiledMeaning>> = {
  customer: compile(CUSTOMER_MEANINGS),
  contact: compile(CONTACT_MEANINGS),
  equipment: compile(EQUIPMENT_MEANINGS),
};

/** What a further word leaves of the sureness: the file's own noun, the same thing said twice, an unknown name in front. */
const RECORD_NOUN = 0.93;
const ALSO_SAID = 0.97;
const PRODUCT_NAME = 0.65;

/**
 * How surely a header of these words means the standard field, 0 to 1.
 *
 * @param neutral further words that change nothing in this file, such as its own noun for the record.
 */
export function scoreMeaning(words: readonly string[], entity: EntityName, fieldKey: string, neutral: ReadonlySet<string>): number {
  const meaning = MEANINGS[entity].get(fieldKey);
  if (!meaning) return 0;
  const factorOf = (word: string, phrase: Phrase) => {
    if (FILLERS.has(word)) return 1;
    if (isProductName(word, words, phrase)) return PRODUCT_NAME;
    return (
      ownValue(meaning.beside, word) ??
      ownValue(NEUTRAL[entity], word) ??
      (neutral.has(word) ? RECORD_NOUN : meaning.synonyms.has(word) ? ALSO_SAID : 0)
    );
  };
  let best = 0;
  for (const phrase of meaning.phrases) {
    if (phrase.sureness <= best) continue;
    const rest = without(words, phrase.words);
    if (!rest) continue;
    best = Math.max(
      best,
      rest.map((word) => factorOf(word, phrase)).reduce((product, factor) => product * factor, phrase.sureness),
    );
  }
  return best;
}

/** `Limble Asset ID`: an unknown word in front of a phrase that is plain by itself is likely the name of the old system. */
function isProductName(word: string, words: readonly string[], phrase: Phrase): boolean {
  return word === words[0] && words.length > 2 && phrase.words.length > 1 && /^\p{L}{4,}$/u.test(word) && !VOCABULARY.has(word);
}

/** The words that a phrase leaves over, undefined when it does not fit. */
function without(words: readonly string[], phrase: Phrase['words']): readonly string[] | undefined {
  if (phrase.length > words.length || !phrase.every((choices) => choices.some((word) => words.includes(word)))) return undefined;
  const rest = [...words];
  for (const choices of phrase) {
    const at = rest.findIndex((word) => choices.includes(word));
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
}

function compile(lexicon: Lexicon): ReadonlyMap<string, CompiledMeaning> {
  return new Map(
    Object.entries(lexicon).map(([fieldKey, meaning]) => {
      const phrases = meaning.phrases.flatMap(([sureness, ...texts]) =>
        texts.map((text) => ({ sureness, words: text.split(' ').map((choices) => choices.split('|')) })),
      );
      const alone = phrases.filter(({ sureness, words }) => words.length === 1 && sureness >= SYNONYM_FROM);
      return [fieldKey, { phrases, beside: meaning.beside, synonyms: new Set(alone.flatMap(({ words }) => words.flat())) }];
    }),
  );
}

function ownValue(record: Readonly<Record<string, number>> | undefined, key: string): number | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
