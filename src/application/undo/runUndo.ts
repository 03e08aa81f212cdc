import type { ImportedRow } from '../../contract/imports';
import type { UndoCounts } from '../../contract/undo';
import type { Ports } from '../ports/ports';
import type { RowOutcome } from '../ports/workbookPort';
import { writeOutcomes } from '../send/writeOutcomes';
import type { RunningJob } from '../session/createJobs';
import { keptRow, writtenRows, type LastImport, type UndoReport } from './undoReport';

/** Has the system undo an import, then writes beside the rows what became of them. Can be called again after it failed or was left. */
export async function runUndo(ports: Ports, { run, report }: LastImport, undoId: string, job: RunningJob): Promise<UndoReport> {
  const undoing = job.step('undoing');
  const onProgress = (soFar: UndoCounts) => undoing.progress(soFar.restored + soFar.removed + soFar.kept, writtenRows(report));
  const { counts } = await ports.backend.undoImport(run.importId, undoId, onProgress, job.signal);
  const rows = await ports.backend.importResults(run.importId, job.signal);
  const outcomes = rows.flatMap(toOutcome);
  const besideRows = await writeOutcomes(ports.workbook, run, outcomes, job.uncancellable.step('writing-outcomes'));
  return { counts, kept: rows.flatMap((row) => keptRow(run, row)), outcomes, besideRows };
}

function toOutcome({ rowKey, undo }: ImportedRow): RowOutcome[] {
  if (!undo) return [];
  return [undo.kept ? { rowKey, status: 'kept', reason: undo.kept.message } : { rowKey, status: 'undone' }];
}
