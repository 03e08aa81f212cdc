import { createHost, type Host } from '../../host/createHost';
import type { FileCommand, PaneToPage, PaneVisibility } from '../../office/paneMessages';
import type { WorkbookState } from '../../state/workbookState';
import type { Grid } from '../grid/createGrid';
import type { AcceptedPane } from '../pane/acceptPane';
import type { DialogHost } from '../dialog/createDialogHost';
import { type ThemeName, workbenchThemes } from '../theme/workbenchTheme';
import type { WorkbenchEvent } from './workbenchState';

/** One workbook in the grid, the host that answers for it, and the pane that asks. */
export interface Session {
  /** Puts another workbook in the place of the open one. The pane has to be loaded again afterwards, as Excel does for another document. */
  open(state: WorkbookState): void;
  exportState(): WorkbookState;
  connectPane(pane: AcceptedPane): void;
  /** Runs a function of the add-in as its ribbon button does; waits until the pane is there. Rejects with what the add-in threw. */
  invokeAction(name: string, controlId: string): Promise<void>;
  showTheme(theme: ThemeName): void;
  showVisibility(visibility: PaneVisibility): void;
}

export interface PaneKeys {
  /** F6, or backwards Shift+F6. */
  leavePane(backwards: boolean): void;
  runFileCommand(command: FileCommand): void;
}

/**
 * @param report is told what the page has to show.
 * @param dialogs opens the windows that the add-in asks for.
 * @param keys is told of keys that were pressed in the pane and mean the page.
 */
export function createSession(
  grid: Grid,
  first: WorkbookState,
  report: (event: WorkbenchEvent) => void,
  dialogs: DialogHost,
  keys: PaneKeys,
): Session {
  const invocations = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let nextInvocation = 1;
  let pane = waitForPane();
  let host = startHost(first);

  grid.onEdited(() => report({ kind: 'edited' }));
  grid.onInputPrompt((prompt) => report({ kind: 'inputPrompt', prompt }));

  function startHost(state: WorkbookState): Host {
    const started = createHost(grid.open(state.workbook), state.addIn);
    started.onMessage((text) => pane.current?.send({ kind: 'hostMessage', text }));
    return started;
  }

  function receive(from: AcceptedPane, message: PaneToPage): void {
    switch (message.kind) {
      case 'request':
        void host.handle(message.text).then((text) => from.send({ kind: 'hostMessage', text }));
        return;
      case 'actionCompleted':
        invocations.get(message.invocation)?.resolve();
        invocations.delete(message.invocation);
        return;
      case 'actionFailed':
        invocations.get(message.invocation)?.reject(new Error(message.message));
        invocations.delete(message.invocation);
        return;
      case 'setVisibility':
        return report({ kind: 'paneVisibility', visibility: message.visibility });
      case 'updateRibbon':
        return report({ kind: 'ribbonUpdated', controls: message.controls });
      case 'openDialog':
      case 'closeDialog':
      case 'messageChild':
        return dialogs.handle(message, (answer) => from.send(answer));
      case 'leavePane':
        return keys.leavePane(message.backwards);
      case 'fileKey':
        return keys.runFileCommand(message.command);
    }
  }

  return {
    open(state) {
      host.dispose();
      dialogs.dispose();
      pane.current?.close();
      pane = waitForPane();
      host = startHost(state);
    },

    exportState: () => host.exportState(),

    connectPane(accepted) {
      pane.current?.close();
      accepted.onMessage((message) => receive(accepted, message));
      pane.connected(accepted);
      report({ kind: 'paneConnected' });
    },

    async invokeAction(name, controlId) {
      const connected = await pane.promise;
      const invocation = nextInvocation++;
      return new Promise((resolve, reject) => {
        invocations.set(invocation, { resolve, reject });
        connected.send({ kind: 'invokeAction', invocation, name, controlId });
      });
    },

    showTheme(theme) {
      grid.setDarkMode(workbenchThemes[theme].office.isDarkTheme);
      pane.current?.send({ kind: 'theme', theme: workbenchThemes[theme].office });
    },

    showVisibility: (visibility) => pane.current?.send({ kind: 'visibility', visibility }),
  };
}

/** The pane of the open workbook: a promise until it has connected, then also `current`. */
function waitForPane() {
  let resolvePane: (pane: AcceptedPane) => void;
  const waiting = {
    current: undefined as AcceptedPane | undefined,
    promise: new Promise<AcceptedPane>((resolve) => {
      resolvePane = resolve;
    }),
    connected(pane: AcceptedPane): void {
      waiting.current = pane;
      resolvePane(pane);
    },
  };
  return waiting;
}
