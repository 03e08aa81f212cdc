import type { Worksheet } from '@univerjs/core';
import { invalidArgument, itemAlreadyExists } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';

/** The sheet of a name, compared without case as Excel does, or of an id. */
export function sheetByNameOrId({ engine }: HostSession, key: unknown): Worksheet | null {
  if (typeof key !== 'string') throw invalidArgument();
  const wanted = key.toLowerCase();
  return (
    engine.workbook.getSheetBySheetId(key) ?? engine.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === wanted) ?? null
  );
}

/**
 * Refuses what cannot name a sheet: Microsoft Support, "Rename a worksheet": not blank, at most 31 characters, none of
 * `/ \ ? * : [ ]`, no apostrophe at either end, not "History".
 */
export function assertNewSheetName(session: HostSession, name: unknown, renamed?: Worksheet): void {
  if (typeof name !== 'string' || name.trim() === '' || name.length > 31) throw invalidArgument();
  if (/[/\\?*:[\]]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === 'history') throw invalidArgument();
  const namesake = session.engine.workbook.getSheets().find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
  if (namesake && namesake !== renamed) throw itemAlreadyExists();
}
