import { lookAtOwnSheets } from '../map/lookAtOwnSheets';
import { lookAtTemplate } from '../template/lookAtTemplate';
import type { LiveCheck } from '../validate/live/createLiveCheck';
import type { Actions, SessionActions } from './actions';
import { doBeside, open, type Context } from './context';
import { toFailure } from './failure';
import type { JobName } from './state';

export function createSessionActions(context: Context, journey: Omit<Actions, keyof SessionActions>, live: LiveCheck): SessionActions {
  const { ports, store, jobs } = context;
  let watching = false;

  const again: Record<JobName, () => Promise<void>> = {
    map: () => journey.mapOwnSheet(),
    template: () => journey.addTemplate(),
    'take-back': () => journey.takeTemplateBack(),
    validate: () => journey.validate(),
    propose: () => journey.validate(),
    repair: () => journey.validate(),
    'take-repairs-back': () => journey.takeRepairsBack(),
    'hide-rows': () => journey.showBadRowsOnly(),
    'hand-over': () => journey.handOverBadRows(),
    'bring-back': () => journey.bringRowsBack(),
    'show-rows': () => journey.showAllRows(),
    review: () => journey.reviewSend(),
    preview: () => journey.reviewSend(),
    send: () => journey.pickUp(),
    'plan-undo': () => journey.planUndo(),
    undo: () => journey.undo(),
    history: () => journey.showHistory(1),
    'write-out': () => journey.writeOutOwnSheets(),
    mappings: () => journey.showStoredMappings(),
  };

  async function signIn(): Promise<void> {
    store.dispatch({ type: 'connecting' });
    try {
      store.dispatch({ type: 'connected', session: await ports.backend.session(new AbortController().signal) });
    } catch (error) {
      store.dispatch({ type: 'connection-failed', failure: toFailure(error) });
    }
  }

  const lookAtWorkbook = () =>
    doBeside(context, async () => {
      const template = await lookAtTemplate(ports.workbook);
      store.dispatch({ type: 'template-seen', template });
      const sheets = template.status === 'present' ? template.sheets : [];
      store.dispatch({ type: 'own-sheets-seen', ownSheets: await lookAtOwnSheets(ports.workbook, sheets) });
      store.dispatch({ type: 'rows-hidden', rows: await ports.workbook.rowsHiddenByUs() });
      store.dispatch({ type: 'last-check-seen', lastCheck: await ports.workbook.lastCheck() });
    });

  const watchWorkbook = () =>
    doBeside(context, async () => {
      if (watching) return;
      watching = true;
      try {
        await ports.workbook.onChanged((change) => {
          store.dispatch({ type: 'cells-changed', sheetId: change.sheetId });
          live.changed(change);
        });
      } catch (error) {
        watching = false;
        throw error;
      }
    });

  return {
    async connect() {
      await Promise.all([signIn(), lookAtWorkbook(), watchWorkbook()]);
      const { connection, screen } = store.getState();
      if (connection.status === 'connected' && screen.name === 'start') await journey.pickUp();
    },

    async showStart() {
      open(context, { name: 'start' });
      await lookAtWorkbook();
    },

    selectCell: (sheetId, row, column) => doBeside(context, () => ports.workbook.selectCell(sheetId, row, column)),

    dismissNotice: () => store.dispatch({ type: 'noticed', notice: null }),

    cancel() {
      store.dispatch({ type: 'stop-asked' });
      jobs.cancel();
    },

    async retry() {
      const { screen } = store.getState();
      if (screen.name === 'trouble') await again[screen.job]();
    },
  };
}
