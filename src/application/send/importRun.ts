import type { Counts, CreateImport, RowResult } from '../../contract/imports';
import type { RecordPart } from '../../domain/fields/recordPart';
import type { Chunk } from '../../domain/importing/importRecord';
import { JourneyError } from '../session/failure';
import type { RowPlace } from '../rows/locateRows';
import type { SendReview } from './sendReview';

/** Where a record's row was when its key was assigned. */
export interface RecordPlace extends RowPlace {
  /** Keys of the rows that the record stands in, as the workbook has them: one, or several in a list. */
  readonly rowKeys: readonly [string, ...string[]];
  /** Which of the records that the row holds, in a list. */
  readonly part?: RecordPart;
  /** Sheet columns of the record's fields, from 0, by field key: where a refused value stands. */
  readonly columns: ReadonlyMap<string, number>;
}

/** A row that stays behind; it has a key too, so that what became of it stands beside it. */
export interface RowLeftBehind extends RecordPlace {
  /** For people. */
  readonly reason: string;
}

/** An import on its way. It can stop and go on at any time: what the system holds is not sent again. */
export interface ImportRun {
  readonly importId: string;
  readonly create: CreateImport;
  /** In order of seq. */
  readonly chunks: readonly Chunk[];
  /** By the key of the record, where its rows were when their keys were assigned. */
  readonly places: ReadonlyMap<string, RecordPlace>;
  readonly leftOut: readonly RowLeftBehind[];
  /** What the person agreed to. */
  readonly review: SendReview;
  /** The digests of the chunks that the system holds, by seq; grows as it answers. */
  readonly held: Map<number, string>;
}

export function rowsHeld(run: ImportRun): number {
  return run.chunks.reduce((sum, { seq, records }) => sum + (run.held.has(seq) ? records.length : 0), 0);
}

export function countResults(results: readonly RowResult[]): Counts {
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0, skipped: 0 };
  for (const result of results) counts[result.status] += 1;
  return counts;
}

export function totalOf(counts: Counts): number {
  return counts.created + counts.updated + counts.unchanged + counts.failed + counts.skipped;
}

/** @throws JourneyError when the key is none of this import's: such an answer cannot be added up */
export function placeOf(run: ImportRun, rowKey: string): RecordPlace {
  const place = run.places.get(rowKey);
  if (!place) throw new JourneyError({ code: 'counts-differ' }, `Import ${run.importId}: a result is for a row that was not sent`);
  return place;
}
