import { compareHandOver } from '../../../src/application/handOver/compareHandOver';
import { columnNames } from '../../../src/application/handOver/columnNames';
import { fingerprint } from '../../../src/application/handOver/fingerprint';
import type { TemplateSheet } from '../../../src/application/ports/workbookPort';
import type { CellValue } from '../../../src/domain/cells/cell';
import { act, cancelledAt, job, openWorkbook, rangeAt, rowKey, type OpenWorkbook } from '../../helpers/openWorkbook';

const HEADERS = ['Import ID', 'Company Name', 'Phone', 'Since', 'Notes'];

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({
    sheets: {
      Customer: {
        headers: HEADERS,
        text: ['Import ID', 'Company Name', 'Phone'],
        rows: [
          ['C1', 'Reef Motel', '0412 345 678', 44_562],
          ['C2', '=HYPERLINK("https://evil.example")', '0731', '', "'=1+1"],
          ['C3', 'Dune Cafe', '@SUM(1)', 44_563, "'0412"],
        ],
      },
    },
  });
  await act((context) => {
    rangeAt(context, 'Customer!D2:D4').numberFormat = [['d/mm/yyyy'], ['d/mm/yyyy'], ['d/mm/yyyy']];
  });
});
afterEach(() => book.close());

async function customers(): Promise<TemplateSheet> {
  const source = (await book.port.listSources()).find(({ sheet }) => sheet.name === 'Customer');
  return { ...source!.sheet, entity: 'customer' };
}

/** Hands the rows over as the application does. */
async function handOver(rows: readonly number[], someJob = job()): Promise<string> {
  const sheet = await customers();
  const content = (await book.port.readSheets([sheet], job())).sheets[0]!;
  const keys = await book.port.assignRowKeys(sheet.id, rows, job());
  const columns = columnNames(content.headers, content.rows[0]!.length);
  const handed = rows.map((row) => {
    const values: readonly CellValue[] = content.rows[row - 2]!;
    const fingerprints = columns.map((name, at) => fingerprint(name, values[at]!));
    return { row, rowKey: keys.get(row)!, problems: '=1+1 is no company name.', values, fingerprints };
  });
  return book.port.writeHandOver(sheet, columns, handed, someJob);
}

async function differences() {
  const sheet = await customers();
  const [handed] = await book.port.readHandOvers(job());
  const content = (await book.port.readSheets([sheet], job())).sheets[0]!;
  const rowOf = await book.port.findRows(
    sheet.id,
    handed!.rows.map((row) => row.rowKey),
  );
  return compareHandOver(handed!, content, rowOf);
}

const repairs = async () => (await differences()).repairs;

test('cancelled on the way, there is no new sheet', async () => {
  const attempt = handOver(
    [3],
    cancelledAt(book.excel, (text) => text.includes('To repair')),
  );
  await expect(attempt).rejects.toThrow('cancelled by the person');
  expect(await book.sheetNames()).toEqual(['Customer']);
});

test('a workbook whose structure is protected gets no sheet, and says why', async () => {
  await act((context) => context.workbook.protection.protect());
  await expect(handOver([3])).rejects.toMatchObject({ code: 'workbook-protected' });
});

test('nothing becomes a formula, and zeros and dates stay what they are', async () => {
  expect(await handOver([3, 4])).toBe('To repair');
  expect(await book.values('To repair!C1:H3')).toEqual([
    ['Problems', ...HEADERS],
    ['=1+1 is no company name.', 'C2', '=HYPERLINK("https://evil.example")', '0731', '', '=1+1'],
    ['=1+1 is no company name.', 'C3', 'Dune Cafe', '@SUM(1)', 44_563, '0412'],
  ]);
  const texts = await Excel.run(async (context) => {
    const range = rangeAt(context, 'To repair!C2:H3');
    range.load('formulas,numberFormat');
    await context.sync();
    return { formulas: range.formulas as unknown[][], formats: range.numberFormat as unknown[][] };
  });
  expect(texts.formulas).toEqual(await book.values('To repair!C2:H3'));
  expect(texts.formats[1]).toEqual(['@', '@', '@', '@', 'd/mm/yyyy', 'General']);
});

test('a name that is taken gets a number', async () => {
  await handOver([3]);
  expect(await handOver([4])).toBe('To repair (2)');
});

test('only what the colleague has changed comes back, to where the row is by then', async () => {
  await handOver([3, 4]);
  await act((context) => {
    rangeAt(context, 'To repair!E2').values = [['Harbour Bakery']];
    context.workbook.worksheets.getItem('To repair').name = 'From Sam';
    rangeAt(context, 'Customer!2:2').insert('Down');
    // Changed here meanwhile, and not by the colleague: no difference to decide about.
    rangeAt(context, 'Customer!C5').values = [['07 3220 6673']];
  });
  expect(await repairs()).toMatchObject([
    {
      row: 4,
      column: 1,
      from: '=HYPERLINK("https://evil.example")',
      field: { header: 'Company Name' },
      repair: { to: 'Harbour Bakery', certainty: 'likely' },
    },
  ]);
});

test('a cell that both have changed is a conflict', async () => {
  await handOver([3]);
  await act((context) => {
    rangeAt(context, 'To repair!E2').values = [['Harbour Bakery']];
    rangeAt(context, 'Customer!B3').values = [['Harbor Bakery']];
  });
  expect(await repairs()).toMatchObject([{ from: 'Harbor Bakery', isConflict: true, repair: { certainty: 'unsure' } }]);
});

test('columns that were moved or put between are followed by their headers', async () => {
  await handOver([3]);
  await act((context) => {
    rangeAt(context, 'To repair!D:D').insert('Right');
    rangeAt(context, 'To repair!D1:D2').values = [['Remarks'], ['Asked Sam']];
    rangeAt(context, 'To repair!G2').values = [["'07 3220 6673"]];
  });
  expect(await repairs()).toMatchObject([{ column: 2, from: '0731', repair: { to: '07 3220 6673' } }]);
  expect((await differences()).lost).toEqual([{ sheetName: 'To repair', header: 'Remarks' }]);
});

test('rows keep their keys, and one that the colleague has added is no row of ours', async () => {
  await handOver([3]);
  await act((context) => {
    rangeAt(context, 'To repair!D3').values = [['C9']];
  });
  const [handed] = await book.port.readHandOvers(job());
  expect(handed!.rows).toMatchObject([{ rowKey: rowKey(1), row: 2 }]);
});
