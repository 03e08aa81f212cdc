import type { Matching } from '../../application/map/matching';
import type { MappableField } from '../../domain/mapping/ownSheet/mappableFields';

/** A name or number tells one record from another, so it cannot be the same for all. */
export function canBeConstant({ kind, of }: MappableField): boolean {
  return kind !== 'text' || of.key.startsWith('custom.');
}

/** Names of customers in the sheet itself, as far as its beginning was read. */
export function namesOfCustomers({ draft, choice }: Matching, fields: readonly MappableField[]): readonly string[] {
  const names = fields.filter(({ of }) => of.key === 'companyName').map(({ key }) => key);
  const column = draft.columns.find(({ field }) => field !== null && names.includes(field))?.column;
  if (column === undefined) return [];
  return choice.preview.texts.slice(draft.content.headerRow).flatMap((row) => row[column]?.trim() || []);
}
