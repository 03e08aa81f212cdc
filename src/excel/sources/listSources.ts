import type { SourceInfo } from '../../application/ports/workbookPort';
import { WHOLE_SHEET } from '../../domain/mapping/ownSheet/dataSource';
import { runExcel } from '../runExcel';

/**
 * The sheets that people can see, each followed by its tables, what the person is looking at first: the table around the active
 * cell, or the only one of the active sheet, or that sheet.
 */
export function listSources(): Promise<readonly SourceInfo[]> {
  return runExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/name,items/worksheet/id');
    const active = worksheets.getActiveWorksheet();
    active.load('id');
    const around = context.workbook.getActiveCell().getTables(false);
    around.load('items/name');
    await context.sync();

    const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible').map(({ id, name }) => ({ id, name }));
    const sorted = [...visible.filter(({ id }) => id === active.id), ...visible.filter(({ id }) => id !== active.id)];
    const tablesOf = (id: string) => tables.items.filter(({ worksheet }) => worksheet.id === id).map(({ name }) => name);
    const sources = sorted.flatMap((sheet): SourceInfo[] => [
      { sheet, source: WHOLE_SHEET },
      ...tablesOf(sheet.id).map((name): SourceInfo => ({ sheet, source: { kind: 'table', name } })),
    ]);
    const onActive = tablesOf(active.id);
    const first = around.items[0]?.name ?? (onActive.length === 1 ? onActive[0] : undefined);
    const isFirst = ({ source }: SourceInfo) => source.kind === 'table' && source.name === first;
    return [...sources.filter(isFirst), ...sources.filter((source) => !isFirst(source))];
  });
}
