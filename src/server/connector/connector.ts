import type { EntityName } from '../../domain/fields/entity';
import type { ChunkContext } from '../imports/chunkContext';
import type { RowPlanner } from '../imports/chunkPlan';
import type { IncomingRow } from '../imports/rowOutcome';
import type { JournalEntry } from '../imports/undo/journal';
import type { RecordUndo } from '../imports/undo/recordUndo';

/**
 * A system of record: where customers, contacts and equipment live. The import engine holds chunks, keeps the ledger and the journal, and knows of records only
 * what a connector tells it. `test/integration/server/connectors.test.ts` says what every connector must do.
 *
 * Each call belongs to a transaction of the engine's, while nothing else is written for the company. What a connector does within it must come about if, and only
 * if, that transaction does; the engine may call again after one that did not.
 */
export interface Connector {
  /** Begins to go through an import's chunks. */
  begin(importId: string): ConnectorSession;
  /** Takes back what a chunk did to records, as far as they still hold what it left; one undo for each entry. */
  undo(entity: EntityName, entries: readonly JournalEntry[], context: ChunkContext): Promise<readonly RecordUndo[]>;
  /** The import that wrote each of these records last, by record; left out are those that are gone, or that something else has written since. */
  lastImports(entity: EntityName, recordIds: readonly string[], context: ChunkContext): Promise<ReadonlyMap<string, string>>;
}

/** Goes through chunks in their order. What was only played of one is as good as done to those behind it, and to nobody else. */
export interface ConnectorSession {
  /** Looks up what rows have to do with. Writing and playing are the plan's: planning does neither. */
  plan(entity: EntityName, rows: readonly IncomingRow[], context: ChunkContext): Promise<RowPlanner>;
  /** What people call these customers; left out are those that are gone. */
  customerNames(customerIds: readonly string[], context: ChunkContext): Promise<ReadonlyMap<string, string>>;
}
