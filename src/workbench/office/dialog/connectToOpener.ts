import {
  helloFromDialog,
  welcomeToDialog,
  type DialogHello,
  type DialogMessage,
  type DialogWelcome,
  type ParentMessage,
} from './dialogMessages';

export interface OpenerConnection {
  /** `Office.context.ui.messageParent`. */
  messageParent(message: string, options?: { readonly targetOrigin?: string }): void;
  onParentMessage(listener: (arg: { readonly message: string; readonly origin: string }) => void): void;
}

/** How long the page has to say that this window is a dialog of its own; a window that anybody else has opened is none. */
const PATIENCE_MS = 3_000;

/** Null when this window was not opened as a dialog by a page of `pageOrigin`. */
export function connectToOpener(pageOrigin: string): Promise<OpenerConnection | null> {
  const page = window.opener as Window | null;
  if (page === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const listeners = new Set<(arg: { message: string; origin: string }) => void>();
    const onMessage = ({ source, origin, data }: MessageEvent<DialogWelcome | ParentMessage>): void => {
      if (source !== page || origin !== pageOrigin) return;
      if (data?.kind === welcomeToDialog) resolve({ messageParent, onParentMessage: (listener) => void listeners.add(listener) });
      if (data?.kind === 'fieldsheet-workbench/parent-message')
        for (const listener of listeners) listener({ message: data.message, origin: data.origin });
    };
    window.addEventListener('message', onMessage);
    setTimeout(() => resolve(null), PATIENCE_MS);
    page.postMessage({ kind: helloFromDialog } satisfies DialogHello, pageOrigin);

    function messageParent(message: string, { targetOrigin = window.location.origin }: { targetOrigin?: string } = {}): void {
      page?.postMessage({ kind: 'fieldsheet-workbench/dialog-message', message, targetOrigin } satisfies DialogMessage, pageOrigin);
    }
  });
}
