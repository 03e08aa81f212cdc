import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [get]       Microsoft Learn, "Get a range using the Excel JavaScript API" (office/dev/add-ins/excel/excel-add-ins-ranges-get)
 * [areas]     Microsoft Learn, "Work with multiple ranges simultaneously in Excel add-ins" (…/excel-add-ins-multiple-ranges)
 * [unbounded] Microsoft Learn, "Read or write to an unbounded range using the Excel JavaScript API" (…/excel-add-ins-ranges-unbounded)
 * [range]     Microsoft Learn, Excel.Range and Excel.Worksheet (javascript/api/excel)
 * [null]      Microsoft Learn, "*OrNullObject methods and properties" (office/dev/add-ins/develop/application-specific-api-model)
 */
useExcel();

const address = (pick: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet(async (sheet, context) => {
    const range = pick(sheet);
    range.load('address');
    await context.sync();
    return range.address;
  });

describe('addresses that Excel refuses', () => {
  it.each(['A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A1,', 'nosuchname', 'Other!A1', '#REF!', 'A1;B1'])(
    '%s is refused as InvalidArgument [get]',
    async (text) => {
      await expect(address((sheet) => sheet.getRange(text))).rejects.toMatchObject({ code: 'InvalidArgument' });
    },
  );

  it('a list of addresses beyond 8,192 characters is refused [areas]', async () => {
    const cells = Array.from({ length: 1500 }, (_, row) => `A${1000 + row}`);
    const tooLong = onSheet((sheet) => {
      sheet.getRanges(cells.join(',')).load('areaCount');
    });
    expect(cells.join(',').length).toBeGreaterThan(8192);
    await expect(tooLong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each([
    ['before the first row', (sheet: Excel.Worksheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['after the last column', (sheet: Excel.Worksheet) => sheet.getRange('XFD1').getOffsetRange(0, 1)],
    ['of no rows', (sheet: Excel.Worksheet) => sheet.getRange('A1').getResizedRange(-1, 0)],
    ['of a row that the range has not', (sheet: Excel.Worksheet) => sheet.getRange('A1:A2').getRow(2)],
    ['of negative size', (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(0, 0, 0, 1)],
  ])('a range %s is refused as InvalidArgument [range]', async (_, pick) => {
    await expect(address(pick)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('addresses that Excel answers [range]', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['Sheet1!B2', (sheet) => sheet.getRange('$B$2')],
    ['Sheet1!B2:C3', (sheet) => sheet.getRange('c3:b2')],
    ['Sheet1!A1', (sheet) => sheet.getRange('Sheet1!A1')],
    ['Sheet1!A:C', (sheet) => sheet.getRange('A:C')],
    ['Sheet1!2:5', (sheet) => sheet.getRange('2:5')],
    ['Sheet1!B3', (sheet) => sheet.getCell(2, 1)],
    ['Sheet1!B3:D6', (sheet) => sheet.getRangeByIndexes(2, 1, 4, 3)],
    ['Sheet1!C4', (sheet) => sheet.getRange('B2:C3').getCell(2, 1)],
    ['Sheet1!B3:C3', (sheet) => sheet.getRange('B2:C3').getRow(1)],
    ['Sheet1!C2:C3', (sheet) => sheet.getRange('B2:C3').getColumn(1)],
    ['Sheet1!B:C', (sheet) => sheet.getRange('B2:C3').getEntireColumn()],
    ['Sheet1!2:3', (sheet) => sheet.getRange('B2:C3').getEntireRow()],
    ['Sheet1!C4:D5', (sheet) => sheet.getRange('B2:C3').getOffsetRange(2, 1)],
    ['Sheet1!B2:D5', (sheet) => sheet.getRange('B2:C3').getResizedRange(2, 1)],
    ['Sheet1!B2:B6', (sheet) => sheet.getRange('B2').getAbsoluteResizedRange(5, 1)],
    ['Sheet1!A1:D9', (sheet) => sheet.getRange('A1').getBoundingRect('D9')],
    ['Sheet1!C3', (sheet) => sheet.getRange('A1:C3').getIntersection('C3:D9')],
    ['Sheet1!C3', (sheet) => sheet.getRange('A1:C3').getLastCell()],
    ['Sheet1!A1', (sheet) => sheet.getUsedRange()],
  ])('%s', async (expected, pick) => {
    expect(await address(pick)).toBe(expected);
  });

  it('a sheet name with blanks or apostrophes is quoted', async () => {
    const names = await onSheet(async (sheet, context) => {
      sheet.name = "Bob's sites";
      const range = sheet.getRange("'Bob''s sites'!A1:B2");
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(names).toBe("'Bob''s sites'!A1:B2");
  });

  it('a defined name stands for its cells', async () => {
    await onSheet((sheet, context) => {
      context.workbook.names.add('Customers', sheet.getRange('B2:B9'));
    });
    expect(await address((sheet) => sheet.getRange('customers'))).toBe('Sheet1!B2:B9');
  });
});

describe('several ranges at once [areas]', () => {
  it('keep their order, count their areas and share their format', async () => {
    const result = await onSheet(async (sheet, context) => {
      const areas = sheet.getRanges('D4, A1:B2,F:F');
      areas.load('address,areaCount,isEntireColumn');
      sheet.getRanges('A1:B2,D4').format.fill.color = '#FF0000';
      const fills = ['A1', 'B2', 'C3', 'D4'].map((cell) => sheet.getRange(cell).format.fill.load('color'));
      await context.sync();
      return { ...areas.toJSON(), fills: fills.map((fill) => fill.color) };
    });
    expect(result).toMatchObject({
      address: 'Sheet1!D4,Sheet1!A1:B2,Sheet1!F:F',
      areaCount: 3,
      isEntireColumn: false,
      fills: ['#FF0000', '#FF0000', '#FFFFFF', '#FF0000'],
    });
  });
});

describe('whole rows and columns [unbounded]', () => {
  it('answer null for the values of their cells, and take one format for all', async () => {
    const result = await onSheet(async (sheet, context) => {
      const column = sheet.getRange('B:B');
      column.numberFormat = '@' as unknown as string[][];
      column.load('values,text,formulas,isEntireColumn,rowCount');
      await context.sync();
      const below = sheet.getRange('B5000');
      below.values = [['0412']];
      below.load('values,numberFormat');
      await context.sync();
      return { column: column.toJSON(), below: below.toJSON() };
    });
    expect(result.column).toMatchObject({ values: null, text: null, formulas: null, isEntireColumn: true, rowCount: 1_048_576 });
    expect(result.below).toMatchObject({ values: [['0412']], numberFormat: [['@']] });
  });

  it('a format down to the last row leaves the header above it alone', async () => {
    const formats = await onSheet(async (sheet, context) => {
      sheet.getRange('A2:A1048576').numberFormat = '@' as unknown as string[][];
      const range = sheet.getRange('A1:A3').load('numberFormat');
      await context.sync();
      return range.numberFormat;
    });
    expect(formats).toEqual([['General'], ['@'], ['@']]);
  });
});

describe('null objects [null]', () => {
  it('stand for a used range of an empty sheet and for an empty intersection', async () => {
    const nulls = await onSheet(async (sheet, context) => {
      const used = sheet.getUsedRangeOrNullObject();
      const intersection = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      await context.sync();
      return [used.isNullObject, intersection.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
  });

  it('swallow what is done to them', async () => {
    await onSheet((_, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Missing');
      missing.getRange('A1').values = [['x']];
      missing.delete();
    });
  });

  it('the used range counts formats unless only values are asked for', async () => {
    const addresses = await onSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D9').format.fill.color = 'yellow';
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)].map((range) => range.load('address'));
      await context.sync();
      return [all?.address, values?.address];
    });
    expect(addresses).toEqual(['Sheet1!B2:D9', 'Sheet1!B2']);
  });
});
