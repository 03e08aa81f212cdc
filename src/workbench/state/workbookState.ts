import type { IWorkbookData } from '@univerjs/core';

/** A workbook as it is opened in the workbench, saved from it and kept in a sample: the grid's own snapshot and what an add-in keeps in the file. */
export interface WorkbookState {
  /**
   * Univer's snapshot. Conditional formats, data validation, notes, tables and defined names are in its `resources`.
   * A very hidden sheet is `hidden` and has `custom: { veryHidden: true }`; a workbook that counts dates from 1904 has `custom: { date1904: true }`.
   */
  readonly workbook: IWorkbookData;
  readonly addIn: AddInState;
}

/** What the add-in stored in the workbook: it travels with the file. */
export interface AddInState {
  /** `workbook.settings`: each value as JSON text, by key. */
  readonly settings: Readonly<Record<string, string>>;
  readonly customXmlParts: readonly CustomXmlPart[];
}

export interface CustomXmlPart {
  /** `{GUID}` in braces, as Excel gives it. */
  readonly id: string;
  readonly xml: string;
}
