import { act, job, openWorkbook, rangeAt, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';
import { sheetsToState } from '../../../src/workbench/samples/sheetsToState';
import { standardFieldsOf } from '../../../src/domain/fields/fieldsOf';

let book: OpenWorkbook;
afterEach(() => book.close());

const headers = standardFieldsOf('contact').map(({ header }) => header);
const contacts = (count: number, text = '') => Array.from({ length: count }, (_, index) => [`C${index}`, `First ${index}`, text]);
const stateOf = (rows: readonly (readonly string[])[]) => sheetsToState('Book.xlsx', { Contacts: { headers, rows } });

function sheetId(name: string): Promise<string> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    worksheet.load('id');
    await context.sync();
    return worksheet.id;
  });
}

async function readContacts() {
  const { sheets } = await book.port.readSheets([await book.sheet('Contacts')], job());
  return sheets[0]!;
}

describe('reading sheets', () => {
  test('says which sheet is gone when it was deleted after it was found', async () => {
    book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a']]), Other: { headers: ['x'], rows: [] } } });
    const sheet = await book.sheet('Contacts');
    await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
    await expect(book.port.readSheets([sheet], job())).rejects.toMatchObject({ code: 'sheet-missing', sheetName: 'Contacts' });
  });

  test('says which sheet is gone when it is deleted while it is read', async () => {
    book = await openWorkbook({
      state: sheetsToState('Book.xlsx', { Contacts: { headers, rows: contacts(3_000) }, Other: { headers: ['x'], rows: [] } }),
    });
    const sheet = await book.sheet('Contacts');
    let messages = 0;
    book.excel.onRequest = async () => {
      if (++messages !== 2) return;
      book.excel.onRequest = null;
      await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
    };
    await expect(book.port.readSheets([sheet], job())).rejects.toMatchObject({ code: 'sheet-missing', sheetName: 'Contacts' });
  });

  test('stops between two messages when the person cancels', async () => {
    book = await openWorkbook({ state: stateOf(contacts(3_000)) });
    const sheet = await book.sheet('Contacts');
    const controller = new AbortController();
    const reading = book.port.readSheets([sheet], { signal: controller.signal, progress: () => controller.abort(new Error('enough')) });
    await expect(reading).rejects.toThrow('enough');
  });

  test('refuses a sheet of more cells than Excel reads', async () => {
    book = await openWorkbook({ state: stateOf(contacts(1)) });
    await act((context) => {
      rangeAt(context, 'Contacts!ALM6000').values = [['far out']];
    });
    await expect(readContacts()).rejects.toMatchObject({ code: 'sheet-too-large', sheetName: 'Contacts' });
  });

  test('reads 100,000 rows in place, under the limit of a message, with progress that ends at the end', async () => {
    book = await openWorkbook({ state: stateOf(contacts(100_000, 'x'.repeat(40))) });
    const sheet = await book.sheet('Contacts');
    book.excel.messages.length = 0;
    const progress: number[] = [];
    const { sheets } = await book.port.readSheets(
      [sheet],
      job((done, total) => progress.push(done / total)),
    );
    expect(sheets[0]!.rows).toHaveLength(100_000);
    expect(sheets[0]!.rows[99_999]!.slice(0, 2)).toEqual(['C99999', 'First 99999']);
    expect(Math.max(...book.excel.messages.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000_000);
    expect(progress.at(-1)).toBe(1);
    expect([...progress].sort((a, b) => a - b)).toEqual(progress);
  });

  test('takes fewer rows at a time where rows turn out heavier than those before', async () => {
    const rows = [...contacts(2_000), ...contacts(300, 'ä'.repeat(30_000))];
    book = await openWorkbook({ state: stateOf(rows) });
    const { rows: read } = await readContacts();
    expect(read).toHaveLength(2_300);
    expect(read[2_299]![2]).toBe('ä'.repeat(30_000));
  });

  test('reads a first row that is heavier than a small message', async () => {
    book = await openWorkbook({ state: stateOf(contacts(200, 'x'.repeat(30_000))) });
    expect((await readContacts()).rows).toHaveLength(200);
  });

  test('keeps blank rows in between and drops those at the end', async () => {
    book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a'], [], ['b'], [' ']]) } });
    await act((context) => {
      rangeAt(context, 'Contacts!A5').values = [['']];
      rangeAt(context, 'Contacts!A900').format.fill.color = '#FF0000';
    });
    expect((await readContacts()).rows.map(([customer]) => customer)).toEqual(['a', '', 'b']);
  });

  test('does not read the blank rows above a stray value far below the data', async () => {
    book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a']]) } });
    await act((context) => {
      rangeAt(context, 'Contacts!B300000').values = [['stray']];
    });
    book.excel.messages.length = 0;
    const { rows } = await readContacts();
    expect(rows).toHaveLength(299_999);
    expect(rows.at(-1)!.slice(0, 3)).toEqual(['', 'stray', '']);
    expect(book.excel.messages.length).toBeLessThan(10);
  });

  test('gives error cells as their text, numbers as numbers and Yes/No as booleans', async () => {
    book = await openWorkbook({ sheets: { Contacts: { headers: headers.slice(0, 4), rows: [['C1', '=1/0', 5, true]] } } });
    const sheet = { id: await sheetId('Contacts'), name: 'Contacts', entity: 'contact' as const };
    const { sheets } = await book.port.readSheets([sheet], job());
    expect(sheets[0]!.rows[0]).toEqual(['C1', '#DIV/0!', 5, true]);
  });

  test('leaves our own columns out', async () => {
    book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a'], ['b']]) } });
    const sheet = await book.sheet('Contacts');
    await book.port.assignRowKeys(sheet.id, [2, 3], job());
    const { headers: read, rows } = await readContacts();
    expect(read).toEqual(headers);
    expect(rows[0]).toHaveLength(headers.length);
  });

  test('tells which cells show their number as a percentage, under the limit of a message', async () => {
    book = await openWorkbook({ state: stateOf(contacts(100_000)) });
    await act((context) => {
      rangeAt(context, 'Contacts!D2:D100001').numberFormat = '0.0%' as unknown as string[][];
      rangeAt(context, 'Contacts!D3').numberFormat = [['0.0" %"']];
      rangeAt(context, 'Contacts!F4').numberFormat = [['0%;[Red]-0%']];
    });
    const sheet = await book.sheet('Contacts');
    book.excel.messages.length = 0;
    const found = await book.port.findPercentCells(sheet, [3, 5], 100_000, job());
    expect([found.get(3)?.size, found.get(3)?.has(0), found.get(3)?.has(1)]).toEqual([99_999, true, false]);
    expect([...(found.get(5) ?? [])]).toEqual([2]);
    expect(Math.max(...book.excel.messages.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000_000);
  });

  test('tells a workbook that counts days from 1904', async () => {
    const state = stateOf(contacts(1));
    state.workbook.custom = { date1904: true };
    book = await openWorkbook({ state });
    expect((await book.port.readSheets([await book.sheet('Contacts')], job())).dateSystem).toBe(1904);
  });
});
