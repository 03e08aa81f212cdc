import type { RibbonControlState } from './paneMessages';

/** `Office.RibbonUpdaterData`: which controls of which tabs change. */
export interface RibbonUpdate {
  readonly tabs: readonly {
    readonly id: string;
    readonly controls?: readonly RibbonControl[];
    readonly groups?: readonly { readonly id: string; readonly controls?: readonly RibbonControl[] }[];
  }[];
}

interface RibbonControl {
  readonly id: string;
  readonly enabled?: boolean;
}

/** The controls that an `Office.ribbon.requestUpdate` enables or disables, wherever in the tabs they stand. */
export function ribbonControls(update: RibbonUpdate): RibbonControlState[] {
  return update.tabs
    .flatMap((tab) => [...(tab.controls ?? []), ...(tab.groups ?? []).flatMap((group) => group.controls ?? [])])
    .flatMap(({ id, enabled }) => (enabled === undefined ? [] : [{ id, enabled }]));
}
