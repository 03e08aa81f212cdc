import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import type { HostSession } from '../executor/hostSession';
import { parseBox, splitSheet } from './a1';
import { CellArea } from './cellArea';
import { sheetByNameOrId } from './sheetNames';

/** Univer's mark for a name that holds in the whole workbook. */
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

/** The names of the workbook, or of one sheet. */
export function namesIn({ engine, unitId }: HostSession, sheetId: string | null): IDefinedNamesServiceParam[] {
  const all = Object.values(engine.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  return all.filter((name) => scopeOf(name) === sheetId);
}

/** A name as a formula on a sheet sees it: the sheet's own first, then the workbook's. */
export function findName(session: HostSession, name: string, sheetId: string | null): IDefinedNamesServiceParam | null {
  const wanted = name.toLowerCase();
  const scopes = sheetId === null ? [null] : [sheetId, null];
  for (const scope of scopes) {
    const found = namesIn(session, scope).find((item) => item.name.toLowerCase() === wanted);
    if (found) return found;
  }
  return null;
}

/** The sheet that a name belongs to; null for the workbook's. */
export function scopeOf(name: IDefinedNamesServiceParam): string | null {
  return name.localSheetId && name.localSheetId !== WORKBOOK_SCOPE ? name.localSheetId : null;
}

/** The cells that a reference such as `=Lists!$A$1:$A$9` names; null when it is another formula. */
export function readReference(session: HostSession, formula: string): CellArea | null {
  const { sheetName, rest } = splitSheet(formula.replace(/^=/, ''));
  const box = parseBox(rest);
  const sheet = sheetName === null ? null : sheetByNameOrId(session, sheetName);
  return box && sheet ? new CellArea(sheet.getSheetId(), [box]) : null;
}
