import { selectSentRow } from '../send/selectSentRow';
import { writeOutcomes } from '../send/writeOutcomes';
import type { UndoActions } from '../session/actions';
import { open, type Context } from '../session/context';
import { runUndo } from './runUndo';
import { keptRow } from './undoReport';

export function createUndoActions(context: Context): UndoActions {
  const { ports, store, jobs } = context;

  return {
    async planUndo() {
      const { lastImport } = store.getState();
      if (!lastImport) return;
      await jobs.run('plan-undo', async (job) => {
        const { counts, kept } = await ports.backend.undoPlan(lastImport.run.importId, job.step('planning-undo').signal);
        open(context, { name: 'undo-plan', review: { counts, kept: kept.flatMap((row) => keptRow(lastImport.run, row)) } });
      });
    },

    async undo() {
      const { lastImport } = store.getState();
      if (!lastImport) return;
      const undoId = lastImport.undoId ?? ports.newId();
      store.dispatch({ type: 'undo-began', undoId });
      await jobs.run('undo', async (job) => {
        const report = await runUndo(ports, lastImport, undoId, job);
        store.dispatch({ type: 'undo-ended' });
        open(context, { name: 'undone', report });
      });
    },

    selectKeptRow: (row) => selectSentRow(context, row),

    async writeUndoOutcomesAgain() {
      const { screen } = store.getState();
      if (screen.name !== 'undone') return;
      const { report } = screen;
      await jobs.run('undo', async (job) => {
        const besideRows = await writeOutcomes(ports.workbook, report.outcomes, job.uncancellable.step('writing-outcomes'));
        open(context, { ...screen, report: { ...report, besideRows } });
      });
    },
  };
}
