import type { Matching } from '../../application/map/matching';
import type { Field } from '../../domain/fields/field';

/** A name or number tells one record from another, so it cannot be the same for all. */
export function canBeConstant({ kind, key }: Field): boolean {
  return kind !== 'text' || key.startsWith('custom.');
}

/** Names of customers in the sheet itself, as far as its beginning was read. */
export function namesOfCustomers({ draft, choice }: Matching): readonly string[] {
  const column = draft.columns.find(({ field }) => field === 'companyName')?.column;
  if (column === undefined) return [];
  return choice.preview.texts.slice(draft.content.headerRow).flatMap((row) => row[column]?.trim() || []);
}
