import { joinCells } from '../../domain/mapping/compose/joinCells';
import { splitOf } from '../../domain/mapping/compose/splits';
import type { MappableField } from '../../domain/mapping/ownSheet/mappableFields';
import type { DraftColumn } from '../../domain/mapping/ownSheet/mappingDraft';
import type { Matching } from './matching';

/** What becomes of a sample: the cells of one row, and the fields that get something of them. */
export interface Composed {
  readonly from: readonly string[];
  readonly to: readonly { readonly header: string; readonly text: string }[];
}

/** What becomes of some of the column's values where it is divided or joined with others; nothing for an ordinary column. */
export function showComposition(matching: Matching, column: DraftColumn, fields: readonly MappableField[]): readonly Composed[] {
  const field = fields.find(({ key }) => key === column.field);
  if (!field) return [];
  return field.split === null ? joinedSamples(matching, column, field) : dividedSamples(column, field, fields);
}

const MOST_SHOWN = 2;

function dividedSamples({ samples }: DraftColumn, { split, feeds }: MappableField, fields: readonly MappableField[]): readonly Composed[] {
  const { divide } = splitOf(split!);
  return samples.slice(0, MOST_SHOWN).map((sample) => {
    const pieces = divide(sample) ?? [sample];
    const to = pieces.flatMap((piece, at) => {
      const header = fields.find(({ key }) => key === feeds[at])?.of.header;
      return piece === '' || header === undefined ? [] : [{ header, text: String(piece) }];
    });
    return { from: [sample], to };
  });
}

function joinedSamples({ draft, choice }: Matching, column: DraftColumn, field: MappableField): readonly Composed[] {
  const joined = draft.columns
    .filter((each) => each.field === column.field)
    .sort((a, b) => (a.joined ?? 0) - (b.joined ?? 0) || a.column - b.column);
  if (joined.length < 2) return [];
  const rows = choice.preview.texts
    .slice(draft.content.headerRow)
    .map((row) => joined.map((each) => row[each.column]?.trim() ?? '').filter((text) => text !== ''));
  const fullest = rows.filter((texts) => texts.length > 1).slice(0, 1);
  return fullest.map((from) => ({ from, to: [{ header: field.of.header, text: String(joinCells(from, field)) }] }));
}
