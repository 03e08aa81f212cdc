import { buffer } from 'node:stream/consumers';
import ExcelJS from '@protobi/exceljs';
import type { ImportedRow } from '../../../src/contract/imports';
import { emptyLists } from '../../../src/domain/fields/account';
import { resultsCsv } from '../../../src/server/imports/results/resultsCsv';
import { resultsWorkbook } from '../../../src/server/imports/results/resultsWorkbook';
import { resultTable } from '../../../src/server/imports/results/resultTable';
import { HOSTILE_CELLS } from '../../helpers/hostileCells';
import { readCsv } from '../../helpers/readCsv';

const columns = resultTable({ country: 'AU', lists: emptyLists(), customFields: [] });

const row = (label: string, number: number): ImportedRow => ({
  rowKey: `0190f0c0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  entity: 'customer',
  status: 'failed',
  failure: { code: 'unknown-reference', field: 'billingCustomer', message: label },
  label,
});

async function* pages(labels: readonly string[], perPage = 300) {
  for (let at = 0; at < labels.length; at += perPage) yield labels.slice(at, at + perPage).map((label, index) => row(label, at + index));
}

async function* failing() {
  yield [row('First', 0)];
  throw new Error('the database is gone');
}

test('there are a thousand hostile cells', () => {
  expect(new Set(HOSTILE_CELLS).size).toBe(1_000);
});

test('no hostile cell becomes a formula in CSV: each gets an apostrophe in front', async () => {
  const csv = (await buffer(resultsCsv(pages(HOSTILE_CELLS), columns))).toString('utf8');
  expect(csv.startsWith('\uFEFF"Sheet","Record","Result",')).toBe(true);
  const records = readCsv(csv).slice(1);
  expect(records.map(([, record]) => record)).toEqual(HOSTILE_CELLS.map((text) => `'${text}`));
  expect(records.map((cells) => cells[4])).toEqual(HOSTILE_CELLS.map((text) => `'${text}`));
  expect(records.flat().filter((cell) => /^[\s\u200B\uFEFF"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66]/.test(cell))).toEqual([]);
});

test('no hostile cell becomes a formula in the workbook: each is text, by type and by format, and as it was', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await buffer(resultsWorkbook(pages(HOSTILE_CELLS), columns))) as unknown as ArrayBuffer);
  const sheet = workbook.getWorksheet('Results')!;
  expect(sheet.rowCount).toBe(1 + HOSTILE_CELLS.length);
  const cells = HOSTILE_CELLS.flatMap((_text, index) => [2, 5].map((column) => sheet.getRow(index + 2).getCell(column)));
  expect(cells.filter((cell) => cell.type !== ExcelJS.ValueType.String || cell.numFmt !== '@').map(({ address }) => address)).toEqual([]);
  // XML reads every way of ending a line as a line feed.
  const lineFeeds = HOSTILE_CELLS.map((text) => text.replace(/\r\n?/g, '\n'));
  expect(cells.map(({ value }) => value)).toEqual(lineFeeds.flatMap((text) => [text, text]));
});

test.each([
  ['CSV', resultsCsv],
  ['the workbook', resultsWorkbook],
])('a failure half-way fails %s, which would look complete otherwise', async (_format, write) => {
  await expect(buffer(write(failing(), columns))).rejects.toThrow('the database is gone');
});

test.each([
  ['CSV', resultsCsv],
  ['the workbook', resultsWorkbook],
])('%s reads no further once nobody reads the file', async (_format, write) => {
  let stopped: () => void = () => undefined;
  const stop = new Promise<void>((resolve) => (stopped = resolve));
  async function* endless() {
    try {
      for (;;) {
        yield Array.from({ length: 500 }, (_, index) => row('Depot', index));
        await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      stopped();
    }
  }
  const file = write(endless(), columns);
  file.once('readable', () => file.destroy());
  await stop;
});
