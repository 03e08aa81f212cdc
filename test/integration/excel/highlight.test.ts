import type { CellMark } from '../../../src/application/ports/workbookPort';
import { act, cancelledAt, job, openWorkbook, rangeAt, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';

let book: OpenWorkbook;
let sheetId: string;
beforeEach(async () => {
  book = await openWorkbook({ sheets: { Contacts: templateSeed('contact', [['a'], ['b'], ['c']]), Other: { headers: ['x'], rows: [] } } });
  sheetId = (await book.sheet('Contacts')).id;
});
afterEach(() => book.close());

const mark = (row: number, column: number, severity: CellMark['severity'] = 'error'): CellMark => ({ sheetId, row, column, severity });

function idOf(name: string): Promise<string> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(name);
    worksheet.load('id');
    await context.sync();
    return worksheet.id;
  });
}

/** The custom rules over a cell: fill, bold, italic. */
function rulesOver(address: string) {
  return Excel.run(async (context) => {
    const rules = rangeAt(context, address).conditionalFormats;
    rules.load('items/type');
    await context.sync();
    const custom = rules.items.filter(({ type }) => type === 'Custom').map((rule) => rule.custom);
    for (const rule of custom) {
      rule.format.fill.load('color');
      rule.format.font.load('bold,italic');
    }
    await context.sync();
    return custom.map(({ format }) => ({ fill: format.fill.color, bold: format.font.bold, italic: format.font.italic }));
  });
}

function addOwnRuleOfThePerson() {
  return act((context) => {
    const cell = rangeAt(context, 'Contacts!A1:C9');
    cell.format.fill.color = '#00FF00';
    const rule = cell.conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=$A1="b"';
    rule.custom.format.fill.color = '#0000FF';
  });
}

const personsRule = expect.objectContaining({ fill: '#0000FF' });

describe('highlighting', () => {
  test('names the sheet that is protected', async () => {
    await act((context) => context.workbook.worksheets.getItem('Contacts').protection.protect());
    await expect(book.port.highlight([mark(2, 0)], job())).rejects.toMatchObject({ code: 'sheet-protected', sheetName: 'Contacts' });
  });

  test('says that a sheet is gone', async () => {
    await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
    await expect(book.port.highlight([mark(2, 0)], job())).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('leaves no highlight when it is cancelled', async () => {
    const cancelled = cancelledAt(book.excel, (request) => request.includes('Settings'));
    await expect(book.port.highlight([mark(2, 0)], cancelled)).rejects.toThrow('cancelled by the person');
    expect(await rulesOver('Contacts!A2')).toEqual([]);
  });

  test('takes off what it has put on one sheet when the next refuses', async () => {
    await act((context) => context.workbook.worksheets.getItem('Other').protection.protect());
    const other = await idOf('Other');
    await expect(book.port.highlight([mark(2, 0), { ...mark(2, 0), sheetId: other }], job())).rejects.toMatchObject({
      code: 'sheet-protected',
      sheetName: 'Other',
    });
    expect(await rulesOver('Contacts!A2')).toEqual([]);
  });

  test('tells errors from warnings by weight and slant, and shows the error where a cell has both', async () => {
    await book.port.highlight([mark(2, 0), mark(2, 0, 'warning'), mark(3, 0, 'warning')], job());
    expect(await rulesOver('Contacts!A2')).toEqual([expect.objectContaining({ fill: '#FFC7CE', bold: true })]);
    expect(await rulesOver('Contacts!A3')).toEqual([expect.objectContaining({ fill: '#FFEB9C', italic: true })]);
    expect(await rulesOver('Contacts!A4')).toEqual([]);
  });

  test('changes nothing of the formatting and the rules of the person, before, during and after', async () => {
    await addOwnRuleOfThePerson();
    const fillOf = (address: string) =>
      Excel.run(async (context) => {
        const { fill } = rangeAt(context, address).format;
        fill.load('color');
        await context.sync();
        return fill.color;
      });
    await book.port.highlight([mark(2, 0), mark(3, 1, 'warning')], job());
    expect(await fillOf('Contacts!A2')).toBe('#00FF00');
    expect(await rulesOver('Contacts!A2')).toEqual(expect.arrayContaining([personsRule, expect.objectContaining({ fill: '#FFC7CE' })]));
    await book.port.clearHighlight();
    expect(await fillOf('Contacts!A2')).toBe('#00FF00');
    expect(await rulesOver('Contacts!A1:C9')).toEqual([personsRule]);
  });

  test('replaces the highlight that is there', async () => {
    await book.port.highlight([mark(2, 0)], job());
    await book.port.highlight([mark(3, 0)], job());
    expect(await rulesOver('Contacts!A2')).toEqual([]);
    expect(await rulesOver('Contacts!A3')).toHaveLength(1);
  });

  test('comes off after the sheet was renamed', async () => {
    await book.port.highlight([mark(2, 0)], job());
    await act((context) => {
      context.workbook.worksheets.getItem('Contacts').name = 'People';
    });
    await book.port.clearHighlight();
    expect(await rulesOver('People!A1:Z99')).toEqual([]);
  });

  test('comes off when the ids of its rules have not survived, without the rules of the person', async () => {
    await addOwnRuleOfThePerson();
    await book.port.highlight([mark(2, 0), mark(3, 1, 'warning')], job());
    await act((context) =>
      context.workbook.settings.add('fieldsheet.highlight', {
        state: 'complete',
        sheets: [{ id: '{ANOTHER}', name: 'Contacts', rules: [{ band: 0, id: '{GONE}' }] }],
      }),
    );
    await book.port.clearHighlight();
    expect(await rulesOver('Contacts!A1:C9')).toEqual([personsRule]);
  });

  test('is nothing to clear where the sheet was deleted or nothing was highlighted', async () => {
    await expect(book.port.clearHighlight()).resolves.toBeUndefined();
    await book.port.highlight([mark(2, 0)], job());
    await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
    await expect(book.port.clearHighlight()).resolves.toBeUndefined();
  });

  test('highlights a sheet in which nearly every cell is wrong by a handful of rules', async () => {
    const all = Array.from({ length: 20_000 }, (_, index) => Array.from({ length: 9 }, (__, column) => mark(index + 2, column))).flat();
    book.excel.messages.length = 0;
    await book.port.highlight(
      all.filter(({ row, column }) => !(row === 50 && column === 3)),
      job(),
    );
    expect(await rulesOver('Contacts!D49')).toHaveLength(1);
    expect(await rulesOver('Contacts!D50')).toEqual([]);
    expect(Math.max(...book.excel.messages.map(({ requestBytes }) => requestBytes))).toBeLessThan(20_000);
  });
});

describe('bringing the highlight up to date', () => {
  test('is refused where there is none, or somebody has taken a rule of ours off', async () => {
    expect(await book.port.updateHighlight(sheetId, [2], [mark(2, 0)])).toBe(false);
    await book.port.highlight([mark(2, 0)], job());
    await act((context) => rangeAt(context, 'Contacts!A1:Z99').conditionalFormats.clearAll());
    expect(await book.port.updateHighlight(sheetId, [2], [])).toBe(false);
    await book.port.highlight([mark(3, 0)], job());
    expect(await rulesOver('Contacts!A1:Z99')).toHaveLength(1);
  });

  test('marks what is wrong now, leaves distant rows alone, and comes off with the rest', async () => {
    await book.port.highlight([mark(2, 0), mark(9_000, 0)], job());
    expect(await book.port.updateHighlight(sheetId, [2, 3], [mark(3, 1, 'warning'), mark(9_000, 0)])).toBe(true);
    expect(await rulesOver('Contacts!A2')).toEqual([]);
    expect(await rulesOver('Contacts!B3')).toEqual([expect.objectContaining({ fill: '#FFEB9C' })]);
    expect(await rulesOver('Contacts!A9000')).toHaveLength(1);
    expect(await book.port.updateHighlight(sheetId, [3], [mark(9_000, 0)])).toBe(true);
    expect(await rulesOver('Contacts!B3')).toEqual([]);
    await book.port.clearHighlight();
    expect(await rulesOver('Contacts!A1:Z9999')).toEqual([]);
  });

  test('reaches a sheet in which nothing was wrong', async () => {
    const other = await idOf('Other');
    await book.port.highlight([mark(2, 0)], job());
    expect(await book.port.updateHighlight(other, [2], [{ ...mark(2, 0), sheetId: other }])).toBe(true);
    expect(await rulesOver('Other!A2')).toHaveLength(1);
    await book.port.clearHighlight();
    expect(await rulesOver('Other!A2')).toEqual([]);
  });
});
