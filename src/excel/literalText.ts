import { looksLikeFormula } from '../domain/cells/text/looksLikeFormula';

/**
 * Text that Excel keeps as text when it is written as a value: what looks like a formula gets the apostrophe that Excel
 * takes off again, as it does when one is typed.
 */
export function literalText(text: string): string {
  return looksLikeFormula(text) || text.startsWith("'") ? `'${text}` : text;
}
