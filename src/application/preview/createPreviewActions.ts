import type { PreviewAction } from '../../contract/preview';
import { selectRow } from '../rows/selectRow';
import type { ImportSteps } from '../send/createImportSteps';
import { totalOf } from '../send/totalOf';
import type { PreviewActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { loadPreviewRows } from './playPreview';
import type { PreviewRows, PreviewScreen } from './previewScreen';

export function createPreviewActions(context: Context, steps: ImportSteps): PreviewActions {
  const { ports, store, jobs } = context;

  function shown(): PreviewScreen | null {
    const { screen } = store.getState();
    return screen.name === 'preview' ? screen : null;
  }

  /** Rows that come back after the screen has gone are left. */
  async function load(action: PreviewAction | null, after: string | null, add: (rows: PreviewRows, to: PreviewScreen) => PreviewRows) {
    const before = shown();
    if (!before || before.isLoading) return;
    open(context, { ...before, isLoading: true });
    let loaded: { rows: PreviewRows } | null = null as { rows: PreviewRows } | null;
    await doBeside(context, async () => {
      const rows = await loadPreviewRows(ports, before.imported.id, action, after, new AbortController().signal);
      loaded = { rows };
    });
    const now = shown();
    const { notice } = store.getState();
    if (!now) return;
    open(context, { ...now, isLoading: false, ...(loaded && { rows: add(loaded.rows, now) }) });
    store.dispatch({ type: 'noticed', notice });
  }

  async function write(throughSeq: number | null): Promise<void> {
    const screen = shown();
    if (screen) await jobs.run('send', (job) => steps.write(screen.imported, throughSeq, screen.agreed, job));
  }

  return {
    filterPreview: (action) => load(action, null, (rows) => rows),

    showMorePreviewRows: async () => {
      const screen = shown();
      if (screen)
        await load(screen.rows.action, screen.rows.next, (rows, { rows: { items } }) => ({ ...rows, items: [...items, ...rows.items] }));
    },

    selectPreviewRow: ({ rowKey, failure, changes }) =>
      selectRow(context, { rowKey, field: failure?.field ?? changes?.[0]?.field ?? null }),

    send: () => write(null),

    sendFirst: () => write(0),

    async leavePreview() {
      const screen = shown();
      if (!screen) return;
      await jobs.run('send', async (job) => {
        if (totalOf(screen.imported.counts) > 0) {
          const ended = await steps.cancel(screen.imported.id, job.uncancellable);
          return steps.tell(ended, screen.agreed, job.uncancellable);
        }
        await steps.withdraw(screen.imported.id, job.uncancellable);
        open(context, screen.agreed.review ? { name: 'review', review: screen.agreed.review } : { name: 'start' });
      });
    },
  };
}
