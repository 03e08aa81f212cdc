import type { CellValue } from './cell';
import { faulty, understood, type Reading } from './reading';
import { plainText } from './text/plainText';

const INVALID = faulty('invalid-abn');
const WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
/** How an ABN is printed: `51 824 753 556`. */
const PRINTED = /^\d{2} \d{3} \d{3} \d{3}$/;

/** An Australian Business Number, stored as its 11 digits. */
export function readBusinessNumber(cell: CellValue): Reading {
  if (typeof cell === 'boolean') return INVALID;
  const text = plainText(String(cell));
  const digits = text.replace(/^abn\b[\s:.]*/i, '').replace(/[\s.-]/g, '');
  if (!isAbn(digits)) return INVALID;
  return understood(digits, digits === String(cell) || PRINTED.test(String(cell)));
}

/** The Australian Business Register's check: less one on the first digit, weighted, divisible by 89. */
function isAbn(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (digits.charCodeAt(at) - 48 - (at === 0 ? 1 : 0)), 0);
  return sum % 89 === 0;
}
