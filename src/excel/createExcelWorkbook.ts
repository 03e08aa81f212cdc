import type { WorkbookPort } from '../application/ports/workbookPort';
import { clearHighlight } from './highlight/clearHighlight';
import { hideOtherRows } from './hiddenRows/hideOtherRows';
import { rowsHiddenByUs, showRows } from './hiddenRows/showRows';
import { readHandOvers } from './handOver/readHandOvers';
import { writeHandOver } from './handOver/writeHandOver';
import { highlightIssues } from './highlight/highlightIssues';
import { updateHighlight } from './highlight/updateHighlight';
import { forgetMapping } from './mapping/forgetMapping';
import { savedMappings } from './mapping/savedMappings';
import { saveMapping } from './mapping/saveMapping';
import { onChanged } from './onChanged';
import { findPercentCells } from './reading/findPercentCells';
import { readRowsAgain } from './reading/readRowsAgain';
import { readSheets } from './reading/readSheets';
import { writeCells } from './cells/writeCells';
import { assignRowKeys } from './rows/assignRowKeys';
import { clearPreview } from './rows/clearPreview';
import { findRows } from './rows/findRows';
import { selectOutcomes } from './rows/selectOutcomes';
import { writeOutcomes } from './rows/writeOutcomes';
import { runExcel } from './runExcel';
import { runningImport } from './runningImport';
import { selectCell } from './selectCell';
import { selectColumn } from './selectColumn';
import { listSources } from './sources/listSources';
import { previewSource } from './sources/previewSource';
import { selectArea } from './sources/selectArea';
import { selectedSource } from './sources/selectedSource';
import { extendDropDown } from './template/extendDropDown';
import { findTemplateClashes } from './template/findTemplateClashes';
import { findTemplateSheets } from './template/findTemplateSheets';
import { removeTemplate } from './template/removeTemplate';
import { writeTemplate } from './template/writeTemplate';
import { writtenTemplate } from './template/writtenTemplate';
import { rememberedCheck } from './rememberedCheck';
import { readWaivers, saveWaivers } from './waivers';
import { workbookCompany } from './workbookCompany';

/**
 * The workbook that is open in Excel.
 * @param makeId makes a UUID for each row that is sent
 */
export function createExcelWorkbook({ makeId }: { makeId: () => string }): WorkbookPort {
  return {
    workbookName,
    findTemplateSheets,
    readSheets,
    listSources,
    selectedSource,
    previewSource,
    selectArea,
    savedMappings,
    saveMapping,
    forgetMapping,
    selectColumn,
    findPercentCells,
    findTemplateClashes,
    writeTemplate,
    writtenTemplate,
    extendDropDown,
    removeTemplate,
    highlight: highlightIssues,
    updateHighlight,
    clearHighlight,
    selectCell,
    lastCheck: rememberedCheck.read,
    rememberCheck: rememberedCheck.write,
    company: workbookCompany.read,
    rememberCompany: workbookCompany.write,
    waivers: readWaivers,
    saveWaivers,
    hideOtherRows,
    showRows,
    rowsHiddenByUs,
    writeHandOver,
    readHandOvers,
    writeCells,
    assignRowKeys: (sheetId, rows, job) => assignRowKeys(sheetId, rows, job, makeId),
    writeOutcomes,
    clearPreview,
    selectOutcomes,
    readRows: readRowsAgain,
    findRows,
    runningImport: runningImport.read,
    rememberImport: runningImport.write,
    forgetImport: runningImport.remove,
    onChanged,
  };
}

function workbookName(): Promise<string> {
  return runExcel(async (context) => {
    context.workbook.load('name');
    await context.sync();
    return context.workbook.name;
  });
}
