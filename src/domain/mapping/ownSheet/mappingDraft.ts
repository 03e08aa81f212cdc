import type { Field } from '../../fields/field';
import type { ColumnMatch } from '../columnMatch';
import { matchColumns } from '../matchColumns';
import { CELLS_AS_THEY_STAND, type CellRules, type ColumnMapping } from './columnMapping';
import type { LearnedField, LearnedFields } from '../saved/learnFields';
import { columnKey, headerKey, type NamedColumn } from './namedColumns';
import type { SheetKind } from './sheetKind';

/**
 * Where a column's field comes from: the matcher, the mapping of last time, what the person or the company matched in other sheets,
 * the person now, or another column that took it.
 */
export type ColumnOrigin = 'matched' | 'saved' | 'yours' | 'companys' | 'chosen' | 'givenAway';

export interface DraftColumn extends NamedColumn {
  /** Some of its cells' texts, as the sheet shows them. */
  readonly samples: readonly string[];
  /** Field key; null when the column is not imported. */
  readonly field: string | null;
  readonly origin: ColumnOrigin;
  /** What its cells become, as far as that was decided for this field. */
  readonly cells: CellRules;
  /** What the matcher makes of the column, whatever was chosen. */
  readonly match: ColumnMatch;
}

/** A mapping while the person looks at it. No two columns have the same field. */
export interface MappingDraft {
  readonly kind: SheetKind;
  /** What was read, and which of it counts. */
  readonly content: MappedContent;
  readonly columns: readonly DraftColumn[];
  readonly constants: ColumnMapping['constants'];
  readonly includeTotals: boolean;
}

export type MappedContent = Pick<ColumnMapping, 'source' | 'headerRow' | 'headerRows' | 'hiddenRows'>;

export interface SheetToMap {
  readonly kind: SheetKind;
  readonly content: MappedContent;
  readonly columns: readonly NamedColumn[];
  /** By sheet column. */
  readonly samples: readonly (readonly string[])[];
}

/** What to show first: what was chosen last time as far as it still holds, and the matcher's choice for the rest. */
export function draftMapping(
  sheet: SheetToMap,
  fields: readonly Field[],
  saved: ColumnMapping | null,
  learned: LearnedFields = new Map(),
): MappingDraft {
  const { kind, content, columns } = sheet;
  const samples = columns.map(({ column }) => sheet.samples[column] ?? []);
  const matches = matchColumns({ headers: columns.map(({ header }) => header), fields, samples });
  const keys = new Set(fields.map(({ key }) => key));
  const savedOf = new Map(saved?.columns.map((column) => [columnKey(column), column]));
  const constants = (saved?.constants ?? []).filter(({ field }) => keys.has(field));
  const kept = new Set(columns.flatMap((column) => savedOf.get(columnKey(column))?.field ?? []));
  const decided = new Set([...kept, ...constants.map(({ field }) => field)]);
  const open = columns.filter((column) => !savedOf.has(columnKey(column)));
  const lessons = lessonsFor(open, learned, (field) => keys.has(field) && !decided.has(field));
  const taken = new Set([...decided, ...[...lessons.values()].map(({ field }) => field)]);

  return {
    kind,
    content,
    constants,
    includeTotals: saved?.includeTotals ?? false,
    columns: columns.map((named, index): DraftColumn => {
      const match = matches[index]!;
      const base = { ...named, samples: samples[index]!, match, cells: CELLS_AS_THEY_STAND };
      const before = savedOf.get(columnKey(named));
      if (before && (before.field === null || keys.has(before.field))) {
        return { ...base, field: before.field, cells: before.cells, origin: 'saved' };
      }
      const lesson = lessons.get(named.column);
      if (lesson) return { ...base, field: lesson.field, origin: lesson.from === 'you' ? 'yours' : 'companys' };
      const field = match.status === 'matched' && !taken.has(match.field) ? match.field : null;
      return { ...base, field, origin: 'matched' };
    }),
  };
}

/** By sheet column. Where two columns would be the same field, or have the same header, nobody has decided between them yet. */
function lessonsFor(
  columns: readonly NamedColumn[],
  learned: LearnedFields,
  isOpen: (field: string) => boolean,
): ReadonlyMap<number, LearnedField> {
  const found = columns.flatMap(({ column, header }) => {
    const lesson = learned.get(headerKey(header));
    return lesson && isOpen(lesson.field) ? [{ column, lesson }] : [];
  });
  return new Map(
    found
      .filter(({ lesson }) => found.filter((other) => other.lesson.field === lesson.field).length === 1)
      .map(({ column, lesson }) => [column, lesson]),
  );
}

/** Gives a column its field. A column that had it gives it away: no field is fed twice. */
export function assignColumn(draft: MappingDraft, column: number, field: string | null): MappingDraft {
  return {
    ...draft,
    constants: draft.constants.filter((constant) => constant.field !== field),
    columns: draft.columns.map((each) => {
      // What the cells become was decided for the field that they feed.
      if (each.column === column) return each.field === field ? each : { ...each, field, cells: CELLS_AS_THEY_STAND, origin: 'chosen' };
      return field !== null && each.field === field ? { ...each, field: null, cells: CELLS_AS_THEY_STAND, origin: 'givenAway' } : each;
    }),
  };
}

/** Decides what becomes of a column's cells. */
export function setCellRules(draft: MappingDraft, column: number, rules: Partial<CellRules>): MappingDraft {
  return {
    ...draft,
    columns: draft.columns.map((each) => (each.column === column ? { ...each, cells: { ...each.cells, ...rules } } : each)),
  };
}

/** Sets the value that a field has in all rows; an empty one takes it away. */
export function setConstant(draft: MappingDraft, field: string, value: string): MappingDraft {
  const others = draft.constants.filter((constant) => constant.field !== field);
  return { ...draft, constants: value.trim() === '' ? others : [...others, { field, value: value.trim() }] };
}

export function fedFields({ columns, constants }: Pick<MappingDraft, 'columns' | 'constants'>): ReadonlySet<string> {
  return new Set([...columns.flatMap(({ field }) => field ?? []), ...constants.map(({ field }) => field)]);
}

/** The mapping as it is saved and applied. */
export function toMapping({ kind, content, columns, constants, includeTotals }: MappingDraft): ColumnMapping {
  return {
    kind,
    ...content,
    columns: columns.map(({ header, place, field, cells }) => ({ header, place, field, cells })),
    constants: [...constants],
    includeTotals,
  };
}
