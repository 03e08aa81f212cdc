import type { SheetPreview } from '../../application/ports/workbookPort';
import { isOwnHeader } from '../ownColumns';
import { readHead, type SheetHead } from '../reading/readHead';
import { findUnheadedOwnColumns } from '../rows/findUnheadedOwnColumns';
import { getSheet, runExcel } from '../runExcel';

/** The beginning of a sheet, without what stands in the columns that we put behind the person's. */
export function previewSheet(sheetId: string): Promise<SheetPreview> {
  return runExcel(
    async (context) => {
      const worksheet = await getSheet(context, { id: sheetId });
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,rowCount');
      await context.sync();
      const head = await readHead(context, worksheet);
      const lastRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
      return { sheet: { id: sheetId, name: worksheet.name }, lastRow, ...withoutOwnColumns(head) };
    },
    [{ id: sheetId }],
  );
}

/** Ours are blanked where the person has moved them among their own: positions must stay true. */
function withoutOwnColumns({ rows, texts }: SheetHead): SheetHead {
  const unheaded = findUnheadedOwnColumns(rows);
  const own = new Set([
    ...(unheaded ? Object.values(unheaded) : []),
    ...rows.flatMap((row) => row.flatMap((cell, column) => (isOwnHeader(cell) ? [column] : []))),
  ]);
  if (own.size === 0) return { rows, texts };
  let width = rows[0]?.length ?? 0;
  while (own.has(width - 1)) width--;
  const without = <Cell>(cells: readonly (readonly Cell[])[], blank: Cell) =>
    cells.map((row) => row.slice(0, width).map((cell, column) => (own.has(column) ? blank : cell)));
  return { rows: without(rows, ''), texts: without(texts, '') };
}
