import { connectToPage, type PageConnection } from './connectToPage';
import { createActions } from './createActions';
import { createAddinVisibility } from './createAddinVisibility';
import { createOfficeContext } from './createOfficeContext';
import { forwardKeys } from './forwardKeys';
import { type HostBridge, loadClient, type OfficeClient } from './loadClient';
import type { PageToPane, PaneToPage } from './paneMessages';
import { type RibbonUpdate, ribbonControls } from './ribbonControls';

interface HostInfo {
  readonly host: 'Excel' | null;
  readonly platform: 'OfficeOnline' | null;
}

/**
 * Does for a pane in the workbench what Microsoft's loader (`office.js` of the CDN) does in Excel: provides `Office`, loads Microsoft's client library and
 * connects it with the host, which here is the page around the frame. As with the loader, `Office.onReady` and `Office.actions` are there at once and the
 * rest (`Excel` too) once `Office.onReady` resolves. Outside a frame `onReady` gives `{ host: null, platform: null }`, as the loader does outside Office.
 *
 * @param workbenchOrigin the only origin whose page may be the host.
 * @param clientUrl where Microsoft's client library is served.
 */
export function installOffice(workbenchOrigin: string, clientUrl: string): void {
  const actions = createActions();
  const visibility = createAddinVisibility();
  const ready = window.parent === window ? Promise.resolve<HostInfo>({ host: null, platform: null }) : connect();

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
    return { host: 'Excel', platform: 'OfficeOnline' };
  }

  function attach({ environment, port }: PageConnection, client: OfficeClient): void {
    const send = (message: PaneToPage): void => port.postMessage(message);
    const bridge: HostBridge = { sendMessageToHost: (text) => send({ kind: 'request', text }), onMessageFromHost: () => undefined };
    let theme = environment.theme;

    client.HostBridge.init(bridge);
    visibility.connect(environment.visibility, send);
    const context = createOfficeContext(environment, () => theme);
    Object.assign(window, {
      OSF: Object.assign((window as unknown as { OSF: object }).OSF, { _OfficeAppFactory: { getContext: () => context } }),
    });
    extend('addin', visibility.addin);
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
  function extend(namespace: 'addin' | 'ribbon', functions: object): void {
    const namespaces = (window as unknown as { Office: Record<string, object> }).Office;
    Object.assign((namespaces[namespace] ??= {}), functions);
  }
}
