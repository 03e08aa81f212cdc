import { SignInError, type SignInErrorCode } from '../../application/ports/signInError';

/** A share of the screen; Excel asks for numbers of per cent. The sign-in page is one column. */
const SIZE = { height: 70, width: 30 };

/** What `displayDialogAsync` fails with: https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const OPENING_ERRORS: Readonly<Record<number, SignInErrorCode>> = {
  12004: 'not-allowed',
  12005: 'not-allowed',
  12007: 'already-open',
  12009: 'blocked',
  12011: 'blocked',
};

/** What becomes of an open dialog, by the same page. */
const EVENTS: Readonly<Record<number, SignInErrorCode>> = { 12002: 'no-window', 12003: 'not-allowed', 12006: 'closed' };

/** Signs in through Office's dialog, which begins on our own start page and ends on our own return page. */
export function askInDialog(authorization: URLSearchParams, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const startPage = `${window.location.origin}/addin/sign-in.html?${authorization.toString()}`;
    // A window that follows a press in the pane opens without more ado; after one on the ribbon, Excel on the web has to ask first, or the browser blocks it.
    const promptBeforeOpen = !navigator.userActivation?.isActive;
    Office.context.ui.displayDialogAsync(startPage, { ...SIZE, promptBeforeOpen }, ({ status, error, value: dialog }) => {
      if (status === Office.AsyncResultStatus.Failed)
        return reject(new SignInError(OPENING_ERRORS[error.code] ?? 'no-window', `${error.code}: ${error.message}`));
      const close = () => dialog.close();
      const settle = (settled: () => void) => {
        signal.removeEventListener('abort', stop);
        settled();
      };
      const stop = () => {
        close();
        settle(() => reject(signal.reason as Error));
      };
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (arg) => {
        if ('error' in arg || !isOurs(arg.origin)) return;
        close();
        settle(() => resolve(arg.message));
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (arg) => {
        if ('error' in arg) settle(() => reject(new SignInError(EVENTS[arg.error] ?? 'no-window', `Dialog event ${arg.error}`)));
      });
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });
  });
}

/** Hosts before DialogOrigin 1.1 do not say; the state of the answer stands guard alone there. */
function isOurs(origin: string | undefined): boolean {
  if (origin === undefined) return !Office.context.requirements.isSetSupported('DialogOrigin', '1.1');
  return origin === window.location.origin;
}
