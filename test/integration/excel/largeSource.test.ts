import type { SourceInfo } from '../../../src/application/ports/workbookPort';
import { MAX_PAYLOAD_BYTES } from '../../../src/workbench/host/createHost';
import { sheetsToState } from '../../../src/workbench/samples/sheetsToState';
import { job, openWorkbook, type OpenWorkbook } from '../../helpers/openWorkbook';

const ROWS = 100_000;
const headers = ['Site', 'Asset', 'Type', 'Location', 'Make', 'Model', 'Serial', 'Notes'];

/** A table of 100,000 rows that begins at C4, with something beside it and every tenth row filtered out. */
const state = sheetsToState('Large.xlsx', {
  Register: {
    above: [['Assets'], [], []],
    indent: 2,
    headers,
    rows: Array.from({ length: ROWS }, (_, row) => headers.map((header) => `${header} ${row}`)),
    hidden: Array.from({ length: ROWS / 10 }, (_, index) => index * 10),
    table: { name: 'Assets', totals: ['Total'] },
    notes: [{ row: 5, column: 12, text: 'Counted by Dana' }],
  },
});

let book: OpenWorkbook;
let table: SourceInfo;
jest.setTimeout(120_000);
beforeAll(async () => {
  book = await openWorkbook({ state });
  table = (await book.port.listSources()).find(({ source }) => source.kind === 'table')!;
});
afterAll(() => book.close());
beforeEach(() => (book.excel.messages.length = 0));

const heaviest = () => Math.max(...book.excel.messages.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]));

test('the beginning of 100,000 rows is previewed in few, light messages, with all hidden rows counted', async () => {
  const preview = await book.port.previewSource(table);
  expect(preview.rows.length).toBeLessThan(1_000);
  expect(preview.hidden).toHaveLength(ROWS / 10);
  expect(book.excel.messages.length).toBeLessThanOrEqual(9);
  expect(heaviest()).toBeLessThan(MAX_PAYLOAD_BYTES);
});

test('100,000 rows are read in place in few messages that Excel on the web carries', async () => {
  const { sheets } = await book.port.readSheets([{ ...table.sheet, entity: 'equipment', headerRow: 4, source: table.source }], job());
  const { rows, hidden, firstRow, totalsRow } = sheets[0]!;
  expect(firstRow).toBe(5);
  expect(rows[ROWS - 1]).toEqual(['', '', ...headers.map((header) => `${header} ${ROWS - 1}`)]);
  expect(totalsRow).toBe(ROWS + 5);
  expect(hidden.size).toBe(ROWS / 10);
  expect(hidden.has(5)).toBe(true);
  expect(book.excel.messages.length).toBeLessThanOrEqual(14);
  expect(heaviest()).toBeLessThan(MAX_PAYLOAD_BYTES);
});
