import type { CellValue } from '../cell';
import { mayBeRounded, numberText } from '../numbers/numberText';
import { understood, type Reading } from '../reading';

const ASCII = /^[\x20-\x7e]*$/;

/** Text as it stands; a number is its figures, e.g. a part number `1E5` that Excel took for 100000. Composed letters (NFC). */
export function readText(cell: CellValue): Reading {
  switch (typeof cell) {
    case 'string': {
      const text = ASCII.test(cell) ? cell : cell.normalize('NFC');
      return understood(text, text === cell);
    }
    case 'number':
      return { ...understood(numberText(cell), true), ...(mayBeRounded(cell) && { doubt: 'rounded-number' as const }) };
    case 'boolean':
      return understood(cell ? 'TRUE' : 'FALSE', true);
  }
}
