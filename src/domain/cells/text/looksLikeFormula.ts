/**
 * What spreadsheets and databases take for a formula: https://owasp.org/www-community/attacks/CSV_Injection. The full-width and small forms too, which Excel takes for the
 * plain ones where East Asian text is typed; and behind white space, controls, invisible characters and quotes, which some programs drop before they look.
 */
const LIKE_A_FORMULA = /^[\s\p{Cc}\p{Cf}'"‘’“”]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

export function looksLikeFormula(text: string): boolean {
  return LIKE_A_FORMULA.test(text);
}
