import { invalidArgument, itemNotFound } from '../executor/hostError';
import type { HostSession } from '../executor/hostSession';
import { assertAddressLength, parseBox, splitAreas, splitSheet } from './a1';
import { CellArea } from './cellArea';
import { findName, readReference } from './definedNames';
import { sheetByNameOrId } from './sheetNames';

/** One block of cells from an address or a defined name, on the given sheet. Throws `InvalidArgument` when it is neither. */
export function readAddress(address: unknown, sheetId: string, session: HostSession): CellArea {
  if (typeof address !== 'string') throw invalidArgument();
  assertAddressLength(address);
  const { sheetName, rest } = splitSheet(address);
  const onSheet = sheetName === null ? sheetId : sheetByNameOrId(session, sheetName)?.getSheetId();
  if (onSheet !== sheetId) throw invalidArgument();
  if (!session.engine.workbook.getSheetBySheetId(sheetId)) throw itemNotFound();
  const box = parseBox(rest);
  if (box) return new CellArea(sheetId, [box]);
  const name = findName(session, rest, sheetId);
  const area = name && readReference(session, name.formulaOrRefString);
  if (!area || area.sheetId !== sheetId) throw invalidArgument();
  return area;
}

/** Several blocks of cells from a list of addresses with commas between them. */
export function readAddresses(address: unknown, sheetId: string, session: HostSession): CellArea {
  if (typeof address !== 'string') throw invalidArgument();
  assertAddressLength(address);
  return new CellArea(
    sheetId,
    splitAreas(address).flatMap((area) => readAddress(area, sheetId, session).boxes),
  );
}
