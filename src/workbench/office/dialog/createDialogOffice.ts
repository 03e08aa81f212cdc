import { failingLoudly } from '../failingLoudly';
import { DIALOG_EVENT_TYPES } from './createDialogs';
import type { OpenerConnection } from './connectToOpener';

type Handler = (arg: { readonly message: string; readonly origin: string }) => void;
type Callback = (result: object) => void;

/**
 * The part of `Office` that a page in a dialog has: it can talk with the pane that opened it and knows nothing of the workbook.
 * https://learn.microsoft.com/office/dev/add-ins/develop/dialog-api-in-office-add-ins
 */
export function createDialogOffice({ messageParent, onParentMessage }: OpenerConnection) {
  return {
    EventType: DIALOG_EVENT_TYPES,
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    context: failingLoudly('Office.context', {
      host: 'Excel',
      platform: 'OfficeOnline',
      isDialog: true,
      ui: failingLoudly('Office.context.ui', {
        messageParent,
        addHandlerAsync(eventType: string, handler: Handler, ...rest: [object?, Callback?] | [Callback?]): void {
          const callback = rest.find((each) => typeof each === 'function') as Callback | undefined;
          if (eventType === DIALOG_EVENT_TYPES.DialogParentMessageReceived) onParentMessage(handler);
          callback?.({ status: 'succeeded' });
        },
      }),
    }),
  };
}
