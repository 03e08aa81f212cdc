import type { Job } from '../src/application/ports/job';
import type { CellMark } from '../src/application/ports/workbookPort';
import { fieldsOf } from '../src/domain/fields/fieldsOf';
import { matchTemplateColumns } from '../src/domain/template/matchTemplateColumns';
import { ISSUE_KINDS } from '../src/domain/validation/issueKinds';
import type { MappedSheet } from '../src/domain/validation/mappedSheet';
import { validateSheets } from '../src/domain/validation/validateSheets';
import { createExcelWorkbook } from '../src/excel/createExcelWorkbook';
import { sheetsToState } from '../src/workbench/samples/sheetsToState';
import { startHeadlessExcel, type Message } from '../test/helpers/headlessExcel';
import type { Benchmark, BenchRecord } from './benchRecord';
import { SYNTHETIC_ACCOUNT, syntheticCustomers } from './syntheticCustomers';

const ROWS = 100_000;
/** The synthetic sheet can hold faults in 18 of its 30 columns: at this share of those, 5 % of all cells are wrong. */
const FAULT_SHARE = 0.05 * (30 / 18);
/** What Excel on the web takes and gives in one message. */
const MESSAGE_LIMIT = 5_000_000;

/** What Microsoft's client sends and receives to find, read, judge and highlight 100,000 rows of 30 columns, 5 % of the cells wrong; each against the 5 MB of Excel on the web. */
export const excel: Benchmark = async () => {
  const messages = await validateWorkbook(syntheticCustomers(ROWS, FAULT_SHARE));
  return [
    { name: 'excel/validate-100k/messages', value: messages.length, unit: 'messages' },
    againstLimit(
      'excel/validate-100k/largest-request',
      messages.map(({ requestBytes }) => requestBytes),
    ),
    againstLimit(
      'excel/validate-100k/largest-answer',
      messages.map(({ answerBytes }) => answerBytes),
    ),
  ];
};

async function validateWorkbook({ sheetName, rows }: MappedSheet): Promise<readonly Message[]> {
  const fields = fieldsOf('customer', SYNTHETIC_ACCOUNT);
  const headless = await startHeadlessExcel({
    state: sheetsToState('Bench.xlsx', { [sheetName]: { headers: fields.map(({ header }) => header), rows } }),
  });
  try {
    const workbook = createExcelWorkbook({ makeId: () => crypto.randomUUID() });
    const job: Job = { signal: new AbortController().signal, progress: () => undefined };
    const { sheets, dateSystem } = await workbook.readSheets(await workbook.findTemplateSheets(), job);
    const mapped = sheets.map(({ sheet, headers, rows: read }) => ({
      sheetName: sheet.name,
      entity: sheet.entity,
      columns: matchTemplateColumns(headers, fields).columns,
      rows: read,
      firstRow: 2,
    }));
    const { issues } = validateSheets(mapped, SYNTHETIC_ACCOUNT, dateSystem);
    const sheetIds = new Map(sheets.map(({ sheet }) => [sheet.name, sheet.id]));
    const marks = issues.map(({ kind, sheetName: name, row, column }): CellMark => ({
      sheetId: sheetIds.get(name)!,
      row,
      column,
      severity: ISSUE_KINDS[kind].severity,
    }));
    await workbook.highlight(marks, job);
    return headless.messages;
  } finally {
    headless.dispose();
  }
}

function againstLimit(name: string, bytes: readonly number[]): BenchRecord {
  const value = Math.max(...bytes);
  return { name, value, unit: 'bytes', baseline: MESSAGE_LIMIT, ratio: Number((value / MESSAGE_LIMIT).toFixed(2)) };
}
