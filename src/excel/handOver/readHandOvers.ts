import type { HandOver, HandedRow } from '../../application/handOver/handOver';
import type { Job } from '../../application/ports/job';
import type { CellValue } from '../../domain/cells/cell';
import { askValues, readRows } from '../reading/readRows';
import { runExcel } from '../runExcel';
import { HAND_OVER_HEADERS } from './handOverHeaders';

const ROW_BYTES = 1_000;

/** The sheets of rows to repair, wherever they came from: known by their headings, since they may have been renamed or copied back. */
export function readHandOvers(job: Job): Promise<readonly HandOver[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const asked = worksheets.items.map((worksheet) => {
      const used = worksheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      const headings = worksheet.getRange('1:1').getUsedRangeOrNullObject(true);
      headings.load('columnIndex,values');
      return { worksheet, used, headings };
    });
    await context.sync();

    const handOvers: HandOver[] = [];
    for (const { worksheet, used, headings } of asked) {
      if (headings.isNullObject) continue;
      const before = new Array<string>(headings.columnIndex).fill('');
      const headers = [...before, ...(headings.values[0] ?? []).map(String)];
      const places = Object.values(HAND_OVER_HEADERS).map((header) => headers.indexOf(header));
      if (places.includes(-1)) continue;
      const [rowKey, fingerprints, problems] = places as [number, number, number];
      const first = problems + 1;
      const rows: HandedRow[] = [];
      const lastRow = used.rowIndex + used.rowCount;
      await readRows(context, {
        ask: askValues,
        worksheet,
        sheetName: worksheet.name,
        column: 0,
        width: headers.length,
        spans: lastRow > 1 ? [{ first: 2, last: lastRow }] : [],
        rowBytes: ROW_BYTES,
        signal: job.signal,
        onRows: (top, block) => rows.push(...block.flatMap((cells, at) => handedRow(cells, top + at, { rowKey, fingerprints, first }))),
      });
      handOvers.push({ sheetName: worksheet.name, columns: headers.slice(first), rows });
    }
    return handOvers;
  });
}

/** None where a colleague has added a row of their own: it has no key. */
function handedRow(
  cells: readonly CellValue[],
  row: number,
  at: { readonly rowKey: number; readonly fingerprints: number; readonly first: number },
): HandedRow[] {
  const rowKey = String(cells[at.rowKey] ?? '');
  if (rowKey === '') return [];
  return [{ rowKey, row, values: cells.slice(at.first), fingerprints: String(cells[at.fingerprints] ?? '').split(' ') }];
}
