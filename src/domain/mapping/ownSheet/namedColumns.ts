import type { CellValue } from '../../cells/cell';

/** A column that can be told from the others, so that it can be mapped. */
export interface NamedColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  readonly header: string;
  /** See `ColumnMapping`. */
  readonly place: number;
}

/** The columns that have a header, from left to right. A column without one cannot be found again, so it cannot be mapped. */
export function namedColumns(headers: readonly CellValue[]): readonly NamedColumn[] {
  const seen = new Map<string, number>();
  return headers.flatMap((cell, column) => {
    const header = String(cell).trim();
    const key = headerKey(header);
    if (key === '') return [];
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return [{ column, header, place }];
  });
}

/**
 * The columns of a sheet without headers: known by where they stand.
 * @param width of the sheet from column A on
 */
export function columnsWithoutHeaders(width: number, firstColumn = 0): readonly NamedColumn[] {
  return Array.from({ length: Math.max(0, width - firstColumn) }, (_, index) => ({
    column: firstColumn + index,
    header: '',
    place: firstColumn + index,
  }));
}

/** Equal for headers that are the same but for case and white space. */
export function headerKey(header: string): string {
  return header.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Equal for a column of a mapping and the sheet's column that it is about. */
export function columnKey({ header, place }: Pick<NamedColumn, 'header' | 'place'>): string {
  return `${headerKey(header)}\n${place}`;
}
