import type { CellBox } from '../../application/ports/workbookPort';
import { columnLetters } from '../address';
import { ADDRESS_CHARACTERS } from '../limits';

/** The ranges' addresses, joined into as few texts as `getRanges` needs. */
export function addressChunks(ranges: readonly CellBox[]): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const range of ranges) {
    const address = addressOf(range);
    if (chunk.length + 1 + address.length > ADDRESS_CHARACTERS) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += chunk ? `,${address}` : address;
  }
  if (chunk) chunks.push(chunk);
  return chunks;
}

function addressOf({ top, left, bottom, right }: CellBox): string {
  const first = columnLetters(left) + top;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}
