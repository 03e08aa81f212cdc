import { emptyWorkbook } from '../../engine/emptyWorkbook';
import type { WorkbookState } from '../../state/workbookState';
import type { NamedBytes } from './browserFiles';

/** A workbook that is ready to be shown. */
export interface OpenedWorkbook {
  readonly name: string;
  readonly state: WorkbookState;
  /** What the file holds and the workbench cannot show, a sentence each. */
  readonly notCarried: readonly string[];
}

export function blankWorkbook(name: string): OpenedWorkbook {
  return { name, state: { workbook: emptyWorkbook(name), addIn: { settings: {}, customXmlParts: [] } }, notCarried: [] };
}

export async function workbookOfFile({ name, bytes }: NamedBytes): Promise<OpenedWorkbook> {
  const { readXlsx } = await import('../../xlsx/readXlsx');
  return { name, ...(await readXlsx(bytes, name)) };
}
