import type { CellValue } from '../../cells/cell';
import { trimInvisible } from '../../cells/text/trimInvisible';
import type { CellRules } from '../ownSheet/columnMapping';
import { valueKey } from './valueKey';

export type CellTranslator = (cell: CellValue) => CellValue;

/**
 * What the cells of a column become: what the table says, the default for a blank one, and otherwise what they are. Null where
 * nothing is translated at all.
 */
export function createCellTranslator({ values, whenBlank }: CellRules): CellTranslator | null {
  const becomes = new Map<string, string>();
  for (const { from, to } of values) if (to !== null) becomes.set(valueKey(from), to);
  becomes.delete('');
  if (becomes.size === 0 && whenBlank === '') return null;
  // A column of a hundred thousand cells repeats a few hundred spellings, or hardly any: both stay cheap.
  const known = new Map<CellValue, CellValue>();
  return (cell) => {
    if (cell === '') return whenBlank;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const blank = typeof cell === 'string' && trimInvisible(cell) === '';
    const after = blank ? whenBlank : (becomes.get(valueKey(cell)) ?? cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, after);
    return after;
  };
}

const MOST_REMEMBERED = 10_000;
