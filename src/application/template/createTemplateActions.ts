import type { TemplateActions } from '../session/actions';
import { open, type Context } from '../session/context';
import { lookAtOwnSheets } from '../map/lookAtOwnSheets';
import { addTemplate } from './addTemplate';
import { lookAtTemplate } from './lookAtTemplate';
import { writeOutOwnSheets } from './writeOutOwnSheets';

export function createTemplateActions(context: Context): TemplateActions {
  const { ports, store, jobs } = context;

  async function backToStart(about: 'template-written' | 'template-removed'): Promise<void> {
    store.dispatch({ type: 'template-seen', template: await lookAtTemplate(ports.workbook) });
    open(context, { name: 'start' });
    store.dispatch({ type: 'noticed', notice: { about } });
  }

  return {
    addTemplate: (onClash) =>
      jobs.run('template', async (job) => {
        const clashes = await addTemplate(ports, onClash ?? null, job);
        if (clashes.length > 0) open(context, { name: 'clash', clashes });
        else await backToStart('template-written');
      }),

    writeOutOwnSheets: () =>
      jobs.run('write-out', async (job) => {
        const rows = await writeOutOwnSheets(ports, job);
        store.dispatch({ type: 'own-sheets-seen', ownSheets: await lookAtOwnSheets(ports.workbook) });
        store.dispatch({ type: 'check-forgotten' });
        await backToStart('template-written');
        store.dispatch({ type: 'noticed', notice: { about: 'written-out', rows } });
      }),

    takeTemplateBack: (withData) =>
      jobs.run('take-back', async () => {
        const written = await ports.workbook.writtenTemplate();
        if (written && written.rowsEntered > 0 && !withData) {
          open(context, { name: 'take-back', rowsEntered: written.rowsEntered });
          return;
        }
        if (written) await ports.workbook.removeTemplate();
        store.dispatch({ type: 'check-forgotten' });
        await backToStart('template-removed');
      }),
  };
}
