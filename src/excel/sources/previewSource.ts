import type { SheetPreview, SourceInfo } from '../../application/ports/workbookPort';
import type { SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { areaAddress, areaOf } from '../address';
import { hiddenByPerson } from '../hiddenRows/hiddenByPerson';
import { isOwnHeader } from '../ownColumns';
import { ANYWHERE, readHead, type Head } from '../reading/readHead';
import { findUnheadedOwnColumns } from '../rows/findUnheadedOwnColumns';
import { getSheet, runExcel } from '../runExcel';
import { locateSources } from './locateSources';

/** The beginning of what can be mapped, without what stands in the columns that we put beside the person's. */
export function previewSource({ sheet, source }: SourceInfo): Promise<SheetPreview> {
  return runExcel(
    async (context) => {
      const worksheet = await getSheet(context, sheet);
      const [located] = await locateSources(context, [{ source, name: worksheet.name }]);
      const { area, tableHeaderRow = null, totalsRow = null } = located!;
      const used = worksheet.getRange(areaAddress(area ?? ANYWHERE)).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      used.load('rowHidden');
      await context.sync();
      const found = { sheet: { id: sheet.id, name: worksheet.name }, source, tableHeaderRow };
      if (used.isNullObject) return { ...found, rows: [], texts: [], merges: [], lastRow: 0, hidden: [] };
      const filled = withoutTotals(areaOf(used), totalsRow);
      // Where the used cells begin further down than the area, its headers do too.
      const head = await readHead(context, worksheet, { ...(area ?? ANYWHERE), firstRow: filled.firstRow, lastRow: filled.lastRow });
      const hidden = await hiddenByPerson(context, found.sheet, used);
      return { ...found, lastRow: filled.lastRow, hidden, ...withoutOwnColumns(head) };
    },
    [sheet],
  );
}

/** What a table adds up at its end is none of its rows. */
function withoutTotals(filled: SheetArea, totalsRow: number | null): SheetArea {
  return filled.lastRow === totalsRow ? { ...filled, lastRow: filled.lastRow - 1 } : filled;
}

/** Ours are blanked where the person has moved them among their own: positions must stay true. */
function withoutOwnColumns({ rows, texts, merges }: Head): Head {
  const unheaded = findUnheadedOwnColumns(rows);
  const own = new Set([
    ...(unheaded ? Object.values(unheaded) : []),
    ...rows.flatMap((row) => row.flatMap((cell, column) => (isOwnHeader(cell) ? [column] : []))),
  ]);
  if (own.size === 0) return { rows, texts, merges };
  let width = rows[0]?.length ?? 0;
  while (own.has(width - 1)) width--;
  const without = <Cell>(cells: readonly (readonly Cell[])[], blank: Cell) =>
    cells.map((row) => row.slice(0, width).map((cell, column) => (own.has(column) ? blank : cell)));
  return { rows: without(rows, ''), texts: without(texts, ''), merges };
}
