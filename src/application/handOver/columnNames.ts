import type { CellValue } from '../../domain/cells/cell';

/** A name for each column, by which it is known when its copy comes back: its header, numbered where that is there before, or its place. */
export function columnNames(headers: readonly CellValue[], width: number): string[] {
  const seen = new Map<string, number>();
  return Array.from({ length: Math.max(width, headers.length) }, (_, column) => {
    const header = String(headers[column] ?? '').trim() || `Column ${column + 1}`;
    const count = (seen.get(header) ?? 0) + 1;
    seen.set(header, count);
    return count === 1 ? header : `${header} (${count})`;
  });
}
