import { ICommandService } from '@univerjs/core';
import { SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import { WHOLE_SHEET } from '../../../src/domain/mapping/ownSheet/dataSource';
import { act, cancelledAt, job, openWorkbook, rangeAt, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook({
    sheets: {
      Customer: templateSeed(
        'customer',
        ROWS.map((name) => ['', name]),
      ),
      Contacts: templateSeed('contact', [['a'], ['b'], ['c']]),
    },
  });
});
afterEach(() => book.close());

const keep = async (name: string, ...rows: readonly number[]) => ({ sheet: await book.sheet(name), rows });

/** Rows of the sheet's first twelve that are hidden. */
async function hiddenRows(name: string): Promise<number[]> {
  return Excel.run(async (context) => {
    const answer = rangeAt(context, `${name}!1:12`).getRowProperties({ rowHidden: true });
    await context.sync();
    return answer.value.flatMap(({ rowHidden }, at) => (rowHidden ? [at + 1] : []));
  });
}

const hide = (address: string) =>
  act((context) => {
    rangeAt(context, address).rowHidden = true;
  });

const protect = (name: string, options: Excel.WorksheetProtectionOptions = {}) =>
  act((context) => context.workbook.worksheets.getItem(name).protection.protect(options));

describe('nothing is hidden', () => {
  test('when one of the sheets is protected, and that sheet is named', async () => {
    await protect('Contacts');
    const attempt = book.port.hideOtherRows([await keep('Customer', 3), await keep('Contacts', 2)], job());
    await expect(attempt).rejects.toMatchObject({ code: 'sheet-protected', sheetName: 'Contacts' });
    expect(await hiddenRows('Customer')).toEqual([]);
    expect(await book.port.rowsHiddenByUs()).toBe(0);
  });

  test('when a sheet is gone', async () => {
    const wanted = [await keep('Customer', 3), await keep('Contacts', 2)];
    await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
    await expect(book.port.hideOtherRows(wanted, job())).rejects.toMatchObject({ code: 'sheet-missing' });
    expect(await hiddenRows('Customer')).toEqual([]);
  });

  test('when the job is cancelled on the way', async () => {
    const wanted = [await keep('Customer', 3)];
    const attempt = book.port.hideOtherRows(
      wanted,
      cancelledAt(book.excel, (text) => text.includes('theirs')),
    );
    await expect(attempt).rejects.toThrow('cancelled by the person');
    expect(await hiddenRows('Customer')).toEqual([]);
    expect(await book.port.rowsHiddenByUs()).toBe(0);
  });

  test('when every row has a problem', async () => {
    expect(await book.port.hideOtherRows([await keep('Contacts', 2, 3, 4)], job())).toBe(0);
    expect(await book.port.rowsHiddenByUs()).toBe(0);
  });
});

test('a sheet that is protected but lets rows be formatted can be filtered', async () => {
  await protect('Customer', { allowFormatRows: true });
  await book.port.hideOtherRows([await keep('Customer', 3)], job());
  expect(await hiddenRows('Customer')).toEqual([2, 4, 5, 6, 7, 8, 9, 10]);
});

test('the rows that the person had hidden stay hidden, and only those', async () => {
  await hide('Customer!5:6');
  expect(await book.port.hideOtherRows([await keep('Customer', 3, 8)], job())).toBe(5);
  expect(await hiddenRows('Customer')).toEqual([2, 4, 5, 6, 7, 9, 10]);
  expect(await book.port.rowsHiddenByUs()).toBe(5);
  expect(await book.port.showRows(job())).toEqual({ rows: 5, certainty: 'exact' });
  expect(await hiddenRows('Customer')).toEqual([5, 6]);
  expect(await book.port.rowsHiddenByUs()).toBe(0);
});

test('rows inserted meanwhile are told, and the person’s own hidden rows are still known', async () => {
  await hide('Customer!5:6');
  await book.port.hideOtherRows([await keep('Customer', 3, 8)], job());
  await act((context) => {
    rangeAt(context, 'Customer!3:3').insert('Down');
  });
  expect(await book.port.showRows(job())).toEqual({ rows: 5, certainty: 'moved' });
  expect(await hiddenRows('Customer')).toEqual([6, 7]);
});

test('filtering again keeps in sight what has problems by then', async () => {
  await book.port.hideOtherRows([await keep('Customer', 3)], job());
  await book.port.hideOtherRows([await keep('Customer', 3, 9)], job());
  expect(await hiddenRows('Customer')).toEqual([2, 4, 5, 6, 7, 8, 10]);
  await book.port.showRows(job());
  expect(await hiddenRows('Customer')).toEqual([]);
});

test('rows hidden by us do not count as hidden where a mapped sheet is read', async () => {
  await hide('Customer!5:5');
  const sheet = { ...(await book.sheet('Customer')), headerRow: 1, source: WHOLE_SHEET };
  await book.port.hideOtherRows([{ sheet, rows: [3] }], job());
  const { sheets } = await book.port.readSheets([sheet], job());
  expect([...sheets[0]!.hidden]).toEqual([5]);
  expect((await book.port.previewSource({ sheet, source: WHOLE_SHEET })).hidden).toEqual([5]);
});

test('of a block of cells only its own rows are hidden', async () => {
  const source = { kind: 'range', area: { firstRow: 1, lastRow: 6, firstColumn: 0, lastColumn: 3 } } as const;
  await book.port.hideOtherRows([{ sheet: { ...(await book.sheet('Customer')), headerRow: 1, source }, rows: [3] }], job());
  expect(await hiddenRows('Customer')).toEqual([2, 4, 5, 6]);
});

test('nobody hears of it as of an edit', async () => {
  const heard: unknown[] = [];
  const stop = await book.port.onChanged((change) => heard.push(change));
  await book.port.hideOtherRows([await keep('Customer', 3)], job());
  await book.port.showRows(job());
  await stop();
  expect(heard).toEqual([]);
});

test('scattered rows are handed to the grid together: each time it goes through the whole sheet', async () => {
  const asked: unknown[] = [];
  const subscription = book.excel.engine.injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetRowHiddenMutation.id || id === SetRowVisibleMutation.id) asked.push(id);
  });
  await book.port.hideOtherRows([await keep('Customer', 3, 5, 7, 9)], job());
  await book.port.showRows(job());
  subscription.dispose();
  expect(asked).toEqual([SetRowHiddenMutation.id, SetRowVisibleMutation.id]);
});
