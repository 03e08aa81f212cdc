/** The full-width forms too: Excel takes them for the plain ones where East Asian text is typed. White space before them does not make them safe everywhere. */
const LIKE_A_FORMULA = /^\s*[=+\-@＝＋－＠]/;

/**
 * Text that Excel keeps as text when it is written as a value: what starts like a formula gets the apostrophe that Excel
 * takes off again, as it does when one is typed.
 */
export function literalText(text: string): string {
  return LIKE_A_FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
}
