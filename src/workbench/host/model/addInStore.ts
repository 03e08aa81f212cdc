import type { AddInState, CustomXmlPart } from '../../state/workbookState';

/** What the add-in keeps in the workbook: settings and custom XML parts. */
export class AddInStore {
  /** JSON text by key. */
  readonly settings: Map<string, string>;
  /** XML text by id, a GUID in braces. */
  readonly customXmlParts: Map<string, string>;

  constructor(state: AddInState) {
    this.settings = new Map(Object.entries(state.settings));
    this.customXmlParts = new Map(state.customXmlParts.map((part) => [part.id, part.xml]));
  }

  toState(): AddInState {
    const customXmlParts: CustomXmlPart[] = [...this.customXmlParts].map(([id, xml]) => ({ id, xml }));
    return { settings: Object.fromEntries(this.settings), customXmlParts };
  }
}
