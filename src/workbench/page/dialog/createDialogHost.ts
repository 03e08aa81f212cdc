import {
  helloFromDialog,
  welcomeToDialog,
  type DialogHello,
  type DialogMessage,
  type DialogSize,
  type DialogToPane,
  type DialogWelcome,
  type PaneToDialog,
  type ParentMessage,
} from '../../office/dialog/dialogMessages';

export interface DialogHost {
  /** @param send tells the pane that asked */
  handle(message: PaneToDialog, send: (message: DialogToPane) => void): void;
  /** Closes what the pane has left open, when another takes its place. */
  dispose(): void;
}

interface OpenDialog {
  readonly number: number;
  readonly window: Window;
  readonly send: (message: DialogToPane) => void;
  readonly watch: ReturnType<typeof setInterval>;
}

/** A browser says nothing when a window is closed: it has to be looked at. */
const LOOK_EVERY_MS = 200;

/**
 * Opens dialogs as browser windows, as Excel on the web does, and carries messages between them and the pane.
 *
 * @param addinOrigin where the add-in's pages are: only they are listened to
 * @param askFirst asks the person whether the add-in may open a window
 */
export function createDialogHost(addinOrigin: string, askFirst: () => Promise<boolean>): DialogHost {
  let open: OpenDialog | null = null;

  async function openDialog(
    { dialog, url, size, promptBeforeOpen }: Extract<PaneToDialog, { kind: 'openDialog' }>,
    send: OpenDialog['send'],
  ) {
    const opened = (error: number | null) => send({ kind: 'dialogOpened', dialog, error });
    if (promptBeforeOpen && !(await askFirst())) return opened(12009);
    close();
    const popup = window.open(url, '_blank', features(size));
    if (!popup) return opened(12011);
    open = { number: dialog, window: popup, send, watch: setInterval(lookWhetherClosed, LOOK_EVERY_MS) };
    opened(null);
  }

  function lookWhetherClosed(): void {
    if (!open?.window.closed) return;
    const { send, number } = open;
    close();
    send({ kind: 'dialogEvent', dialog: number, event: 12006 });
  }

  function close(): void {
    if (!open) return;
    clearInterval(open.watch);
    open.window.close();
    open = null;
  }

  const onMessage = ({ source, origin, data }: MessageEvent<DialogHello | DialogMessage | null>): void => {
    if (!open || source !== open.window || origin !== addinOrigin) return;
    if (data?.kind === helloFromDialog)
      open.window.postMessage({ kind: welcomeToDialog, isDialog: true } satisfies DialogWelcome, addinOrigin);
    if (data?.kind === 'fieldsheet-workbench/dialog-message' && (data.targetOrigin === addinOrigin || data.targetOrigin === '*'))
      open.send({ kind: 'dialogMessage', dialog: open.number, message: data.message, origin });
  };
  window.addEventListener('message', onMessage);

  return {
    handle(message, send) {
      if (message.kind === 'openDialog') return void openDialog(message, send);
      if (open?.number !== message.dialog) return;
      if (message.kind === 'closeDialog') return close();
      const parentMessage: ParentMessage = { kind: 'fieldsheet-workbench/parent-message', message: message.message, origin: addinOrigin };
      open.window.postMessage(parentMessage, message.targetOrigin);
    },
    dispose: close,
  };
}

/** In the middle of the screen. */
function features({ width, height }: DialogSize): string {
  const wide = Math.round((screen.availWidth * width) / 100);
  const high = Math.round((screen.availHeight * height) / 100);
  const left = Math.round((screen.availWidth - wide) / 2);
  const top = Math.round((screen.availHeight - high) / 2);
  return `popup,width=${wide},height=${high},left=${left},top=${top}`;
}
