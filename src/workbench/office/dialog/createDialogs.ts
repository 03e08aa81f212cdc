import { DIALOG_ERRORS, isDialogErrorCode } from './dialogErrors';
import type { DialogToPane, PaneToDialog } from './dialogMessages';

interface DialogOptions {
  readonly width?: number;
  readonly height?: number;
  readonly promptBeforeOpen?: boolean;
  readonly asyncContext?: unknown;
}

type Handler = (arg: { readonly message: string; readonly origin: string } | { readonly error: number }) => void;
type Callback = (result: object) => void;

/** `Office.EventType`, in so far as it is about dialogs. */
export const DIALOG_EVENT_TYPES = {
  DialogMessageReceived: 'dialogMessageReceived',
  DialogEventReceived: 'dialogEventReceived',
  DialogParentMessageReceived: 'dialogParentMessageReceived',
} as const;

/** Office's default for both sides, per cent of the screen. */
const DEFAULT_SIZE = 80;

/**
 * `Office.context.ui.displayDialogAsync` and the `Office.Dialog` that it gives.
 * https://learn.microsoft.com/javascript/api/office/office.ui#office-office-ui-displaydialogasync-member(1)
 *
 * @param addinOrigin where the add-in's page is: a dialog begins on the same domain
 */
export function createDialogs(addinOrigin: string) {
  let send: (message: PaneToDialog) => void = () => undefined;
  let next = 1;
  let current: { readonly number: number; readonly handlers: Map<string, Handler>; opened(error: number | null): void } | null = null;

  function displayDialogAsync(startAddress: string, ...rest: [DialogOptions?, Callback?] | [Callback?]): void {
    const callback = rest.find((each) => typeof each === 'function') as Callback | undefined;
    const options = (rest.find((each) => typeof each === 'object') ?? {}) as DialogOptions;
    const fail = (code: number) => callback?.({ status: 'failed', asyncContext: options.asyncContext, error: errorOf(code) });
    const fault = current ? 12007 : faultOf(startAddress, addinOrigin);
    if (fault !== null) return void queueMicrotask(() => fail(fault));

    const number = next++;
    const handlers = new Map<string, Handler>();
    current = {
      number,
      handlers,
      opened(error) {
        if (error === null)
          return callback?.({ status: 'succeeded', asyncContext: options.asyncContext, value: dialogOf(number, handlers) });
        current = null;
        fail(error);
      },
    };
    const { width = DEFAULT_SIZE, height = DEFAULT_SIZE, promptBeforeOpen = true } = options;
    send({ kind: 'openDialog', dialog: number, url: startAddress, size: { width, height }, promptBeforeOpen });
  }

  function dialogOf(number: number, handlers: Map<string, Handler>) {
    return {
      addEventHandler: (eventType: string, handler: Handler) => void handlers.set(eventType, handler),
      close() {
        if (current?.number === number) current = null;
        send({ kind: 'closeDialog', dialog: number });
      },
      messageChild: (message: string, { targetOrigin = addinOrigin }: { targetOrigin?: string } = {}) =>
        send({ kind: 'messageChild', dialog: number, message, targetOrigin }),
    };
  }

  return {
    displayDialogAsync,

    connect(sendToPage: (message: PaneToDialog) => void): void {
      send = sendToPage;
    },

    receive(message: DialogToPane): void {
      if (current?.number !== message.dialog) return;
      const { handlers } = current;
      switch (message.kind) {
        case 'dialogOpened':
          return current.opened(message.error);
        case 'dialogMessage':
          return handlers.get(DIALOG_EVENT_TYPES.DialogMessageReceived)?.({ message: message.message, origin: message.origin });
        case 'dialogEvent':
          if (message.event === 12006) current = null;
          return handlers.get(DIALOG_EVENT_TYPES.DialogEventReceived)?.({ error: message.event });
      }
    },
  };
}

/** Localhost may do without HTTPS here, as the workbench itself does; Excel takes HTTPS alone. */
function faultOf(address: string, addinOrigin: string): number | null {
  if (!URL.canParse(address)) return 12002;
  const { origin, protocol } = new URL(address);
  if (origin === addinOrigin) return null;
  return protocol === 'https:' ? 12004 : 12005;
}

function errorOf(code: number) {
  return { code, name: 'Display Dialog Error', message: isDialogErrorCode(code) ? DIALOG_ERRORS[code] : 'The dialog could not be opened.' };
}
