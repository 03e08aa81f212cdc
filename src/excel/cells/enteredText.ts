import type { CellValue } from '../../domain/cells/cell';
import { looksLikeFormula } from '../../domain/cells/text/looksLikeFormula';
import type { CellChange } from '../../application/ports/workbookPort';

export const TEXT_FORMAT = '@';

/** Texts that Excel would take for a number, a date, a truth value or an error, or take an apostrophe off. */
const MAY_TURN = /^['#]|\d|^(?:true|false)$/i;

/** What to hand to Excel, so that the cell then holds `to`: text that would turn into something else gets an apostrophe, which Excel takes off again. */
export function enteredText({ to, entry }: Pick<CellChange, 'to' | 'entry'>, numberFormat: string): CellValue {
  if (typeof to !== 'string') return to;
  const isLikeFormula = looksLikeFormula(to);
  if (entry === 'as typed' && !isLikeFormula) return to;
  const needsMark = numberFormat === TEXT_FORMAT ? to.startsWith("'") : isLikeFormula || MAY_TURN.test(to.trim());
  return needsMark ? `'${to}` : to;
}
