import { columnLetters } from '../address';
import { OWN_HEADERS } from '../ownColumns';

const WIDTHS = { result: 104, detail: 320, rowKey: 200 } as const;

/**
 * Queues the heading and the looks of one of our columns: text, so that nothing in it turns into a formula or a number.
 * @param headerRow sheet row of the headings; 0 where there are none, and ours has none either
 */
export function addOwnColumn(worksheet: Excel.Worksheet, name: keyof typeof OWN_HEADERS, column: number, headerRow: number): void {
  const letters = columnLetters(column);
  const whole = worksheet.getRange(`${letters}:${letters}`);
  whole.numberFormat = [['@']];
  whole.format.columnWidth = WIDTHS[name];
  if (name === 'rowKey') whole.columnHidden = true;
  if (headerRow === 0) return;
  const header = worksheet.getRange(`${letters}${headerRow}`);
  header.values = [[OWN_HEADERS[name]]];
  header.format.font.bold = true;
  header.format.font.italic = true;
}
