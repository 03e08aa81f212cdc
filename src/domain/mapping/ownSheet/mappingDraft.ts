import type { ColumnMatch } from '../columnMatch';
import { proposeComposition } from '../compose/proposeComposition';
import { matchSheet } from '../matchSheet';
import { CELLS_AS_THEY_STAND, type CellRules, type ColumnMapping } from './columnMapping';
import { lessonsFor } from '../saved/lessonsFor';
import type { LearnedFields } from '../saved/learnFields';
import type { MappableField } from './mappableFields';
import { columnKey, type NamedColumn } from './namedColumns';
import type { SheetKind } from './sheetKind';

/**
 * Where a column's field comes from: the matcher, the mapping of last time, what the person or the company matched in other sheets, the
 * person now, or another column that took it; or what the column holds, so that it is divided among several fields or joined with
 * another column.
 */
export type ColumnOrigin = 'matched' | 'composed' | 'saved' | 'yours' | 'companys' | 'chosen' | 'givenAway';

export interface DraftColumn extends NamedColumn {
  /** Some of its cells' texts, as the sheet shows them. */
  readonly samples: readonly string[];
  /** Key of a `MappableField`; null when the column is not imported. */
  readonly field: string | null;
  /** See `ColumnMapping`. */
  readonly joined?: number | undefined;
  readonly origin: ColumnOrigin;
  /** What its cells become, as far as that was decided for this field. */
  readonly cells: CellRules;
  /** What the matcher makes of the column, whatever was chosen. */
  readonly match: ColumnMatch;
}

/** A mapping while the person looks at it. No two columns have the same field, unless they are joined in it. */
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
  fields: readonly MappableField[],
  saved: ColumnMapping | null,
  learned: LearnedFields = new Map(),
): MappingDraft {
  const { kind, content, columns } = sheet;
  const samples = columns.map(({ column }) => sheet.samples[column] ?? []);
  const matches = matchSheet({ kind, headers: columns.map(({ header }) => header), fields, samples });
  const compositions = proposeComposition(matches, samples, fields);
  const fieldOf = new Map(fields.map((field) => [field.key, field]));
  const feedsOf = (key: string | null) => fieldOf.get(key ?? '')?.feeds ?? [];
  const savedColumns = new Map(saved?.columns.map((column) => [columnKey(column), column]));
  const constants = (saved?.constants ?? []).filter(({ field }) => fieldOf.has(field));
  const kept = columns.flatMap((column) => feedsOf(savedColumns.get(columnKey(column))?.field ?? null));
  const taken = new Set([...kept, ...constants.map(({ field }) => field)]);
  const isFree = (key: string) => !feedsOf(key).some((each) => taken.has(each));
  const fresh = columns.filter((column) => !savedColumns.has(columnKey(column)));
  const lessons = lessonsFor(
    fresh,
    learned,
    fields.filter(({ key }) => isFree(key)),
  );
  for (const { field } of lessons.values()) for (const key of feedsOf(field)) taken.add(key);

  return {
    kind,
    content,
    constants,
    includeTotals: saved?.includeTotals ?? false,
    columns: columns.map((named, index): DraftColumn => {
      const match = matches[index]!;
      const base = { ...named, samples: samples[index]!, match, cells: CELLS_AS_THEY_STAND };
      const before = savedColumns.get(columnKey(named));
      if (before && (before.field === null || fieldOf.has(before.field))) {
        return { ...base, field: before.field, joined: before.joined, cells: before.cells, origin: 'saved' };
      }
      const lesson = lessons.get(named.column);
      if (lesson) return { ...base, field: lesson.field, origin: lesson.from === 'you' ? 'yours' : 'companys' };
      const composition = compositions[index];
      if (composition && isFree(composition.field.key)) {
        return { ...base, field: composition.field.key, joined: composition.joined, origin: 'composed' };
      }
      return { ...base, field: match.status === 'matched' && isFree(match.field) ? match.field : null, origin: 'matched' };
    }),
  };
}

/** Gives a column its field. A column that fed the same gives it away: no field is fed twice. */
export function assignColumn(draft: MappingDraft, column: number, field: string | null, fields: readonly MappableField[]): MappingDraft {
  const feeds = new Set(feedsOf(field, fields));
  return {
    ...draft,
    constants: draft.constants.filter((constant) => !feeds.has(constant.field)),
    columns: draft.columns.map((each) => {
      // What the cells become was decided for the field that they feed.
      if (each.column === column) {
        if (each.field === field) return { ...each, joined: undefined };
        return { ...each, field, joined: undefined, cells: CELLS_AS_THEY_STAND, origin: 'chosen' };
      }
      return feedsOf(each.field, fields).some((key) => feeds.has(key))
        ? { ...each, field: null, joined: undefined, cells: CELLS_AS_THEY_STAND, origin: 'givenAway' }
        : each;
    }),
  };
}

/** Joins a column with those that feed the field already; it comes last. */
export function joinColumn(draft: MappingDraft, column: number, field: string): MappingDraft {
  const places = draft.columns.flatMap((each) => (each.field === field && each.column !== column ? [each.joined ?? 0] : []));
  const joined = Math.max(-1, ...places) + 1;
  return {
    ...draft,
    columns: draft.columns.map((each) =>
      each.column === column ? { ...each, field, joined, cells: CELLS_AS_THEY_STAND, origin: 'chosen' } : each,
    ),
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

/** Keys of the fields that a column or a constant feeds. */
export function fedFields(
  { columns, constants }: Pick<MappingDraft, 'columns' | 'constants'>,
  fields: readonly MappableField[],
): ReadonlySet<string> {
  return new Set([...columns.flatMap(({ field }) => feedsOf(field, fields)), ...constants.map(({ field }) => field)]);
}

function feedsOf(key: string | null, fields: readonly MappableField[]): readonly string[] {
  return key === null ? [] : (fields.find((field) => field.key === key)?.feeds ?? []);
}

/** The mapping as it is saved and applied. */
export function toMapping({ kind, content, columns, constants, includeTotals }: MappingDraft): ColumnMapping {
  return {
    kind,
    ...content,
    columns: columns.map(({ header, place, field, joined, cells }) => ({
      header,
      place,
      field,
      ...(joined !== undefined && { joined }),
      cells,
    })),
    constants: [...constants],
    includeTotals,
  };
}
