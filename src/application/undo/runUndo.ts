import type { UndoCounts } from '../../contract/undo';
import type { Ports } from '../ports/ports';
import { locateRows } from '../rows/locateRows';
import { writeOutcomesWherever } from '../rows/writeOutcomesWherever';
import { rowsOfRecords } from '../rows/recordRows';
import { rowOutcomes, type RecordOutcome } from '../rows/rowOutcomes';
import type { RunningJob } from '../session/createJobs';
import { keptRows, type UndoReport, type UndoTarget } from './undoReport';

/** Has the system undo an import, then writes beside the rows what became of them. Can be called again after it failed or was left. */
export async function runUndo(ports: Ports, { importId, writtenRows }: UndoTarget, undoId: string, job: RunningJob): Promise<UndoReport> {
  const undoing = job.step('undoing');
  const onProgress = (soFar: UndoCounts) => undoing.progress(soFar.restored + soFar.removed + soFar.kept, writtenRows);
  const { counts } = await ports.backend.undoImport(importId, undoId, onProgress, job.signal);
  const rows = await ports.backend.importResults(importId, job.signal);
  const rowsOf = await rowsOfRecords(
    ports.workbook,
    rows.map(({ rowKey }) => rowKey),
    new Map(),
  );
  const outcomes = rowOutcomes(
    rows.flatMap(({ rowKey, undo }): RecordOutcome[] => {
      if (!undo) return [];
      const record = rowsOf(rowKey);
      return [undo.kept ? { ...record, status: 'kept', reason: undo.kept.message } : { ...record, status: 'undone' }];
    }),
  );
  const besideRows = await writeOutcomesWherever(ports.workbook, outcomes, job.uncancellable.step('writing-outcomes'));
  const kept = rows.filter(({ undo }) => undo?.kept);
  const places = await locateRows(
    ports.workbook,
    kept.map(({ rowKey }) => rowKey),
  );
  return { counts, kept: keptRows(kept, places), outcomes, besideRows };
}
