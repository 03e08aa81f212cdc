import type { CellValue } from '../../cells/cell';
import { trimmedText } from './cellWords';

type PhoneKind = 'phone' | 'mobile' | 'fax';

const SEPARATORS = /\s*(?:[/;,|&\n\r]|\bor\b|\band\b)+\s*/i;
const WORDS = 'm|mob|mobile|c|cell|ph|p|phone|t|tel|w|work|h|home|bh|ah|f|fax';
/** A number begins anew, with a label. */
const BEFORE_LABEL = new RegExp(String.raw`\s+(?=\(?(?:${WORDS})\b\s*[:.)]?\s*[+(\d])`, 'gi');
const LABEL = new RegExp(
  String.raw`^\(?(${WORDS})\b\s*[:.)]*\s*|\s*\((${WORDS})\)$|\s+(mob|mobile|cell|ph|phone|tel|work|home|bh|ah|fax)$`,
  'i',
);
const NUMBER = /^\+?[\d\s().-]+$/;
const LEAST_DIGITS = 6;

/** Phone, mobile and fax numbers of one cell; null when there are more of one kind than a record holds, or words between. */
export function dividePhones(cell: CellValue): readonly CellValue[] | null {
  if (typeof cell === 'number') return isMobile(String(cell)) ? ['', cell, ''] : [cell, '', ''];
  const pieces = trimmedText(cell).replace(BEFORE_LABEL, '/').split(SEPARATORS).filter(Boolean);
  const found: Record<PhoneKind, string> = { phone: '', mobile: '', fax: '' };
  for (const piece of pieces) {
    const label = LABEL.exec(piece);
    const number = piece.replace(LABEL, '').trim();
    if (!NUMBER.test(number) || number.replace(/\D/g, '').length < LEAST_DIGITS) return null;
    const kind = kindOf((label?.[1] ?? label?.[2] ?? label?.[3] ?? '').toLowerCase(), number);
    if (found[kind] !== '') return null;
    found[kind] = number;
  }
  return [found.phone, found.mobile, found.fax];
}

function kindOf(label: string, number: string): PhoneKind {
  if (/^f/.test(label)) return 'fax';
  return /^[mc]/.test(label) || isMobile(number) ? 'mobile' : 'phone';
}

/** Of Australia: 04 ..., +61 4 ..., or the zero lost to a number cell. */
function isMobile(number: string): boolean {
  return /^(?:0?4\d{8}|614\d{8}|61\(?0\)?4\d{8})$/.test(number.replace(/\D/g, ''));
}
