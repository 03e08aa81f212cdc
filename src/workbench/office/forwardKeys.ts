import { fileCommandOf } from './fileCommandOf';
import type { PaneToPage } from './paneMessages';

/** Hands those keys to the page that mean the application around the pane, not the pane. */
export function forwardKeys(send: (message: PaneToPage) => void): void {
  window.addEventListener('keydown', (event) => {
    const command = fileCommandOf(event);
    if (event.key !== 'F6' && command === undefined) return;
    event.preventDefault();
    send(command ? { kind: 'fileKey', command } : { kind: 'leavePane', backwards: event.shiftKey });
  });
}
