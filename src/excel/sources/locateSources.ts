import { WorkbookError } from '../../application/ports/workbookError';
import type { DataSource, SheetArea } from '../../domain/mapping/ownSheet/dataSource';
import { areaOf } from '../address';

/** Where a source stands by now. */
export interface LocatedSource {
  /** Null for the whole sheet. */
  readonly area: SheetArea | null;
  /** The row of a table's own headers, 0 when it shows none; null where the source is no table. */
  readonly tableHeaderRow: number | null;
  /** The row of a table's totals; null when it shows none. */
  readonly totalsRow: number | null;
}

const WHOLE: LocatedSource = { area: null, tableHeaderRow: null, totalsRow: null };

interface Wanted {
  readonly source?: DataSource;
  readonly name?: string;
}

/** Two messages when there is a table among the sources, to find where it is; none otherwise. */
export async function locateSources(context: Excel.RequestContext, wanted: readonly Wanted[]): Promise<readonly LocatedSource[]> {
  const asked = wanted.map(({ source, name: sheetName }) => {
    if (source?.kind !== 'table') return { source, table: null };
    const table = context.workbook.tables.getItemOrNullObject(source.name);
    table.load('showHeaders,showTotals');
    return { source, sheetName, table };
  });
  if (asked.some(({ table }) => table)) await context.sync();
  const found = asked.map(({ source, sheetName, table }) => {
    if (table?.isNullObject) throw new WorkbookError('table-missing', `No table ${JSON.stringify(source)}`, sheetName);
    const range = table?.getRange() ?? null;
    range?.load('rowIndex,columnIndex,rowCount,columnCount');
    return { source, table, range };
  });
  if (found.some(({ range }) => range)) await context.sync();
  return found.map(({ source, table, range }) => {
    if (source?.kind === 'range') return { ...WHOLE, area: source.area };
    if (!table || !range) return WHOLE;
    const area = areaOf(range);
    return { area, tableHeaderRow: table.showHeaders ? area.firstRow : 0, totalsRow: table.showTotals ? area.lastRow : null };
  });
}
