import type { ImportedRow } from '../../contract/imports';
import type { UndoCounts } from '../../contract/undo';
import type { Ports } from '../ports/ports';
import type { RowOutcome } from '../ports/workbookPort';
import { placeOf, type ImportRun } from '../send/importRun';
import { groupBySheet, writeOutcomes, type OutcomesBySheet } from '../send/writeOutcomes';
import type { RunningJob } from '../session/createJobs';
import { keptRow, writtenRows, type LastImport, type UndoReport } from './undoReport';

/** Has the system undo an import, then writes beside the rows what became of them. Can be called again after it failed or was left. */
export async function runUndo(ports: Ports, { run, report }: LastImport, undoId: string, job: RunningJob): Promise<UndoReport> {
  const undoing = job.step('undoing');
  const onProgress = (soFar: UndoCounts) => undoing.progress(soFar.restored + soFar.removed + soFar.kept, writtenRows(report));
  const { counts } = await ports.backend.undoImport(run.importId, undoId, onProgress, job.signal);
  const rows = await ports.backend.importResults(run.importId, job.signal);
  const outcomes = outcomesOf(run, rows);
  const besideRows = await writeOutcomes(ports.workbook, outcomes, job.uncancellable.step('writing-outcomes'));
  return { counts, kept: rows.flatMap((row) => keptRow(run, row)), outcomes, besideRows };
}

function outcomesOf(run: ImportRun, rows: readonly ImportedRow[]): OutcomesBySheet {
  return groupBySheet(
    rows.flatMap(({ rowKey, undo }) => {
      if (!undo) return [];
      const outcome: RowOutcome = undo.kept ? { rowKey, status: 'kept', reason: undo.kept.message } : { rowKey, status: 'undone' };
      return [[placeOf(run, rowKey).sheet.id, outcome]];
    }),
  );
}
