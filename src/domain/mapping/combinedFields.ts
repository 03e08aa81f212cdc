import type { EntityName } from '../fields/entity';

const PLACE_ENDINGS: Readonly<Record<string, string>> = {
  suburb: 'Suburb',
  city: 'Suburb',
  town: 'Suburb',
  state: 'State',
  postcode: 'Postcode',
  country: 'Country',
};

/** The fields that a column holds all at once (`Full Name`, `City State Zip`), undefined when its words do not say so. */
export function combinedFields(words: readonly string[], entity: EntityName): readonly string[] | undefined {
  if (entity === 'equipment') return undefined;
  const says = (...all: string[]) => all.every((word) => words.includes(word));
  if (
    says('full', 'name') ||
    says('first', 'last', 'name') ||
    says('contact', 'name') ||
    (entity === 'contact' && words.join() === 'name')
  ) {
    return entity === 'customer' ? ['contactFirstName', 'contactLastName'] : ['firstName', 'lastName'];
  }
  if (entity === 'contact') return undefined;
  const endings = [...new Set(words.flatMap((word) => (Object.hasOwn(PLACE_ENDINGS, word) ? [PLACE_ENDINGS[word] as string] : [])))];
  if (endings.length < 2) return undefined;
  const group = words.includes('billing') || words.includes('postal') ? 'postal' : 'street';
  return endings.map((ending) => `${group}${ending}`);
}
