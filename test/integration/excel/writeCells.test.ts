import type { CellChange } from '../../../src/application/ports/workbookPort';
import type { CellValue } from '../../../src/domain/cells/cell';
import { act, cancelledAt, job, openWorkbook, rangeAt, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';

const PLAIN = { headers: ['Text', 'Figure', 'Date'], rows: [['a', 410844389, "'7/03/2021"]] };

let book: OpenWorkbook;
let contacts: string;
let plain: string;
beforeEach(async () => {
  book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a'], ['b'], ['c'], ['d']]), Plain: PLAIN } });
  contacts = (await book.sheet('Contacts')).id;
  plain = await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('Plain');
    worksheet.load('id');
    await context.sync();
    return worksheet.id;
  });
});
afterEach(() => book.close());

const change = (sheetId: string, row: number, column: number, from: CellValue, to: CellValue): CellChange => ({
  sheetId,
  row,
  column,
  from,
  to,
  entry: 'literal',
});
const contact = (row: number, from: CellValue, to: CellValue) => change(contacts, row, 0, from, to);

async function formatOf(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = rangeAt(context, address);
    range.load('numberFormat');
    await context.sync();
    return range.numberFormat[0]?.[0] as unknown;
  });
}

describe('cells that are not written', () => {
  test('are those of a protected sheet, which is named; what was written on another sheet before is taken back', async () => {
    await act((context) => context.workbook.worksheets.getItem('Plain').protection.protect());
    const attempt = book.port.writeCells([contact(2, 'a', 'A'), change(plain, 2, 0, 'a', 'A')], job());
    await expect(attempt).rejects.toMatchObject({ code: 'sheet-protected', sheetName: 'Plain' });
    expect(await book.values('Contacts!A2')).toEqual([['a']]);
  });

  test('are those of a sheet that is gone', async () => {
    await act((context) => context.workbook.worksheets.getItem('Plain').delete());
    await expect(book.port.writeCells([contact(2, 'a', 'A'), change(plain, 2, 0, 'a', 'A')], job())).rejects.toMatchObject({
      code: 'sheet-missing',
    });
    expect(await book.values('Contacts!A2')).toEqual([['a']]);
  });

  test('are those that hold something else by now, and those whose value a formula makes', async () => {
    await act((context) => {
      rangeAt(context, 'Contacts!A3').values = [['changed meanwhile']];
      rangeAt(context, 'Plain!A2').formulas = [['="a"']];
    });
    const { written, refused } = await book.port.writeCells(
      [contact(2, 'a', 'A'), contact(3, 'b', 'B'), change(plain, 2, 0, 'a', 'A')],
      job(),
    );
    expect(written.map(({ change: { row } }) => row)).toEqual([2]);
    expect(refused.map(({ change: { row }, because }) => [row, because])).toEqual([
      [3, 'changed'],
      [2, 'formula'],
    ]);
    expect(await book.values('Contacts!A2:A5')).toEqual([['A'], ['changed meanwhile'], ['c'], ['d']]);
  });

  test('are those that go together with one that is refused, on whatever sheet', async () => {
    await act((context) => {
      rangeAt(context, 'Plain!A2').values = [['changed meanwhile']];
    });
    const together = (changes: CellChange[], group: number) => changes.map((each) => ({ ...each, together: group }));
    const { written, refused } = await book.port.writeCells(
      [
        ...together([contact(2, 'a', ''), change(contacts, 2, 1, '', 'a'), change(plain, 2, 0, 'a', 'A')], 0),
        ...together([contact(3, 'b', ''), change(contacts, 3, 1, '', 'b')], 1),
        contact(4, 'c', 'C'),
      ],
      job(),
    );
    expect(refused.map(({ because }) => because).sort()).toEqual(['changed', 'together', 'together']);
    expect(written).toHaveLength(3);
    expect(await book.values('Contacts!A2:B4')).toEqual([
      ['a', ''],
      ['', 'b'],
      ['C', ''],
    ]);
  });

  test('are all of them when the person cancels before the first message', async () => {
    const cancelled = cancelledAt(book.excel, () => true);
    await expect(book.port.writeCells([contact(2, 'a', 'A')], cancelled)).rejects.toThrow('cancelled by the person');
    expect(await book.values('Contacts!A2')).toEqual([['a']]);
  });
});

describe('cells that are written', () => {
  test.each(['0410844389', '=1+2', '+61 410', '-', '@home', "'quoted", 'TRUE', '#N/A', '1/2', ' 5 '])(
    'keep the text %j as text, whether the column is formatted as text or not',
    async (text) => {
      const { written } = await book.port.writeCells([contact(2, 'a', text), change(plain, 2, 0, 'a', text)], job());
      expect(written.map(({ holds }) => holds)).toEqual([text, text]);
      expect(await book.values('Contacts!A2')).toEqual([[text]]);
      expect(await book.values('Plain!A2')).toEqual([[text]]);
    },
  );

  test('turn a figure into text with its leading zero', async () => {
    await book.port.writeCells([change(plain, 2, 1, 410844389, '0410844389')], job());
    expect(await book.values('Plain!B2')).toEqual([['0410844389']]);
  });

  test('become dates where they are entered as typed, and get value and format back', async () => {
    const before = await formatOf('Plain!C2');
    const { written } = await book.port.writeCells([{ ...change(plain, 2, 2, '7/03/2021', '2021-03-07'), entry: 'as typed' }], job());
    expect(await book.values('Plain!C2')).toEqual([[44262]]);
    const [cell] = written;
    expect(cell).toMatchObject({ holds: 44262, numberFormatBefore: before });

    const back: CellChange = { ...change(plain, 2, 2, 44262, '7/03/2021'), numberFormat: String(before) };
    await book.port.writeCells([back], job());
    expect(await book.values('Plain!C2')).toEqual([['7/03/2021']]);
    expect(await formatOf('Plain!C2')).toBe(before);
  });

  test('leave the cells between them alone, formulas among them', async () => {
    await act((context) => (rangeAt(context, 'Contacts!B3').values = [['beside']]));
    await act((context) => {
      rangeAt(context, 'Contacts!A3').numberFormat = [['General']];
      rangeAt(context, 'Contacts!A3').formulas = [['="b"&B3']];
    });
    await book.port.writeCells([contact(2, 'a', 'A'), contact(5, 'd', 'D')], job());
    await act((context) => (rangeAt(context, 'Contacts!B3').values = [['!']]));
    expect(await book.values('Contacts!A2:A5')).toEqual([['A'], ['b!'], ['c'], ['D']]);
  });

  test('need four messages (is Excel ready, which sheets, what is there, write), however many they are', async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => at + 2);
    await act((context) => (rangeAt(context, 'Plain!E2:E3001').values = rows.map((row) => [`old ${row}`])));
    book.excel.messages.length = 0;
    const { written } = await book.port.writeCells(
      rows.map((row) => change(plain, row, 4, `old ${row}`, `new ${row}`)),
      job(),
    );
    expect(written).toHaveLength(3_000);
    expect(book.excel.messages).toHaveLength(4);
    expect(await book.values('Plain!E3001')).toEqual([['new 3001']]);
  });
});
