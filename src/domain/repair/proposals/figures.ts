import { compactNumber } from '../../cells/createBusinessNumberReader';
import { parseDecimal } from '../../cells/numbers/parseDecimal';
import { plainText } from '../../cells/text/plainText';
import type { Issue } from '../../validation/issue';
import { literal, type Repair } from '../repair';
import type { RepairContext } from '../repairContext';

/** Letters beside figures that were meant as figures: `O412` is 0412. */
export function withFigures(text: string): string {
  return text.replace(/[oO](?=[\s().-]*\d)|(?<=\d[\s().-]*)[oO](?![a-z])/g, '0').replace(/(?<=\d)[lI](?![a-z])|[lI](?=\d)/g, '1');
}

const LABEL = /^(?:phone|telephone|tel|ph|mobile|mob|fax|office|work|home|[mptf])\b\s*(?:no|number)?[\s.:#-]*/i;
const NUMBERS_IN_TEXT = /\+?\(?\d[\d ().-]{4,}\d/g;

/** A label before the number, or marks other than the usual between its figures, are certainly not part of it. */
export function proposePhones({ value }: Issue): readonly Repair[] {
  const text = plainText(String(value)).replace(LABEL, '');
  const separated = text.replace(/[_*,;~\s]+/g, ' ').replace(/^ | ?[ .]$/g, '');
  return [
    ...(/^\+?[\d ().-]+$/.test(separated) ? [literal(separated, 'safe')] : []),
    ...(text.match(NUMBERS_IN_TEXT) ?? []).map((number) => literal(number, 'likely')),
    literal(withFigures(separated), 'likely'),
    literal(separated.replace(/[/|\\]/g, ' '), 'likely'),
  ];
}

/** A number with a check proves itself, so one with nothing but marks between its figures is certain. */
export function proposeBusinessNumbers({ value }: Issue, { country: { businessNumber } }: RepairContext): readonly Repair[] {
  const { read, label, inText, hasCheck, lostZeros } = businessNumber;
  const text = plainText(String(value)).replace(label, '');
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  const candidates = [
    { compact: letters, isSafe: hasCheck },
    ...(text.match(inText) ?? []).map((found) => ({ compact: compactNumber(found), isSafe: false })),
    { compact: compactNumber(withFigures(text)), isSafe: false },
    ...(lostZeros && letters.length >= lostZeros.left ? [{ compact: letters.padStart(lostZeros.of, '0'), isSafe: false }] : []),
  ];
  return candidates.flatMap(({ compact, isSafe }) => {
    const number = read(compact);
    return number === null ? [] : [literal(number, isSafe ? 'safe' : 'likely')];
  });
}

const FACTORS: readonly (readonly [after: RegExp, factor: number])[] = [
  [/^ ?k\b/i, 1_000],
  [/^ ?(?:m|mil|million)\b/i, 1_000_000],
];

/** The only figures in a text: `about 5k` is 5000, `1.250,50` is 1250.5, `12 units` is 12. */
export function proposeAmounts({ value }: Issue): readonly Repair[] {
  const text = withFigures(plainText(String(value)));
  const found = text.match(/-?\d(?:[\d,. ]*\d)?/g) ?? [];
  const [figures] = found;
  if (figures === undefined || found.length > 1) return [];
  const isContinental = /^-?\d{1,3}(?:\.\d{3})*,\d{1,2}$/.test(figures);
  const number = parseDecimal(isContinental ? figures.replaceAll('.', '').replace(',', '.') : figures);
  if (number === null) return [];
  const after = text.slice(text.indexOf(figures) + figures.length);
  const factor = FACTORS.find(([pattern]) => pattern.test(after))?.[1] ?? 1;
  return [literal(Number((number * factor).toPrecision(15)), 'likely')];
}
