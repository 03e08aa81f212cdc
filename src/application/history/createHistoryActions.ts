import type { RowStatus } from '../../contract/imports';
import { resultsFileName } from '../../contract/resultsFile';
import type { HistoryActions } from '../session/actions';
import { doBeside, open, type Context } from '../session/context';
import { selectRow } from '../rows/selectRow';
import type { PastImportScreen, PastRows } from './historyScreen';

export function createHistoryActions(context: Context): HistoryActions {
  const { ports, store, jobs } = context;

  const showHistory = (page: number) =>
    jobs.run('history', async (job) => {
      open(context, { name: 'history', page: await ports.backend.history(page, job.step('loading-history').signal) });
    });

  /** Null once another import, or another screen, has been opened. */
  function shown(importId?: string): PastImportScreen | null {
    const { screen } = store.getState();
    return screen.name === 'past-import' && (importId === undefined || screen.imported.id === importId) ? screen : null;
  }

  const loadRows = async (importId: string, status: RowStatus | null, after: string | null, signal: AbortSignal): Promise<PastRows> => ({
    status,
    ...(await ports.backend.importRows(importId, { status, after }, signal)),
  });

  /** Fetches something beside the open import; what comes back for an import that is no longer open is left. */
  async function fetchBeside(
    busy: 'rows' | 'file',
    fetch: (screen: PastImportScreen, signal: AbortSignal) => Promise<Partial<PastImportScreen>>,
  ) {
    const screen = shown();
    if (!screen || screen.busy) return;
    const { id } = screen.imported;
    open(context, { ...screen, busy });
    let change: Partial<PastImportScreen> = {};
    await doBeside(context, async () => {
      change = await fetch(screen, new AbortController().signal);
    });
    const now = shown(id);
    const { notice } = store.getState();
    if (!now) return;
    open(context, { ...now, ...change, busy: null });
    store.dispatch({ type: 'noticed', notice });
  }

  return {
    showHistory,

    async openImport(importId) {
      const { screen } = store.getState();
      const historyPage = screen.name === 'history' ? screen.page.page : 1;
      await jobs.run('history', async (job) => {
        const { signal } = job.step('loading-history');
        const imported = await ports.backend.findImport(importId, signal);
        const rows = await loadRows(importId, imported.counts.failed > 0 ? 'failed' : null, null, signal);
        open(context, { name: 'past-import', imported, rows, historyPage, busy: null });
      });
    },

    backToHistory: () => showHistory(shown()?.historyPage ?? 1),

    filterImportRows: (status) =>
      fetchBeside('rows', async ({ imported }, signal) => ({ rows: await loadRows(imported.id, status, null, signal) })),

    showMoreImportRows: () =>
      fetchBeside('rows', async ({ imported, rows }, signal) => {
        const { items, next } = await loadRows(imported.id, rows.status, rows.next, signal);
        return { rows: { ...rows, items: [...rows.items, ...items], next } };
      }),

    selectImportedRow: ({ rowKey, failure, undo }) =>
      selectRow(context, { rowKey, field: failure?.field ?? undo?.kept?.fields[0] ?? null }),

    saveResults: (format) =>
      fetchBeside('file', async ({ imported }, signal) => {
        const content = await ports.backend.resultsFile(imported.id, format, signal);
        ports.saveFile({ name: resultsFileName(imported, format), content });
        store.dispatch({ type: 'noticed', notice: { about: 'results-saved' } });
        return {};
      }),
  };
}
