import { locateRows } from '../rows/locateRows';
import { selectRow } from '../rows/selectRow';
import { writeOutcomesWherever } from '../rows/writeOutcomesWherever';
import type { UndoActions } from '../session/actions';
import { open, type Context } from '../session/context';
import { runUndo } from './runUndo';
import { keptRows } from './undoReport';

export function createUndoActions(context: Context): UndoActions {
  const { ports, store, jobs } = context;

  async function planUndo(): Promise<void> {
    const target = store.getState().undoTarget;
    if (!target) return;
    await jobs.run('plan-undo', async (job) => {
      const { counts, kept } = await ports.backend.undoPlan(target.importId, job.step('planning-undo').signal);
      const places = await locateRows(
        ports.workbook,
        kept.map(({ rowKey }) => rowKey),
      );
      open(context, { name: 'undo-plan', review: { counts, kept: keptRows(kept, places) } });
    });
  }

  async function undo(): Promise<void> {
    const target = store.getState().undoTarget;
    if (!target) return;
    const undoId = target.undoId ?? ports.newId();
    store.dispatch({ type: 'undo-began', undoId });
    await jobs.run('undo', async (job) => {
      const report = await runUndo(ports, target, undoId, job);
      store.dispatch({ type: 'undo-ended' });
      open(context, { name: 'undone', report });
    });
  }

  return {
    async openUndo(target) {
      store.dispatch({ type: 'undo-chosen', target });
      await (target.undoId === null ? planUndo() : undo());
    },

    planUndo,
    undo,
    selectKeptRow: (row) => selectRow(context, row),

    async writeUndoOutcomesAgain() {
      const { screen } = store.getState();
      if (screen.name !== 'undone') return;
      const { report } = screen;
      await jobs.run('undo', async (job) => {
        const besideRows = await writeOutcomesWherever(ports.workbook, report.outcomes, job.uncancellable.step('writing-outcomes'));
        open(context, { ...screen, report: { ...report, besideRows } });
      });
    },
  };
}
