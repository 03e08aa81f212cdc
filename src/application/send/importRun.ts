import type { Chunk } from '../../domain/importing/importRecord';
import type { RecordRows } from '../rows/recordRows';
import type { RecordOutcome } from '../rows/rowOutcomes';
import type { RunningImport } from './runningImport';

/** An import whose rows are on their way. It can stop and go on at any time: what the system holds is not sent again. */
export interface ImportRun {
  readonly running: RunningImport;
  /** In order of seq. */
  readonly chunks: readonly Chunk[];
  /** By the key of the record. */
  readonly records: RecordRows;
  /** Rows that stay behind, with the reason; they have keys too, so that it stands beside them. */
  readonly leftOut: readonly RecordOutcome[];
  /** The digests of the chunks that the system holds, by seq; grows as it answers. */
  readonly held: Map<number, string>;
}

export function rowsHeld(run: ImportRun): number {
  return run.chunks.reduce((sum, { seq, records }) => sum + (run.held.has(seq) ? records.length : 0), 0);
}
