import { connectToPage, type PageConnection } from './connectToPage';
import { createActions } from './createActions';
import { createAddinVisibility } from './createAddinVisibility';
import { createOfficeContext } from './createOfficeContext';
import { connectToOpener } from './dialog/connectToOpener';
import { createDialogOffice } from './dialog/createDialogOffice';
import { createDialogs, DIALOG_EVENT_TYPES } from './dialog/createDialogs';
import { forwardKeys } from './forwardKeys';
import { type HostBridge, loadClient, type OfficeClient } from './loadClient';
import type { PageToPane, PaneToPage } from './paneMessages';
import { type RibbonUpdate, ribbonControls } from './ribbonControls';

interface HostInfo {
  readonly host: 'Excel' | null;
  readonly platform: 'OfficeOnline' | null;
}

const OUTSIDE: HostInfo = { host: null, platform: null };
const INSIDE: HostInfo = { host: 'Excel', platform: 'OfficeOnline' };

/**
 * Does for a pane in the workbench what Microsoft's loader (`office.js` of the CDN) does in Excel: provides `Office`, loads Microsoft's client library and
 * connects it with the host, which here is the page around the frame. As with the loader, `Office.onReady` and `Office.actions` are there at once and the
 * rest (`Excel` too) once `Office.onReady` resolves. In a dialog of the pane's there is what a dialog has; elsewhere outside a frame `onReady` gives `{ host: null, platform: null }`, as the loader does outside Office.
 *
 * @param workbenchOrigin the only origin whose page may be the host.
 * @param clientUrl where Microsoft's client library is served.
 */
export function installOffice(workbenchOrigin: string, clientUrl: string): void {
  const actions = createActions();
  const visibility = createAddinVisibility();
  const dialogs = createDialogs(window.location.origin);
  const ready = window.parent === window ? connectAsDialog() : connect();

  const office = {
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    actions: { associate: actions.associate },
    initialize: undefined as ((reason: string) => void) | undefined,
    onReady: (callback?: (info: HostInfo) => unknown) =>
      ready.then(async (info) => {
        await callback?.(info);
        return info;
      }),
  };
  // The client extends `Microsoft.Office.WebExtension` and makes it `window.Office`.
  Object.assign(window, { Microsoft: { Office: { WebExtension: office } }, Office: office });

  async function connect(): Promise<HostInfo> {
    const client = await loadClient(clientUrl);
    attach(await connectToPage(workbenchOrigin), client);
    office.initialize?.('inserted');
    return INSIDE;
  }

  async function connectAsDialog(): Promise<HostInfo> {
    const opener = await connectToOpener(workbenchOrigin);
    if (!opener) return OUTSIDE;
    Object.assign(office, createDialogOffice(opener));
    return INSIDE;
  }

  function attach({ environment, port }: PageConnection, client: OfficeClient): void {
    const send = (message: PaneToPage): void => port.postMessage(message);
    const bridge: HostBridge = { sendMessageToHost: (text) => send({ kind: 'request', text }), onMessageFromHost: () => undefined };
    let theme = environment.theme;

    client.HostBridge.init(bridge);
    visibility.connect(environment.visibility, send);
    dialogs.connect(send);
    const context = createOfficeContext(environment, () => theme, { displayDialogAsync: dialogs.displayDialogAsync });
    Object.assign(window, {
      OSF: Object.assign((window as unknown as { OSF: object }).OSF, { _OfficeAppFactory: { getContext: () => context } }),
    });
    extend('addin', visibility.addin);
    extend('EventType', DIALOG_EVENT_TYPES);
    extend('AsyncResultStatus', { Succeeded: 'succeeded', Failed: 'failed' });
    extend('ribbon', {
      requestUpdate: async (update: RibbonUpdate): Promise<void> => send({ kind: 'updateRibbon', controls: ribbonControls(update) }),
    });

    forwardKeys(send);
    port.onmessage = ({ data }: MessageEvent<PageToPane>) => {
      switch (data.kind) {
        case 'hostMessage':
          return bridge.onMessageFromHost(data.text);
        case 'visibility':
          return visibility.visibilityChanged(data.visibility);
        case 'theme':
          theme = data.theme;
          // In Excel the pane loses the focus to the theme's own dialogue and gets it back: add-ins read the theme again on that event.
          return void window.dispatchEvent(new Event('focus'));
        case 'dialogOpened':
        case 'dialogMessage':
        case 'dialogEvent':
          return dialogs.receive(data);
        case 'invokeAction':
          return void actions.invoke(data.name, data.controlId).then(
            () => send({ kind: 'actionCompleted', invocation: data.invocation }),
            (error: unknown) =>
              send({ kind: 'actionFailed', invocation: data.invocation, message: error instanceof Error ? error.message : String(error) }),
          );
      }
    };
  }

  /** Replaces those functions of a namespace of the client that the page answers rather than the host. */
  function extend(namespace: 'addin' | 'ribbon' | 'EventType' | 'AsyncResultStatus', functions: object): void {
    const namespaces = (window as unknown as { Office: Record<string, object> }).Office;
    Object.assign((namespaces[namespace] ??= {}), functions);
  }
}
