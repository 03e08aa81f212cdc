import { WorkbookError } from '../../application/ports/workbookError';
import type { SourceInfo } from '../../application/ports/workbookPort';
import { areaOf } from '../address';
import { runExcel } from '../runExcel';

/** The selected block. Rejects with `no-single-selection` when there are several, or a picture or chart is selected. */
export function selectedSource(): Promise<SourceInfo> {
  return runExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    selected.load('areaCount');
    const { areas } = selected;
    areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const { worksheet } = selected;
    worksheet.load('id,name');
    try {
      await context.sync();
    } catch (error) {
      // https://learn.microsoft.com/javascript/api/excel/excel.errorcodes: `invalidSelection`
      if (error instanceof OfficeExtension.Error && error.code === 'InvalidSelection')
        throw new WorkbookError('no-single-selection', error.message, undefined, { cause: error });
      throw error;
    }
    const [area] = areas.items;
    if (!area || selected.areaCount > 1) throw new WorkbookError('no-single-selection', `${selected.areaCount} blocks are selected`);
    return { sheet: { id: worksheet.id, name: worksheet.name }, source: { kind: 'range', area: areaOf(area) } };
  });
}
