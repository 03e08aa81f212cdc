import type { ChunkContext } from './chunkContext';
import type { PlayedRecords } from './playedRecords';
import type { PlanRules } from './planRules';
import type { IncomingRow, RowOutcome } from './rowOutcome';

/** What is to become of a chunk's rows. Nothing is written yet: it can be carried out, or played only. */
export interface ChunkPlan {
  readonly outcomes: ReadonlyMap<number, RowOutcome>;
  write(): Promise<void>;
  /** Notes the records as they would be, for the chunks behind this one. */
  play(): void;
}

/** Plans some of the rows that it was made for, on what was stored when it was made. */
export type RowPlanner = (rows: readonly IncomingRow[], rules: PlanRules) => ChunkPlan;

/**
 * Reads what a chunk's rows have to do with.
 * @param played what earlier chunks would have done; empty when they have really done it
 */
export type PlannerMaker = (rows: readonly IncomingRow[], context: ChunkContext, played: PlayedRecords) => Promise<RowPlanner>;
