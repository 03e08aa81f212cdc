import type { CellValue } from '../../domain/cells/cell';
import { literal } from '../../domain/repair/repair';
import type { SheetContent } from '../ports/workbookPort';
import type { CellRepair } from '../repair/cellRepair';
import { columnNames } from './columnNames';
import { fingerprint } from './fingerprint';
import type { HandOver, LostColumn } from './handOver';

export interface HandOverCompared {
  readonly repairs: readonly CellRepair[];
  readonly lost: readonly LostColumn[];
}

/**
 * What a colleague has changed in rows of a sheet. What they have left as it was is left as it is by now; where both have changed a cell, it
 * is to be decided.
 * @param rowOf where the rows are by now, by their keys
 */
export function compareHandOver(handOver: HandOver, content: SheetContent, rowOf: ReadonlyMap<string, number>): HandOverCompared {
  const { sheet, headers, rows, firstRow } = content;
  const names = columnNames(headers, rows[0]?.length ?? 0);
  const columns = handOver.columns.map((name) => names.indexOf(name));
  const lost = new Set<string>();
  const repairs = handOver.rows.flatMap(({ rowKey, values, fingerprints }) => {
    const row = rowOf.get(rowKey);
    if (row === undefined) return [];
    const handed = new Set(fingerprints);
    return values.flatMap((to, at): CellRepair[] => {
      const column = columns[at]!;
      const name = handOver.columns[at]!;
      if (column < 0) {
        if (to !== '' && !handed.has(fingerprint(name, to))) lost.add(name);
        return [];
      }
      const from: CellValue = rows[row - firstRow]?.[column] ?? '';
      if (to === from || handed.has(fingerprint(name, to))) return [];
      const isConflict = !handed.has(fingerprint(name, from));
      const place = { sheetId: sheet.id, sheetName: sheet.name, row, column, field: { header: name } };
      return [{ ...place, from, repair: literal(to, isConflict ? 'unsure' : 'likely'), ...(isConflict && { isConflict: true }) }];
    });
  });
  return { repairs, lost: [...lost].map((header) => ({ sheetName: handOver.sheetName, header })) };
}
