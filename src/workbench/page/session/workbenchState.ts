import type { PaneVisibility, RibbonControlState } from '../../office/paneMessages';
import type { InputPrompt } from '../grid/watchInputPrompts';
import type { ThemeName } from '../theme/workbenchTheme';

/** What the page shows around the grid. The workbook itself lives in the grid. */
export interface WorkbenchState {
  readonly document: OpenDocument;
  readonly activity: Activity;
  readonly notice: Notice | undefined;
  readonly pane: { readonly visibility: PaneVisibility; readonly width: number; readonly connection: 'loading' | 'connected' | 'silent' };
  /** Ids of ribbon controls that the add-in has disabled. */
  readonly disabledControls: ReadonlySet<string>;
  readonly theme: ThemeName;
  /** The note of the selected cell, which is also read out. */
  readonly inputPrompt: InputPrompt | undefined;
}

export interface OpenDocument {
  readonly name: string;
  readonly edited: boolean;
  /** Counts the documents that this page has opened: the pane is loaded anew for each. */
  readonly serial: number;
}

export type Activity = { readonly kind: 'idle' } | { readonly kind: 'busy'; readonly doing: string };

export interface Notice {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
  readonly details: readonly string[];
}

export type WorkbenchEvent =
  | { readonly kind: 'began'; readonly doing: string }
  | { readonly kind: 'finished'; readonly notice?: Notice }
  | { readonly kind: 'opened'; readonly name: string }
  | { readonly kind: 'edited' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'noticeDismissed' }
  | { readonly kind: 'paneConnected' }
  | { readonly kind: 'paneSilent' }
  | { readonly kind: 'paneVisibility'; readonly visibility: PaneVisibility }
  | { readonly kind: 'paneWidth'; readonly width: number }
  | { readonly kind: 'ribbonUpdated'; readonly controls: readonly RibbonControlState[] }
  | { readonly kind: 'themeChosen'; readonly theme: ThemeName }
  | { readonly kind: 'inputPrompt'; readonly prompt: InputPrompt | undefined };

/** Excel's task pane is 320 px wide when it opens; the workbench lets it be drawn between these. */
export const paneWidths = { initial: 320, min: 240, max: 640 } as const;

export function initialState(documentName: string, theme: ThemeName): WorkbenchState {
  return {
    document: { name: documentName, edited: false, serial: 0 },
    activity: { kind: 'idle' },
    notice: undefined,
    pane: { visibility: 'Taskpane', width: paneWidths.initial, connection: 'loading' },
    disabledControls: new Set(),
    theme,
    inputPrompt: undefined,
  };
}

export function workbenchReducer(state: WorkbenchState, event: WorkbenchEvent): WorkbenchState {
  switch (event.kind) {
    case 'began':
      return { ...state, activity: { kind: 'busy', doing: event.doing }, notice: undefined };
    case 'finished':
      return { ...state, activity: { kind: 'idle' }, notice: event.notice ?? state.notice };
    case 'opened':
      return {
        ...state,
        document: { name: event.name, edited: false, serial: state.document.serial + 1 },
        pane: { ...state.pane, connection: 'loading' },
        disabledControls: new Set(),
      };
    case 'edited':
      return state.document.edited ? state : { ...state, document: { ...state.document, edited: true } };
    case 'saved':
      return { ...state, document: { ...state.document, edited: false } };
    case 'noticeDismissed':
      return { ...state, notice: undefined };
    case 'paneConnected':
      return { ...state, pane: { ...state.pane, connection: 'connected' } };
    case 'paneSilent':
      return state.pane.connection === 'loading' ? { ...state, pane: { ...state.pane, connection: 'silent' } } : state;
    case 'paneVisibility':
      return { ...state, pane: { ...state.pane, visibility: event.visibility } };
    case 'paneWidth':
      return { ...state, pane: { ...state.pane, width: Math.min(paneWidths.max, Math.max(paneWidths.min, event.width)) } };
    case 'ribbonUpdated': {
      const disabled = new Set(state.disabledControls);
      for (const { id, enabled } of event.controls) {
        if (enabled) disabled.delete(id);
        else disabled.add(id);
      }
      return { ...state, disabledControls: disabled };
    }
    case 'themeChosen':
      return { ...state, theme: event.theme };
    case 'inputPrompt':
      return { ...state, inputPrompt: event.prompt };
  }
}
