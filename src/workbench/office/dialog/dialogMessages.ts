/** What a dialog's window and the workbench's page say to each other, over `window.postMessage`: both check the other's window and origin. */
export const helloFromDialog = 'fieldsheet-workbench/dialog-hello';
export const welcomeToDialog = 'fieldsheet-workbench/dialog-welcome';

/** Sent by the dialog's page once Office is asked for there, and again by each page that it goes on to. */
export interface DialogHello {
  readonly kind: typeof helloFromDialog;
}

export interface DialogWelcome {
  readonly kind: typeof welcomeToDialog;
  readonly isDialog: true;
}

/** `messageParent`. */
export interface DialogMessage {
  readonly kind: 'fieldsheet-workbench/dialog-message';
  readonly message: string;
  /** The only origin whose pane may get it; the dialog's own where none is given. */
  readonly targetOrigin: string;
}

/** `messageChild`. */
export interface ParentMessage {
  readonly kind: 'fieldsheet-workbench/parent-message';
  readonly message: string;
  readonly origin: string;
}

export interface DialogSize {
  /** Per cent of the screen. */
  readonly width: number;
  readonly height: number;
}

/** What a pane asks of the page, by the number that it gave the dialog. */
export type PaneToDialog =
  | {
      readonly kind: 'openDialog';
      readonly dialog: number;
      readonly url: string;
      readonly size: DialogSize;
      readonly promptBeforeOpen: boolean;
    }
  | { readonly kind: 'closeDialog'; readonly dialog: number }
  | { readonly kind: 'messageChild'; readonly dialog: number; readonly message: string; readonly targetOrigin: string };

/** What the page tells the pane of it. */
export type DialogToPane =
  | { readonly kind: 'dialogOpened'; readonly dialog: number; readonly error: number | null }
  | { readonly kind: 'dialogMessage'; readonly dialog: number; readonly message: string; readonly origin: string }
  /** It has ended by itself; `event` as in `DialogEventReceived`. */
  | { readonly kind: 'dialogEvent'; readonly dialog: number; readonly event: number };
