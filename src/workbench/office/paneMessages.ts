import type { DialogToPane, PaneToDialog } from './dialog/dialogMessages';

/**
 * What the workbench's page and the task pane's frame say to each other: first a handshake over `window.postMessage`, which hands the pane one end
 * of a MessageChannel, then these messages over that channel.
 */

export const helloFromPane = 'fieldsheet-workbench/hello';
export const welcomeFromPage = 'fieldsheet-workbench/welcome';

/** The colours of `Office.context.officeTheme`. */
export interface PaneTheme {
  readonly isDarkTheme: boolean;
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What the pane is told about the place that it runs in, once, in the welcome. */
export interface PaneEnvironment {
  /** The version that `Office.context.diagnostics` gives. */
  readonly version: string;
  /** Language of the application, a BCP 47 tag. */
  readonly displayLanguage: string;
  /** Language of the workbook's region, a BCP 47 tag. */
  readonly contentLanguage: string;
  readonly documentUrl: string;
  /** The highest version that the host supports of each requirement set, e.g. `{ ExcelApi: '1.9' }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly theme: PaneTheme;
  readonly visibility: PaneVisibility;
}

/** As in `Office.VisibilityMode`. */
export type PaneVisibility = 'Taskpane' | 'Hidden';

export interface Welcome {
  readonly kind: typeof welcomeFromPage;
  readonly environment: PaneEnvironment;
}

export interface RibbonControlState {
  readonly id: string;
  readonly enabled: boolean;
}

export type PageToPane =
  | DialogToPane
  /** An answer or an event of the host, as text for the client's bridge. */
  | { readonly kind: 'hostMessage'; readonly text: string }
  /** A ribbon button with an ExecuteFunction action was pressed. */
  | { readonly kind: 'invokeAction'; readonly invocation: number; readonly name: string; readonly controlId: string }
  | { readonly kind: 'theme'; readonly theme: PaneTheme }
  | { readonly kind: 'visibility'; readonly visibility: PaneVisibility };

export type FileCommand = 'save' | 'open';

export type PaneToPage =
  | PaneToDialog
  /** A request of the client's bridge, as text for the host. */
  | { readonly kind: 'request'; readonly text: string }
  | { readonly kind: 'actionCompleted'; readonly invocation: number }
  | { readonly kind: 'actionFailed'; readonly invocation: number; readonly message: string }
  | { readonly kind: 'setVisibility'; readonly visibility: PaneVisibility }
  /** F6 or Shift+F6 was pressed in the pane: in Excel that key leaves it. */
  | { readonly kind: 'leavePane'; readonly backwards: boolean }
  /** Ctrl+S or Ctrl+O was pressed in the pane: both mean the workbook, wherever the focus is. */
  | { readonly kind: 'fileKey'; readonly command: FileCommand }
  | { readonly kind: 'updateRibbon'; readonly controls: readonly RibbonControlState[] };
