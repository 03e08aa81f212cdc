import type { Field } from '../../fields/field';
import type { ColumnMatch } from '../columnMatch';
import { matchColumns } from '../matchColumns';
import type { ColumnMapping } from './columnMapping';
import { columnKey, type NamedColumn } from './namedColumns';
import type { SheetKind } from './sheetKind';

/** Where a column's field comes from: the matcher, the mapping of last time, the person, or another column that took it. */
export type ColumnOrigin = 'matched' | 'saved' | 'chosen' | 'givenAway';

export interface DraftColumn extends NamedColumn {
  /** Some of its cells' texts, as the sheet shows them. */
  readonly samples: readonly string[];
  /** Field key; null when the column is not imported. */
  readonly field: string | null;
  readonly origin: ColumnOrigin;
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
export function draftMapping(sheet: SheetToMap, fields: readonly Field[], saved: ColumnMapping | null): MappingDraft {
  const { kind, content, columns } = sheet;
  const samples = columns.map(({ column }) => sheet.samples[column] ?? []);
  const matches = matchColumns({ headers: columns.map(({ header }) => header), fields, samples });
  const keys = new Set(fields.map(({ key }) => key));
  const savedFieldOf = new Map(saved?.columns.map((column) => [columnKey(column), column.field]));
  const constants = (saved?.constants ?? []).filter(({ field }) => keys.has(field));
  const kept = new Set(columns.flatMap((column) => savedFieldOf.get(columnKey(column)) ?? []));
  const taken = new Set([...kept, ...constants.map(({ field }) => field)]);

  return {
    kind,
    content,
    constants,
    includeTotals: saved?.includeTotals ?? false,
    columns: columns.map((named, index): DraftColumn => {
      const match = matches[index]!;
      const base = { ...named, samples: samples[index]!, match };
      const before = savedFieldOf.get(columnKey(named));
      if (before !== undefined && (before === null || keys.has(before))) return { ...base, field: before, origin: 'saved' };
      const field = match.status === 'matched' && !taken.has(match.field) ? match.field : null;
      return { ...base, field, origin: 'matched' };
    }),
  };
}

/** Gives a column its field. A column that had it gives it away: no field is fed twice. */
export function assignColumn(draft: MappingDraft, column: number, field: string | null): MappingDraft {
  return {
    ...draft,
    constants: draft.constants.filter((constant) => constant.field !== field),
    columns: draft.columns.map((each) => {
      if (each.column === column) return { ...each, field, origin: 'chosen' };
      return field !== null && each.field === field ? { ...each, field: null, origin: 'givenAway' } : each;
    }),
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
    columns: columns.map(({ header, place, field }) => ({ header, place, field })),
    constants: [...constants],
    includeTotals,
  };
}
