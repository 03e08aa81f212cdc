import type { ColumnMapping } from '../ownSheet/columnMapping';
import { headerKey } from '../ownSheet/namedColumns';
import type { SheetKind } from '../ownSheet/sheetKind';

/** Who has matched a header before. */
export type Teacher = 'you' | 'company';

export interface LearnedField {
  /** Field key. */
  readonly field: string;
  readonly from: Teacher;
}

/** By `headerKey`. */
export type LearnedFields = ReadonlyMap<string, LearnedField>;

export interface Lesson {
  readonly mapping: ColumnMapping;
  readonly from: Teacher;
}

/**
 * What each header was matched with before, in sheets of the same kind. One's own choice counts before the company's; a header that was
 * matched with several fields teaches nothing.
 */
export function learnFields(kind: SheetKind, lessons: readonly Lesson[]): LearnedFields {
  const learned = new Map<string, LearnedField>();
  for (const from of ['company', 'you'] as const) {
    const fields = new Map<string, Set<string>>();
    for (const { mapping } of lessons.filter((lesson) => lesson.from === from && lesson.mapping.kind === kind)) {
      for (const { header, field, joined } of mapping.columns) {
        // A part of what is joined is nothing without the other parts.
        if (field === null || header === '' || joined !== undefined) continue;
        const key = headerKey(header);
        fields.set(key, (fields.get(key) ?? new Set()).add(field));
      }
    }
    for (const [key, [field, another]] of fields) {
      if (field !== undefined && another === undefined) learned.set(key, { field, from });
      else learned.delete(key);
    }
  }
  return learned;
}
