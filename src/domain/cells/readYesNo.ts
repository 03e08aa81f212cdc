import type { CellValue } from './cell';
import { faulty, understood, type Reading } from './reading';
import { plainText } from './text/plainText';

const INVALID = faulty('invalid-yes-no');
const MEANINGS: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['y', true],
  ['true', true],
  ['t', true],
  ['1', true],
  ['no', false],
  ['n', false],
  ['false', false],
  ['f', false],
  ['0', false],
]);

/** `Yes`, `No` and real booleans as they are; `Y`, ` yes `, `TRUE` as text and 1 are understood. */
export function readYesNo(cell: CellValue): Reading {
  if (typeof cell === 'boolean') return understood(cell, true);
  const meaning = MEANINGS.get(plainText(String(cell)).toLowerCase());
  return meaning === undefined ? INVALID : understood(meaning, cell === 'Yes' || cell === 'No');
}
