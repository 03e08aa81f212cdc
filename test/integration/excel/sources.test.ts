import { SetSheetTableFilterMutation, TableColumnFilterTypeEnum, TableManager } from '@univerjs/sheets-table';
import type { SourceInfo, TemplateSheet } from '../../../src/application/ports/workbookPort';
import { columnMappingSchema } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { WHOLE_SHEET, type DataSource } from '../../../src/domain/mapping/ownSheet/dataSource';
import { act, job, openWorkbook, rangeAt, rowKey, type OpenWorkbook } from '../../helpers/openWorkbook';

let book: OpenWorkbook;
let sheet: { id: string; name: string };
beforeEach(async () => {
  book = await openWorkbook({ sheets: { Register: { headers: [''], rows: [] }, Other: { headers: ['x'], rows: [] } } });
  await act((context) => {
    rangeAt(context, 'Register!A1').values = [['Assets of all sites']];
    rangeAt(context, 'Register!C4:E7').values = [
      ['Site', 'Asset', 'Type'],
      ['Harbour Bakery', 'AC1', 'Pump'],
      ['Reef Motel', 'AC2', 'Pump'],
      ['Dune Cafe', 'AC3', 'Pump'],
    ];
    // Beside and below: not part of the table.
    rangeAt(context, 'Register!G4:G6').values = [['Checked by'], ['Dana'], ['Dana']];
    rangeAt(context, 'Register!C9').values = [['Ask Dana about AC3']];
    context.workbook.worksheets.getItem('Register').tables.add('C4:E7', true).name = 'Assets';
  });
  sheet = (await book.port.listSources()).find(({ sheet: { name } }) => name === 'Register')!.sheet;
});
afterEach(() => book.close());

const table: DataSource = { kind: 'table', name: 'Assets' };
const block: DataSource = { kind: 'range', area: { firstRow: 4, lastRow: 6, firstColumn: 2, lastColumn: 3 } };
const at = (source: DataSource): SourceInfo => ({ sheet, source });
const mapped = (source: DataSource, headerRow = 4): TemplateSheet => ({ ...sheet, entity: 'equipment', headerRow, source });
const read = async (source: DataSource, headerRow?: number) => (await book.port.readSheets([mapped(source, headerRow)], job())).sheets[0]!;

const save = (source: DataSource, headerRow = 4) =>
  book.port.saveMapping(
    sheet,
    columnMappingSchema.parse({ kind: 'equipment', source, headerRow, columns: [], constants: [], includeTotals: false }),
  );

describe('what cannot be read', () => {
  test('a table that is gone is named by its sheet, when it is previewed, read or written beside', async () => {
    await save(table);
    await act((context) => context.workbook.tables.getItem('Assets').convertToRange());
    const failure = { code: 'table-missing', sheetName: 'Register' };
    await expect(book.port.previewSource(at(table))).rejects.toMatchObject(failure);
    await expect(read(table)).rejects.toMatchObject(failure);
    await expect(book.port.assignRowKeys(sheet.id, [5], job())).rejects.toMatchObject(failure);
  });

  test('a block of blank cells holds nothing', async () => {
    const blank: DataSource = { kind: 'range', area: { firstRow: 20, lastRow: 30, firstColumn: 0, lastColumn: 4 } };
    expect(await book.port.previewSource(at(blank))).toMatchObject({ rows: [], lastRow: 0, hidden: [] });
  });

  test('a protected sheet is previewed and read; only keys are refused', async () => {
    await save(table);
    await act((context) => context.workbook.worksheets.getItem('Register').protection.protect());
    expect((await book.port.previewSource(at(table))).lastRow).toBe(7);
    expect((await read(table)).rows).toHaveLength(3);
    await expect(book.port.assignRowKeys(sheet.id, [5], job())).rejects.toMatchObject({ code: 'sheet-protected', sheetName: 'Register' });
  });
});

describe('what can be mapped', () => {
  test('is every visible sheet and table, first the only table of the sheet that the person looks at', async () => {
    await act((context) => {
      context.workbook.worksheets.add('Secret').visibility = 'Hidden';
      context.workbook.worksheets.getItem('Register').activate();
    });
    const sources = await book.port.listSources();
    expect(sources.map(({ sheet: { name }, source }) => [name, source.kind])).toEqual([
      ['Register', 'table'],
      ['Register', 'sheet'],
      ['Other', 'sheet'],
    ]);
  });

  test('is the selected block too', async () => {
    await book.port.selectArea(sheet.id, { firstRow: 4, lastRow: 6, firstColumn: 2, lastColumn: 3 });
    expect(await book.port.selectedSource()).toEqual(at(block));
  });
});

describe('a table that begins at any cell and ends before its sheet does', () => {
  test('is previewed in its place, without what stands beside and below it', async () => {
    const preview = await book.port.previewSource(at(table));
    expect(preview).toMatchObject({ tableHeaderRow: 4, lastRow: 7 });
    expect(preview.rows.slice(2)).toEqual([
      ['', '', '', '', ''],
      ['', '', 'Site', 'Asset', 'Type'],
      ['', '', 'Harbour Bakery', 'AC1', 'Pump'],
      ['', '', 'Reef Motel', 'AC2', 'Pump'],
      ['', '', 'Dune Cafe', 'AC3', 'Pump'],
    ]);
  });

  test('is read in its place, as far as it reaches by then', async () => {
    expect(await read(table)).toMatchObject({
      headers: ['', '', 'Site', 'Asset', 'Type'],
      firstRow: 5,
      rows: [
        ['', '', 'Harbour Bakery', 'AC1', 'Pump'],
        ['', '', 'Reef Motel', 'AC2', 'Pump'],
        ['', '', 'Dune Cafe', 'AC3', 'Pump'],
      ],
    });
    await act((context) => {
      context.workbook.tables.getItem('Assets').resize('Register!C4:E6');
    });
    expect((await read(table)).rows).toHaveLength(2);
  });

  test('with something beside it gets its keys and results beyond that, in its header row, and does not grow over them', async () => {
    await save(table);
    const before = await book.values('Register!A1:G9');
    await book.port.assignRowKeys(sheet.id, [5, 7], job());
    await book.port.writeOutcomes(sheet.id, [{ rowKey: rowKey(2), status: 'created' }], job());
    expect(await book.values('Register!A1:G9')).toEqual(before);
    expect(await book.values('Register!H4:J7')).toEqual([
      ['Fieldsheet Result', 'Fieldsheet Detail', 'Fieldsheet Row Key'],
      ['', '', rowKey(1)],
      ['', '', ''],
      ['Created', '', rowKey(2)],
    ]);
    expect(await book.port.findRows(sheet.id, [rowKey(2)])).toEqual(new Map([[rowKey(2), 7]]));
    expect((await book.port.previewSource(at(WHOLE_SHEET))).rows[3]).toEqual(['', '', 'Site', 'Asset', 'Type', '', 'Checked by']);
  });

  test('at the edge of its sheet takes our columns in, so that keys and results stay with their rows when it is sorted', async () => {
    await act((context) => {
      rangeAt(context, 'Register!G4:G6').clear();
    });
    await save(table);
    await book.port.assignRowKeys(sheet.id, [5], job());
    expect(await tableAddress()).toBe('Register!C4:H7');
    expect(await book.values('Register!F4:H4')).toEqual([['Fieldsheet Result', 'Fieldsheet Detail', 'Fieldsheet Row Key']]);
    await book.port.assignRowKeys(sheet.id, [5, 6], job());
    expect(await tableAddress()).toBe('Register!C4:H7');
    expect(await book.values('Register!H5:H6')).toEqual([[rowKey(1)], [rowKey(2)]]);
    expect((await read(table)).headers).toEqual(['', '', 'Site', 'Asset', 'Type']);
    expect((await book.port.previewSource(at(table))).rows[3]).toEqual(['', '', 'Site', 'Asset', 'Type']);
  });

  test('that is not what was mapped is kept apart from our columns by a blank one', async () => {
    await act((context) => {
      rangeAt(context, 'Register!G4:G6').clear();
    });
    await save({ kind: 'range', area: { firstRow: 9, lastRow: 12, firstColumn: 2, lastColumn: 3 } }, 9);
    await book.port.assignRowKeys(sheet.id, [10], job());
    expect(await tableAddress()).toBe('Register!C4:E7');
    expect(await book.values('Register!F9:I9')).toEqual([['', 'Fieldsheet Result', 'Fieldsheet Detail', 'Fieldsheet Row Key']]);
  });
});

function tableAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('Assets').getRange();
    range.load('address');
    await context.sync();
    return range.address;
  });
}

describe('a selected block', () => {
  test('is read without its neighbours', async () => {
    const { headers, rows } = await read(block);
    expect(headers).toEqual(['', '', 'Site', 'Asset']);
    expect(rows).toEqual([
      ['', '', 'Harbour Bakery', 'AC1'],
      ['', '', 'Reef Motel', 'AC2'],
    ]);
  });

  test('without headers is read from its first row', async () => {
    const { rows, firstRow } = await read({ kind: 'range', area: { firstRow: 5, lastRow: 6, firstColumn: 2, lastColumn: 3 } }, 0);
    expect(firstRow).toBe(1);
    expect(rows.map((row) => row.slice(2))).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
      ['', ''],
      ['Harbour Bakery', 'AC1'],
      ['Reef Motel', 'AC2'],
    ]);
  });

  test('of whole columns ends where the sheet does', async () => {
    const columns: DataSource = { kind: 'range', area: { firstRow: 1, lastRow: 1_048_576, firstColumn: 2, lastColumn: 4 } };
    expect((await book.port.previewSource(at(columns))).lastRow).toBe(9);
    expect((await read(columns)).rows).toHaveLength(5);
  });
});

describe('hidden rows', () => {
  test('are told, by preview and by reading', async () => {
    await act((context) => {
      rangeAt(context, 'Register!6:6').rowHidden = true;
    });
    expect((await book.port.previewSource(at(table))).hidden).toEqual([6]);
    const { hidden, rows } = await read(table);
    expect([...hidden]).toEqual([6]);
    expect(rows[1]).toEqual(['', '', 'Reef Motel', 'AC2', 'Pump']);
  });

  test('are those that a filter takes from sight too', async () => {
    const { engine } = book.excel;
    const [stored] = engine.injector.get(TableManager).getTablesBySubunitId(engine.workbook.getUnitId(), sheet.id);
    engine.run(SetSheetTableFilterMutation.id, {
      unitId: engine.workbook.getUnitId(),
      tableId: stored!.getId(),
      column: 0,
      tableFilter: { filterType: TableColumnFilterTypeEnum.manual, values: ['Reef Motel'] },
    });
    expect((await book.port.previewSource(at(table))).hidden).toEqual([5, 7]);
  });

  test('of the template’s own sheets are not asked for', async () => {
    await act((context) => {
      rangeAt(context, 'Register!6:6').rowHidden = true;
    });
    const { sheets } = await book.port.readSheets([{ ...sheet, entity: 'equipment' }], job());
    expect(sheets[0]!.hidden.size).toBe(0);
  });
});

test('two rows of headers make one name, spread as the cells are merged', async () => {
  await act((context) => {
    rangeAt(context, 'Other!A1:D3').values = [
      ['Site', '', 'Contact', ''],
      ['Name', 'Suburb', 'Phone', 'Notes'],
      ['Reef Motel', 'Cairns', '07 3220 6673', ''],
    ];
  });
  const other = (await book.port.listSources()).find((source) => source.sheet.name === 'Other')!;
  merge('Other', { startRow: 0, endRow: 0, startColumn: 0, endColumn: 1 });
  expect((await book.port.previewSource(other)).merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }]);
  const { sheets } = await book.port.readSheets(
    [{ ...other.sheet, entity: 'customer', headerRow: 2, headerRows: 2, source: WHOLE_SHEET }],
    job(),
  );
  expect(sheets[0]!.headers).toEqual(['Site Name', 'Site Suburb', 'Contact Phone', 'Notes']);
});

/** As the person merges cells: there is no such call in our host, which needs none. */
function merge(name: string, box: { startRow: number; endRow: number; startColumn: number; endColumn: number }): void {
  const worksheet = book.excel.engine.workbook.getSheetBySheetName(name)!;
  worksheet.getSpanModel().add(box);
  worksheet.getConfig().mergeData.push(box);
}
