import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [format]  Microsoft Learn, "Set and format Excel range cells" (office/dev/add-ins/excel/excel-add-ins-ranges-set-format)
 * [null]    Microsoft Learn, "Excel JavaScript object model in Office Add-ins": null property values in the response
 * [clear]   Microsoft Learn, "Clear or delete ranges using the Excel JavaScript API", Excel.ClearApplyTo
 * [insert]  Microsoft Learn, "Insert a range of cells using the Excel JavaScript API"
 * [track]   Microsoft Learn, "Application-specific API model": tracked objects
 */
useExcel();

it.each([
  ['a colour that is none', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.fill.color = 'reddish')],
  ['a font of no size', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.font.size = 0)],
  ['an unknown alignment', (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Left')],
  ['a negative width', (sheet: Excel.Worksheet) => (sheet.getRange('A:A').format.columnWidth = -1)],
])('%s is refused as InvalidArgument [format]', async (_, act) => {
  await expect(onSheet((sheet) => void act(sheet))).rejects.toMatchObject({ code: 'InvalidArgument' });
});

it('formats are read as they were set, and null or blank where cells differ [null]', async () => {
  const read = await onSheet(async (sheet, context) => {
    const header = sheet.getRange('A1:C1').format;
    header.fill.color = '#4472C4';
    header.font.bold = true;
    header.font.color = 'white';
    header.font.size = 12;
    header.wrapText = true;
    header.verticalAlignment = 'Center';
    header.horizontalAlignment = 'Left';
    header.borders.getItem('EdgeBottom').style = 'Continuous';
    await context.sync();
    const paths = 'wrapText,verticalAlignment,horizontalAlignment,fill/color,font/bold,font/color,font/size,font/italic';
    const same = sheet.getRange('A1:C1').format.load(paths);
    const mixed = sheet.getRange('A1:C2').format.load(paths);
    const border = sheet.getRange('B1').format.borders.getItem('EdgeBottom').load('style');
    await context.sync();
    return { same: same.toJSON(), mixed: mixed.toJSON(), border: border.style };
  });
  expect(read.same).toMatchObject({
    wrapText: true,
    verticalAlignment: 'Center',
    horizontalAlignment: 'Left',
    fill: { color: '#4472C4' },
    font: { bold: true, color: '#FFFFFF', size: 12, italic: false },
  });
  expect(read.mixed).toMatchObject({ wrapText: null, font: { bold: null, size: null, italic: false } });
  expect(read.border).toBe('Continuous');
});

it('widths and heights are in points, rows and columns can be hidden [format]', async () => {
  const read = await onSheet(async (sheet, context) => {
    sheet.getRange('B:B').format.columnWidth = 120;
    sheet.getRange('3:3').format.rowHeight = 30;
    sheet.getRange('D:D').columnHidden = true;
    const [standard, column, row] = [sheet.getRange('A1'), sheet.getRange('B1'), sheet.getRange('A3')].map((range) =>
      range.format.load('columnWidth,rowHeight'),
    );
    const hidden = sheet.getRange('D1').load('columnHidden');
    await context.sync();
    return [standard?.columnWidth, standard?.rowHeight, column?.columnWidth, row?.rowHeight, hidden.columnHidden];
  });
  expect(read).toEqual([48, 15, 120, 30, true]);
});

it('rows hidden, shown and read in one message are so one after the other [format]', async () => {
  const read = await onSheet(async (sheet, context) => {
    const rows = (address: string) => sheet.getRange(address);
    rows('2:6').rowHidden = true;
    rows('3:4').rowHidden = false;
    const meanwhile = rows('1:7').getRowProperties({ rowHidden: true });
    rows('4:4').rowHidden = true;
    rows('5:5').delete('Up');
    const after = rows('1:7').getRowProperties({ rowHidden: true });
    await context.sync();
    return [meanwhile, after].map(({ value }) => value.flatMap(({ rowHidden }, at) => (rowHidden ? [at + 1] : [])));
  });
  expect(read).toEqual([
    [2, 5, 6],
    [2, 4, 5],
  ]);
});

it('autofit makes a column as wide as its longest text needs [format]', async () => {
  const widths = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:B1').values = [['x'.repeat(60), 'y']];
    sheet.getRange('A:B').format.autofitColumns();
    const columns = ['A1', 'B1'].map((address) => sheet.getRange(address).format.load('columnWidth'));
    await context.sync();
    return columns.map((column) => column.columnWidth);
  });
  expect(widths[0]).toBeGreaterThan(250);
  expect(widths[1]).toBeLessThan(20);
});

it.each<[Excel.ClearApplyTo | 'Contents' | 'Formats' | 'All', object]>([
  ['Contents', { values: [['']], numberFormat: [['0.00']], type: 'List' }],
  ['Formats', { values: [[1.5]], numberFormat: [['General']], type: 'List' }],
  ['All', { values: [['']], numberFormat: [['General']], type: 'None' }],
])('clear(%s) takes away what it says [clear]', async (applyTo, expected) => {
  const read = await onSheet(async (sheet, context) => {
    const cell = sheet.getRange('A1');
    cell.values = [[1.5]];
    cell.numberFormat = [['0.00']];
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    await context.sync();
    cell.clear(applyTo as Excel.ClearApplyTo);
    cell.load('values,numberFormat');
    cell.dataValidation.load('type');
    await context.sync();
    return { ...cell.toJSON(), type: cell.dataValidation.type };
  });
  expect(read).toMatchObject(expected);
});

describe('inserting and deleting [insert]', () => {
  it('moves values, formulas, conditional formats, validation and tracked ranges along [track]', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B3').formulas = [
        ['head', 'sum'],
        [1, '=A2*10'],
        [2, '=A3*10'],
      ];
      const tracked = sheet.getRange('A3:B3').load('address');
      const format = tracked.conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      tracked.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      await context.sync();
      tracked.load('address,formulas,values');
      const moved = format.getRange().load('address');
      const validation = sheet.getRange('A4').dataValidation.load('type');
      await context.sync();
      const after = { ...tracked.toJSON(), format: moved.address, type: validation.type };
      sheet.getRange('1:2').delete('Up');
      tracked.load('address');
      await context.sync();
      return { ...after, finally: tracked.address };
    });
    expect(read).toMatchObject({
      address: 'Sheet1!A4:B4',
      formulas: [[2, '=A4*10']],
      values: [[2, 20]],
      format: 'Sheet1!A4:B4',
      type: 'WholeNumber',
      finally: 'Sheet1!A2:B2',
    });
  });

  it('cells alone push their neighbours down or to the left', async () => {
    const values = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        ['a', 'b'],
        ['c', 'd'],
      ];
      sheet.getRange('A1').insert('Down');
      const down = sheet.getRange('A1:B3').load('values');
      await context.sync();
      const before = down.values;
      sheet.getRange('A1').delete('Up');
      down.load('values');
      await context.sync();
      return [before, down.values];
    });
    expect(values).toEqual([
      [
        ['', 'b'],
        ['a', 'd'],
        ['c', ''],
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
        ['', ''],
      ],
    ]);
  });

  it('a range whose cells were deleted is gone', async () => {
    const attempt = onSheet(async (sheet, context) => {
      const tracked = sheet.getRange('A2:A3').load('address');
      await context.sync();
      sheet.getRange('1:5').delete('Up');
      await context.sync();
      tracked.load('address');
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});
