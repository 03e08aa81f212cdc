import { lookAtOwnSheets } from '../map/lookAtOwnSheets';
import { createAccountActions } from '../signIn/createAccountActions';
import { lookAtTemplate } from '../template/lookAtTemplate';
import type { LiveCheck } from '../validate/live/createLiveCheck';
import type { AccountActions } from '../signIn/accountActions';
import type { Actions, SessionActions } from './actions';
import { doBeside, open, type Context } from './context';
import type { JobName } from './state';

type Journey = Omit<Actions, keyof SessionActions | keyof AccountActions>;

export function createSessionActions(context: Context, journey: Journey, live: LiveCheck): SessionActions & AccountActions {
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

  const lookAtWorkbook = () =>
    doBeside(context, async () => {
      const template = await lookAtTemplate(ports.workbook);
      store.dispatch({ type: 'template-seen', template });
      const sheets = template.status === 'present' ? template.sheets : [];
      store.dispatch({ type: 'own-sheets-seen', ownSheets: await lookAtOwnSheets(ports.workbook, sheets) });
      store.dispatch({ type: 'rows-hidden', rows: await ports.workbook.rowsHiddenByUs() });
      store.dispatch({ type: 'last-check-seen', lastCheck: await ports.workbook.lastCheck() });
      store.dispatch({ type: 'workbook-company-seen', company: await ports.workbook.company() });
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

  async function pickUpAtStart(): Promise<void> {
    const { connection, screen } = store.getState();
    if (connection.status === 'connected' && screen.name === 'start') await journey.pickUp();
  }

  const account = createAccountActions(context, pickUpAtStart);

  return {
    ...account.actions,

    async connect() {
      await Promise.all([account.begin(), lookAtWorkbook(), watchWorkbook()]);
      await pickUpAtStart();
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
