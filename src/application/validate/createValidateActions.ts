import type { ValidateActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { checkAndHighlight } from './checkAndHighlight';
import { adding, changeWaivers, without } from './changeWaivers';
import type { LiveCheck } from './live/createLiveCheck';

export function createValidateActions(context: Context, live: LiveCheck): ValidateActions {
  const { ports, store, jobs } = context;
  return {
    validate: () =>
      jobs.run('validate', async (job) => {
        const { highlightFailure } = await checkAndHighlight(context, job);
        open(context, { name: 'problems' });
        if (highlightFailure) store.dispatch({ type: 'noticed', notice: { about: 'failure', failure: highlightFailure } });
      }),

    showProblems() {
      if (store.getState().check.status !== 'never') open(context, { name: 'problems' });
    },

    checkAsYouType: (checks) => live.turn(checks),

    waive: (waiver) => changeWaivers(context, adding(waiver)),
    takeWaiverBack: (waiver) => changeWaivers(context, without(waiver)),

    clearHighlight: () =>
      doBeside(context, async () => {
        await ports.workbook.clearHighlight();
        store.dispatch({ type: 'highlight-cleared' });
        store.dispatch({ type: 'noticed', notice: { about: 'highlight-cleared' } });
      }),
  };
}
