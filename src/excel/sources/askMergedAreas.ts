import type { SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { columnIndex } from '../address';
import { supportsExcelApi } from '../supportsExcelApi';

/** One block of an address such as `'Our list'!A1:C1,'Our list'!E1:F2`. */
const BLOCK = /!\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)(?=,|$)/g;

/** Asks for the merged cells that touch a range; what it gives answers once the message is through. None where Excel cannot tell. */
export function askMergedAreas(range: Excel.Range): () => readonly SheetArea[] {
  if (!supportsExcelApi('1.13')) return () => [];
  const merged = range.getMergedAreasOrNullObject();
  merged.load('address');
  return () =>
    merged.isNullObject
      ? []
      : [...merged.address.matchAll(BLOCK)].map(([, first = '', top, last = '', bottom]) => ({
          firstRow: Number(top),
          lastRow: Number(bottom),
          firstColumn: columnIndex(first),
          lastColumn: columnIndex(last),
        }));
}
