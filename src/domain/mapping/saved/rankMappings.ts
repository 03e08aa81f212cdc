import type { ColumnMapping } from '../ownSheet/columnMapping';
import type { NamedColumn } from '../ownSheet/namedColumns';
import { fitMapping, type FittedMapping } from './fitMapping';

/** Below these a mapping of another sheet would say too little, or the wrong thing. */
const LEAST_KEPT = 0.6;
const LEAST_LIKENESS = 0.5;

export interface RankedMapping<Saved> {
  readonly saved: Saved;
  readonly fit: FittedMapping;
}

/** The mappings that were made for sheets like this one, the best first; of equal ones in the order given. */
export function rankMappings<Saved extends { readonly mapping: ColumnMapping }>(
  columns: readonly NamedColumn[],
  mappings: readonly Saved[],
): readonly RankedMapping<Saved>[] {
  if (columns.length === 0) return [];
  return mappings
    .filter(({ mapping }) => mapping.headerRow > 0)
    .map((saved) => ({ saved, fit: fitMapping(columns, saved.mapping) }))
    .filter(({ fit }) => fit.kept >= LEAST_KEPT && fit.likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.fit.likeness - one.fit.likeness || other.fit.kept - one.fit.kept);
}
