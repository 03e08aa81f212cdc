import { columnMappingSchema, type ColumnMapping } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { WHOLE_SHEET } from '../../../src/domain/mapping/ownSheet/dataSource';
import { act, job, openWorkbook, rangeAt, rowKey, type OpenWorkbook } from '../../helpers/openWorkbook';

let book: OpenWorkbook;
let sheet: { id: string; name: string };
beforeEach(async () => {
  book = await openWorkbook({ sheets: { Mine: { headers: [''], rows: [] }, Other: { headers: ['x'], rows: [] } } });
  await act((context) => {
    rangeAt(context, 'Mine!B1').values = [['Customers of 2026']];
    rangeAt(context, 'Mine!B3:D5').values = [
      ['Name', '__proto__', 'Since'],
      ['Harbour Bakery', '', 46_000],
      ['Reef Motel', 'x', ''],
    ];
    rangeAt(context, 'Mine!D4').numberFormat = [['dd/mm/yyyy']];
  });
  sheet = await sheetCalled('Mine');
});
afterEach(() => book.close());

async function sheetCalled(wanted: string) {
  return (await book.port.listSources()).map((source) => source.sheet).find(({ name }) => name === wanted)!;
}

const preview = () => book.port.previewSource({ sheet, source: WHOLE_SHEET });

const mapping = (headerRow: number): ColumnMapping =>
  columnMappingSchema.parse({
    kind: 'customers',
    headerRow,
    columns: [
      { header: 'Name', place: 0, field: 'companyName' },
      { header: '__proto__', place: 0, field: null },
    ],
    constants: [],
    includeTotals: false,
  });

async function read(headerRow: number) {
  const { sheets } = await book.port.readSheets([{ ...sheet, entity: 'customer', headerRow }], job());
  return sheets[0]!;
}

describe('a sheet of the person’s own', () => {
  test('that is gone is named when its mapping is to be looked at', async () => {
    await act((context) => context.workbook.worksheets.getItem('Mine').delete());
    await expect(preview()).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('gets no keys while it is protected, and is read and previewed all the same', async () => {
    await book.port.saveMapping(sheet, mapping(3));
    await act((context) => context.workbook.worksheets.getItem('Mine').protection.protect());
    await expect(book.port.assignRowKeys(sheet.id, [4], job())).rejects.toMatchObject({ code: 'sheet-protected', sheetName: 'Mine' });
    expect((await preview()).lastRow).toBe(5);
    expect((await read(3)).rows).toHaveLength(2);
  });

  test('is previewed from A1 on, with the texts that its cells show', async () => {
    const seen = await preview();
    expect(seen).toMatchObject({ sheet, lastRow: 5 });
    expect(seen.rows[2]).toEqual(['', 'Name', '__proto__', 'Since']);
    expect(seen.rows[3]?.[3]).toBe(46_000);
    expect(seen.texts[3]?.[3]).toBe('09/12/2025');
  });

  test('is read from the row below its headers', async () => {
    expect(await read(3)).toMatchObject({
      headers: ['', 'Name', '__proto__', 'Since'],
      rows: [
        ['', 'Harbour Bakery', '', 46_000],
        ['', 'Reef Motel', 'x', ''],
      ],
    });
    expect((await read(0)).rows).toHaveLength(5);
  });

  test('keeps its layout: keys and results stand right behind it, their headings in its header row', async () => {
    const before = await book.values('Mine!A1:D5');
    await book.port.saveMapping(sheet, mapping(3));
    expect(await book.port.assignRowKeys(sheet.id, [4, 5], job())).toEqual(
      new Map([
        [4, rowKey(1)],
        [5, rowKey(2)],
      ]),
    );
    expect(await book.port.writeOutcomes(sheet.id, [{ rowKey: rowKey(2), status: 'created' }], job())).toEqual([]);
    expect(await book.values('Mine!A1:D5')).toEqual(before);
    expect(await book.values('Mine!E1:G5')).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['Fieldsheet Result', 'Fieldsheet Detail', 'Fieldsheet Row Key'],
      ['', '', rowKey(1)],
      ['Created', '', rowKey(2)],
    ]);
    expect(await book.port.findRows(sheet.id, [rowKey(2)])).toEqual(new Map([[rowKey(2), 5]]));
    expect((await read(3)).headers).toHaveLength(4);
    expect((await preview()).rows[2]).toEqual(['', 'Name', '__proto__', 'Since']);
  });

  test('without headers gets keys and results without headings, found again by what they hold', async () => {
    await book.port.saveMapping(sheet, mapping(0));
    await book.port.assignRowKeys(sheet.id, [4, 5], job());
    await book.port.assignRowKeys(sheet.id, [4, 5], job());
    await book.port.writeOutcomes(sheet.id, [{ rowKey: rowKey(2), status: 'failed', reason: 'No.' }], job());
    expect(await book.values('Mine!E1:H5')).toEqual([
      ['', '', rowKey(1), ''],
      ['', '', '', ''],
      ['', '', '', ''],
      ['Failed', 'No.', rowKey(2), ''],
      ['', '', rowKey(3), ''],
    ]);
    expect((await read(0)).rows[3]).toEqual(['', 'Harbour Bakery', '', 46_000]);
  });

  test('selects a whole column', async () => {
    await book.port.selectColumn(sheet.id, 2);
    await Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      selected.load('address');
      await context.sync();
      expect(selected.address).toMatch(/^Mine!C1?:C/);
    });
  });
});

describe('the workbook remembers a mapping', () => {
  test('by sheet, the latest first, also when the sheet was renamed, until it is forgotten', async () => {
    const other = await sheetCalled('Other');
    await book.port.saveMapping(sheet, mapping(1));
    await book.port.saveMapping(other, mapping(1));
    await book.port.saveMapping(sheet, mapping(3));
    await act((context) => {
      context.workbook.worksheets.getItem('Mine').name = 'Ours';
    });
    expect(await book.port.savedMappings()).toEqual([
      { sheet: { id: sheet.id, name: 'Ours' }, mapping: mapping(3) },
      { sheet: other, mapping: mapping(1) },
    ]);
    await book.port.forgetMapping(other);
    expect(await book.port.savedMappings()).toHaveLength(1);
  });

  test('without the values of its cells', async () => {
    await book.port.saveMapping(sheet, mapping(3));
    const settings = JSON.stringify(await storedSettings());
    expect(settings).toContain('companyName');
    expect(settings).not.toContain('Harbour Bakery');
  });

  test('of a sheet that was deleted, for another of the same shape', async () => {
    await book.port.saveMapping(sheet, mapping(3));
    await act((context) => context.workbook.worksheets.getItem('Mine').delete());
    expect(await book.port.savedMappings()).toEqual([{ sheet: null, mapping: mapping(3) }]);
  });
});

function storedSettings(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key,items/value');
    await context.sync();
    return settings.items.map(({ value }) => value as unknown);
  });
}
