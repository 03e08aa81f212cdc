import {
  helloFromPane,
  type PageToPane,
  type PaneEnvironment,
  type PaneToPage,
  type Welcome,
  welcomeFromPage,
} from '../../office/paneMessages';

export interface AcceptedPane {
  send(message: PageToPane): void;
  onMessage(listener: (message: PaneToPage) => void): void;
  close(): void;
}

/**
 * Answers each hello of the pane's frame with a welcome and one end of a channel. A frame that loads again says hello again and gets a new channel.
 * Only `paneOrigin` in that very frame is answered.
 *
 * @returns a function that stops listening.
 */
export function acceptPane(
  frame: HTMLIFrameElement,
  paneOrigin: string,
  environment: () => PaneEnvironment,
  onAccepted: (pane: AcceptedPane) => void,
): () => void {
  const onHello = (event: MessageEvent<{ kind?: unknown } | null>): void => {
    const paneWindow = frame.contentWindow;
    if (paneWindow === null || event.source !== paneWindow || event.origin !== paneOrigin || event.data?.kind !== helloFromPane) return;
    const { port1, port2 } = new MessageChannel();
    const welcome: Welcome = { kind: welcomeFromPage, environment: environment() };
    onAccepted({
      send: (message) => port1.postMessage(message),
      onMessage: (listener) => {
        port1.onmessage = ({ data }: MessageEvent<PaneToPage>) => listener(data);
      },
      close: () => port1.close(),
    });
    paneWindow.postMessage(welcome, paneOrigin, [port2]);
  };
  window.addEventListener('message', onHello);
  return () => window.removeEventListener('message', onHello);
}
