import type { PaneToPage, PaneVisibility } from './paneMessages';

type VisibilityListener = (message: { visibilityMode: PaneVisibility }) => void;

/** The part of `Office.addin` (shared runtime) that shows and hides the pane, with the two ends through which the page's messages reach it. */
export function createAddinVisibility() {
  const listeners = new Set<VisibilityListener>();
  let visibility: PaneVisibility = 'Taskpane';
  let startupBehavior = 'None';
  let send: (message: PaneToPage) => void = () => undefined;

  return {
    connect(initial: PaneVisibility, sendToPage: (message: PaneToPage) => void): void {
      visibility = initial;
      send = sendToPage;
    },

    visibilityChanged(changed: PaneVisibility): void {
      if (changed === visibility) return;
      visibility = changed;
      for (const listener of listeners) listener({ visibilityMode: changed });
    },

    addin: {
      showAsTaskpane: async (): Promise<void> => send({ kind: 'setVisibility', visibility: 'Taskpane' }),
      hide: async (): Promise<void> => send({ kind: 'setVisibility', visibility: 'Hidden' }),
      onVisibilityModeChanged: async (listener: VisibilityListener): Promise<() => Promise<void>> => {
        listeners.add(listener);
        return async () => void listeners.delete(listener);
      },
      /** The workbench always loads the add-in with the workbook, so the choice is kept for `getStartupBehavior` alone. */
      setStartupBehavior: async (behavior: string): Promise<void> => {
        startupBehavior = behavior;
      },
      getStartupBehavior: async (): Promise<string> => startupBehavior,
    },
  };
}
