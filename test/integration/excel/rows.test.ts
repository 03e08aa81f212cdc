import type { SheetChange } from '../../../src/application/ports/workbookPort';
import { act, job, openWorkbook, rangeAt, rowKey, templateSeed, type OpenWorkbook } from '../../helpers/openWorkbook';

let book: OpenWorkbook;
let sheetId: string;
beforeEach(async () => {
  book = await openWorkbook({
    sheets: { Contacts: templateSeed('contact', [['a'], ['b'], ['c'], ['d']]), Other: { headers: ['x'], rows: [] } },
  });
  sheetId = (await book.sheet('Contacts')).id;
});
afterEach(() => book.close());

/** Sheet rows with what stands in column A, in Result and in Detail. */
async function results() {
  const rows = await book.values('Contacts!A2:K6');
  return rows.map((row) => [row[0], row[9], row[10]]);
}

describe('row keys', () => {
  test('are not written on a protected sheet, which is named', async () => {
    await act((context) => context.workbook.worksheets.getItem('Contacts').protection.protect());
    await expect(book.port.assignRowKeys(sheetId, [2], job())).rejects.toMatchObject({ code: 'sheet-protected', sheetName: 'Contacts' });
  });

  test('stand in a hidden column right behind the template, under headings of their own', async () => {
    const keys = await book.port.assignRowKeys(sheetId, [2, 4], job());
    expect(keys).toEqual(
      new Map([
        [2, rowKey(1)],
        [4, rowKey(2)],
      ]),
    );
    expect(await book.values('Contacts!J1:L4')).toEqual([
      ['Fieldsheet Result', 'Fieldsheet Detail', 'Fieldsheet Row Key'],
      ['', '', rowKey(1)],
      ['', '', ''],
      ['', '', rowKey(2)],
    ]);
    await Excel.run(async (context) => {
      const column = rangeAt(context, 'Contacts!L:L');
      column.load('columnHidden');
      await context.sync();
      expect(column.columnHidden).toBe(true);
    });
  });

  test('stay when asked for again, and a copied row gets its own', async () => {
    await book.port.assignRowKeys(sheetId, [2, 3], job());
    await act((context) => {
      rangeAt(context, 'Contacts!A6').values = [['copy of a']];
      rangeAt(context, 'Contacts!L6').values = [[rowKey(1)]];
    });
    expect(await book.port.assignRowKeys(sheetId, [2, 3, 6], job())).toEqual(
      new Map([
        [2, rowKey(1)],
        [3, rowKey(2)],
        [6, rowKey(3)],
      ]),
    );
  });
});

describe('outcomes', () => {
  test('go to the rows that bear the keys, wherever these were sorted or pushed to', async () => {
    await book.port.assignRowKeys(sheetId, [2, 3, 4, 5], job());
    const before = await book.values('Contacts!A2:L5');
    await act((context) => {
      rangeAt(context, 'Contacts!A2:L5').values = [...before].reverse();
      rangeAt(context, 'Contacts!2:2').insert('Down');
    });
    const gone = await book.port.writeOutcomes(
      sheetId,
      [
        { rowKey: rowKey(1), status: 'created' },
        { rowKey: rowKey(3), status: 'failed', reason: '=HYPERLINK("x")' },
        { rowKey: rowKey(99), status: 'updated' },
      ],
      job(),
    );
    expect(gone).toEqual([rowKey(99)]);
    expect(await results()).toEqual([
      ['', '', ''],
      ['d', '', ''],
      ['c', 'Failed', '=HYPERLINK("x")'],
      ['b', '', ''],
      ['a', 'Created', ''],
    ]);
    expect(await book.port.findRows(sheetId, [rowKey(4), rowKey(99)])).toEqual(new Map([[rowKey(4), 3]]));
  });

  test('leave the results of other rows as they are', async () => {
    await book.port.assignRowKeys(sheetId, [2, 3, 4, 5], job());
    await book.port.writeOutcomes(sheetId, [{ rowKey: rowKey(2), status: 'failed', reason: 'No name.' }], job());
    await book.port.writeOutcomes(
      sheetId,
      [
        { rowKey: rowKey(1), status: 'updated' },
        { rowKey: rowKey(3), status: 'unchanged' },
      ],
      job(),
    );
    expect(await results()).toEqual([
      ['a', 'Updated', ''],
      ['b', 'Failed', 'No name.'],
      ['c', 'Unchanged', ''],
      ['d', '', ''],
      ['', '', ''],
    ]);
  });

  test('are all reported as gone when the key column was deleted', async () => {
    await book.port.assignRowKeys(sheetId, [2], job());
    await act((context) => rangeAt(context, 'Contacts!L:L').delete('Left'));
    expect(await book.port.writeOutcomes(sheetId, [{ rowKey: rowKey(1), status: 'created' }], job())).toEqual([rowKey(1)]);
  });
});

describe('rows that are read again', () => {
  const contacts = () => ({ id: sheetId, name: 'Contacts', entity: 'contact' as const });
  const headers = () =>
    Excel.run(async (context) => {
      const range = rangeAt(context, 'Contacts!A1:K1');
      range.load('values');
      await context.sync();
      return range.values[0] ?? [];
    });

  test('are none once a header has changed or the sheet is gone', async () => {
    const before = await headers();
    await act((context) => {
      rangeAt(context, 'Contacts!B1').values = [['Something else']];
    });
    expect(await book.port.readRows(contacts(), [2], 11, before)).toBeNull();
    await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
    expect(await book.port.readRows(contacts(), [2], 11, before)).toBeNull();
  });

  test('come with headers of two rows, and blank beside the block that is read', async () => {
    await act((context) => {
      rangeAt(context, 'Contacts!E1:F2').values = [
        ['Site', ''],
        ['Name', 'Suburb'],
      ];
      rangeAt(context, 'Contacts!D3:F3').values = [['aside', 'Depot', 'Glebe']];
    });
    const block = {
      ...contacts(),
      headerRow: 2,
      headerRows: 2,
      source: { kind: 'range' as const, area: { firstRow: 1, lastRow: 5, firstColumn: 4, lastColumn: 5 } },
    };
    const { sheets } = await book.port.readSheets([block], job());
    const { sheet, headers: names } = sheets[0]!;
    expect(await book.port.readRows(sheet, [3], 6, names)).toEqual([['', '', '', '', 'Depot', 'Glebe']]);
    await act((context) => {
      rangeAt(context, 'Contacts!E1').values = [['Client']];
    });
    expect(await book.port.readRows(sheet, [3], 6, names)).toBeNull();
  });

  test('come as they are now, without our own columns', async () => {
    const before = await headers();
    await book.port.assignRowKeys(sheetId, [2], job());
    await act((context) => {
      rangeAt(context, 'Contacts!B3').values = [['Jo']];
    });
    const rows = await book.port.readRows(contacts(), [2, 3, 5], 13, before);
    expect(rows?.map(([first, second]) => [first, second])).toEqual([
      ['a', ''],
      ['b', 'Jo'],
      ['d', ''],
    ]);
    expect(rows?.[0]?.slice(11)).toEqual(['', '']);
  });
});

describe('changes', () => {
  test('by sorting are heard with the cells that were sorted', async () => {
    const next = new Promise<SheetChange>((resolve) => void book.port.onChanged(resolve));
    await book.port.workbookName();
    book.excel.engine.run('sheet.mutation.reorder-range', {
      unitId: book.excel.engine.workbook.getUnitId(),
      subUnitId: sheetId,
      range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 3 },
      order: { 1: 2, 2: 1 },
    });
    expect(await next).toEqual({ sheetId, cells: [{ top: 2, left: 0, bottom: 3, right: 3 }] });
  });

  test('that move rows name no cells: what they were is elsewhere now', async () => {
    const next = new Promise<SheetChange>((resolve) => void book.port.onChanged(resolve));
    await book.port.workbookName();
    book.excel.engine.run('sheet.mutation.insert-row', {
      unitId: book.excel.engine.workbook.getUnitId(),
      subUnitId: sheetId,
      range: { startRow: 2, endRow: 2, startColumn: 0, endColumn: 10 },
    });
    expect(await next).toEqual({ sheetId, cells: null });
  });

  test('by the person are heard, our own are not, and none after listening has stopped', async () => {
    const heard: SheetChange[] = [];
    const told = new Set<() => void>();
    const stop = await book.port.onChanged((change) => {
      heard.push(change);
      for (const tell of told) tell();
    });
    const next = () => new Promise<void>((resolve) => told.add(resolve));
    await book.port.assignRowKeys(sheetId, [2], job());
    // Answered when all that went before it is.
    await book.port.workbookName();
    const first = next();
    book.excel.engine.run('sheet.mutation.set-range-values', {
      unitId: book.excel.engine.workbook.getUnitId(),
      subUnitId: sheetId,
      cellValue: { 1: { 1: { v: 'Jo' } } },
    });
    await first;
    expect(heard).toEqual([{ sheetId, cells: [{ top: 2, left: 1, bottom: 2, right: 1 }] }]);
    await stop();
    book.excel.engine.run('sheet.mutation.set-range-values', {
      unitId: book.excel.engine.workbook.getUnitId(),
      subUnitId: sheetId,
      cellValue: { 1: { 1: { v: 'Jim' } } },
    });
    await book.port.workbookName();
    expect(heard).toHaveLength(1);
  });
});

describe('selecting a cell', () => {
  test('brings the sheet to the front and selects the cell', async () => {
    await book.port.selectCell(sheetId, 3, 4);
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toBe('Contacts!E3');
    });
  });
});
