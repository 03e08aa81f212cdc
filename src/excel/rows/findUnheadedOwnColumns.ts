import type { CellValue } from '../../domain/cells/cell';
import { RESULT_TEXTS } from '../ownColumns';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const results: ReadonlySet<CellValue> = new Set(['', ...Object.values(RESULT_TEXTS)]);

/** Where our three columns stand, from 0. */
export interface OwnColumnPlaces {
  readonly result: number;
  readonly detail: number;
  readonly rowKey: number;
}

/**
 * Our columns in a sheet without headers, where no heading tells: the last three, if they hold nothing but results, explanations
 * and keys. A person's own column of such keys is not taken for ours, since what stands two columns before it is no result.
 * @param rows the sheet's first rows, from column A; null when our columns are not there
 */
export function findUnheadedOwnColumns(rows: readonly (readonly CellValue[])[]): OwnColumnPlaces | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const rowKey = width - 1;
  if (rowKey < 3) return null;
  const keys = rows.map((row) => row[rowKey] ?? '').filter((key) => key !== '');
  const isOurs =
    keys.length > 0 &&
    keys.every((key) => typeof key === 'string' && UUID.test(key)) &&
    rows.every((row) => results.has(row[rowKey - 2] ?? ''));
  return isOurs ? { result: rowKey - 2, detail: rowKey - 1, rowKey } : null;
}
