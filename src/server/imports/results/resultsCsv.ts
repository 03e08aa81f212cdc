import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ImportedRow } from '../../../contract/imports';
import { looksLikeFormula } from '../../../domain/cells/text/looksLikeFormula';
import type { resultTable } from './resultTable';

/**
 * The results as CSV that Excel opens as it is: UTF-8 with a byte order mark, CRLF. Text that a spreadsheet would take for a formula gets an apostrophe
 * in front: https://owasp.org/www-community/attacks/CSV_Injection
 */
export function resultsCsv(pages: AsyncIterable<readonly ImportedRow[]>, columns: ReturnType<typeof resultTable>): Readable {
  async function* lines() {
    yield columns.map(({ header }) => header);
    for await (const rows of pages) for (const row of rows) yield columns.map(({ text }) => plainText(text(row)));
  }
  // All in quotes: otherwise a lone CR in a text would end its line for some readers, and what follows it would be a cell of its own.
  const csv = stringify({ bom: true, record_delimiter: 'windows', quoted: true });
  const source = Readable.from(lines());
  // Piping passes neither a failure of the database on, nor that nobody reads any more.
  source.on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return source.pipe(csv);
}

/** Excel drops a tab or a line's end at the start of a cell before it looks for a formula. */
function plainText(text: string): string {
  return looksLikeFormula(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
