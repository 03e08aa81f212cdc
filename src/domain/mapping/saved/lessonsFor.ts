import type { MappableField } from '../ownSheet/mappableFields';
import { headerKey, type NamedColumn } from '../ownSheet/namedColumns';
import type { LearnedField, LearnedFields } from './learnFields';

/**
 * What was learned about the columns, by sheet column, as far as it is about fields that are `open`. Where two columns would feed the same, nobody has
 * decided between them yet.
 */
export function lessonsFor(
  columns: readonly NamedColumn[],
  learned: LearnedFields,
  open: readonly MappableField[],
): ReadonlyMap<number, LearnedField> {
  const feedsOf = new Map(open.map(({ key, feeds }) => [key, feeds]));
  const found = columns.flatMap(({ column, header }) => {
    const lesson = learned.get(headerKey(header));
    const feeds = feedsOf.get(lesson?.field ?? '');
    return lesson && feeds ? [{ column, lesson, feeds }] : [];
  });
  const fed = new Map<string, number>();
  for (const key of found.flatMap(({ feeds }) => feeds)) fed.set(key, (fed.get(key) ?? 0) + 1);
  return new Map(found.flatMap(({ column, lesson, feeds }) => (feeds.every((key) => fed.get(key) === 1) ? [[column, lesson]] : [])));
}
