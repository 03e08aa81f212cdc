import type { StoredMapping } from '../../contract/savedMappings';
import type { Matching } from '../map/matching';

/** The mappings that are kept in the system, and the one that is about to be. */
export type StoredMappingsScreen =
  | { readonly name: 'stored-mappings'; readonly mappings: readonly StoredMapping[] }
  | { readonly name: 'name-mapping'; readonly naming: Naming };

/** What is to be saved. */
export interface Naming {
  readonly matching: Matching;
  readonly mappings: readonly StoredMapping[];
  readonly proposedName: string;
  /** The one that the matches came from, to be replaced; null when they came from none. */
  readonly basis: StoredMapping | null;
}
