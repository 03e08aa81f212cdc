import type { CellValue } from '../../cells/cell';
import { wordsOf } from './cellWords';

/** Words that belong to the last name behind them: Jan van der Berg. */
const PARTICLES = new Set('van von der den de del della di da dos du la le st ter ten bin ibn al el'.split(' '));

/** First and last name. `Berg, Jan` is read as it is meant; a single word is a first name. Every word is kept. */
export function divideName(cell: CellValue): readonly [string, string] {
  const text = wordsOf(cell).join(' ');
  const [last = '', first = '', ...more] = text.split(',').map((piece) => piece.trim());
  if (first !== '' && last !== '' && more.length === 0) return [first, last];
  const words = text.split(' ');
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at--;
  return at <= 0 ? [text, ''] : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}
