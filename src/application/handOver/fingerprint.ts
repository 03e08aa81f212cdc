import type { CellValue } from '../../domain/cells/cell';

/**
 * Tells whether a cell of a column still holds what it held, in eight figures: a row's values themselves may be more than one cell takes. FNV-1a, 32 bits,
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function fingerprint(column: string, value: CellValue): string {
  const text = `${column}\n${typeof value} ${String(value)}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
