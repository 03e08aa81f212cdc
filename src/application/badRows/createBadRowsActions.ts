import type { BadRowsActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import type { Notice } from '../session/state';
import { rowsWithProblems } from './rowsWithProblems';

export function createBadRowsActions(context: Context): BadRowsActions {
  const { ports, store, jobs } = context;

  /** Back to where rows are worked on: the problems, or the start of a workbook that has not been validated yet. */
  function goBack(notice: Notice): void {
    open(context, { name: store.getState().check.status === 'never' ? 'start' : 'problems' });
    store.dispatch({ type: 'noticed', notice });
  }

  return {
    showBadRowsOnly: () =>
      jobs.run('hide-rows', async (job) => {
        const { check } = store.getState();
        if (check.status === 'never') return;
        try {
          await ports.workbook.hideOtherRows(rowsWithProblems(check.report), job.step('hiding-rows'));
        } finally {
          await doBeside(context, async () => store.dispatch({ type: 'rows-hidden', rows: await ports.workbook.rowsHiddenByUs() }));
        }
        goBack({ about: store.getState().hiddenByUs > 0 ? 'rows-hidden' : 'no-rows-to-hide' });
      }),

    showAllRows: () =>
      jobs.run('show-rows', async (job) => {
        const shown = await ports.workbook.showRows(job.step('showing-rows'));
        store.dispatch({ type: 'rows-hidden', rows: 0 });
        goBack({ about: 'rows-shown', ...shown });
      }),
  };
}
