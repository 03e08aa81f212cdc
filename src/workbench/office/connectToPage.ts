import { helloFromPane, type PaneEnvironment, welcomeFromPage, type Welcome } from './paneMessages';

export interface PageConnection {
  readonly environment: PaneEnvironment;
  readonly port: MessagePort;
}

/**
 * Says hello to the page around the frame and waits for its welcome. Only a welcome of `pageOrigin` counts: a page elsewhere that frames the pane gets
 * neither its attention nor its data.
 */
export function connectToPage(pageOrigin: string): Promise<PageConnection> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<Welcome>): void => {
      const port = event.ports[0];
      if (event.source !== window.parent || event.origin !== pageOrigin || event.data?.kind !== welcomeFromPage || port === undefined)
        return;
      window.removeEventListener('message', onMessage);
      resolve({ environment: event.data.environment, port });
    };
    window.addEventListener('message', onMessage);
    window.parent.postMessage({ kind: helloFromPane }, pageOrigin);
  });
}
