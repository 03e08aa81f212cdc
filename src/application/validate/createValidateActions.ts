import type { ValidateActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { checkAndHighlight } from './checkAndHighlight';

export function createValidateActions(context: Context): ValidateActions {
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

    clearHighlight: () =>
      doBeside(context, async () => {
        await ports.workbook.clearHighlight();
        store.dispatch({ type: 'highlight-cleared' });
        store.dispatch({ type: 'noticed', notice: { about: 'highlight-cleared' } });
      }),
  };
}
