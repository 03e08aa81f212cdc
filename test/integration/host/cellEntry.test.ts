import { enter, onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [values]  Microsoft Learn, Excel.Range: values, formulas, valueTypes (javascript/api/excel/excel.range)
 * [null]    Microsoft Learn, "Excel JavaScript object model in Office Add-ins": null input, blank input (office/dev/add-ins/excel/excel-add-ins-core-concepts)
 * [text]    Microsoft Support, "Format numbers as text" and "Keeping leading zeros and large numbers"
 * [enter]   Microsoft Support, "Enter data manually in worksheet cells": dates, times, fractions, percentages, currency
 * [limits]  Microsoft Support, "Excel specifications and limits"
 */
useExcel();

describe('what cannot be entered', () => {
  it.each([
    ['a formula with an open bracket [values]', '=SUM(A2'],
    ['a formula that ends in an operator [values]', '=A2+'],
    ['a text beyond 32,767 characters [limits]', 'x'.repeat(32_768)],
  ])('%s is refused as InvalidArgument', async (_, value) => {
    await expect(enter(value)).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it.each([
    ['fewer rows', [['a', 'b']]],
    [
      'more columns',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    ['rows of different lengths', [['a', 'b'], ['c']]],
  ])('an array with %s than the range is refused as InvalidArgument [values]', async (_, values) => {
    const attempt = onSheet((sheet) => {
      sheet.getRange('A1:B2').values = values;
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'InvalidArgument',
      message: expect.stringContaining("doesn't match the size or dimensions") as string,
    });
  });

  it('values cannot be written to whole columns [values]', async () => {
    const attempt = onSheet((sheet) => {
      sheet.getRange('A:B').values = 'x' as unknown as string[][];
    });
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('text that Excel takes for something else', () => {
  it.each([
    // [values] leading =, + and -; [enter] @
    ['=1+2', { value: 3, formula: '=1+2', type: 'Double' }],
    ['+1+2', { value: 3, formula: '=1+2' }],
    ['-1+2', { value: 1, formula: '=-1+2' }],
    ['@SUM(1,2)', { value: 3, formula: '=SUM(1,2)' }],
    ['=NA()', { value: '#N/A', formula: '=NA()', type: 'Error' }],
    // [text] leading zeros and the 16th digit go
    ['0412345678', { value: 412345678, type: 'Double', format: 'General' }],
    ['0800', { value: 800, type: 'Double' }],
    ['1234567890123456', { value: 1234567890123450, type: 'Double' }],
    ['1E5', { value: 100000, type: 'Double', format: '0.00E+00' }],
    // [enter] numbers as people write them
    [' 5 ', { value: 5, type: 'Double' }],
    ['-5', { value: -5, type: 'Double', formula: -5 }],
    ['+61', { value: 61, type: 'Double', formula: 61 }],
    ['1,234.50', { value: 1234.5, format: '#,##0.00' }],
    ['(45)', { value: -45 }],
    ['$1,250.50', { value: 1250.5, format: '$#,##0.00', text: '$1,250.50' }],
    ['12%', { value: 0.12, format: '0%', text: '12%' }],
    ['1 1/2', { value: 1.5 }],
    // [enter] dates and times, day before month in en-AU
    ['31/12/2024', { value: 45657, type: 'Double', text: '31/12/2024' }],
    ['3/4/2024', { value: 45385, type: 'Double' }],
    ['2024-01-15', { value: 45306 }],
    ['15-Mar-24', { value: 45366 }],
    ['10:30', { value: 0.4375 }],
    ['TRUE', { value: true, type: 'Boolean', text: 'TRUE' }],
    ['false', { value: false, type: 'Boolean' }],
    ['#N/A', { value: '#N/A', type: 'Error' }],
    ['#REF!', { value: '#REF!', type: 'Error' }],
  ])('%s', async (entered, expected) => {
    expect(await enter(entered)).toMatchObject(expected);
  });

  it.each([
    ['MAR1', 3],
    ['1-Mar', 3],
    ['1/2', 2],
  ])('%s becomes the first day of month %i of this year [enter]', async (entered, month) => {
    const serial = Date.UTC(new Date().getFullYear(), month - 1, 1) / 86_400_000 + 25_569;
    expect(await enter(entered)).toMatchObject({ value: serial, format: 'd-mmm' });
  });
});

describe('text that stays text', () => {
  it.each([
    'Acme Pty Ltd',
    '31/13/2024',
    '30/02/2024',
    '12 Smith St',
    '0412 345 678',
    '02 9876 5432',
    'A1',
    '-',
    '=',
    '+',
    '1.2.3',
    '1.234,50',
    'Marsh 1 Ltd',
    '12a',
  ])('%s', async (entered) => {
    expect(await enter(entered)).toMatchObject({ value: entered, type: 'String', format: 'General' });
  });

  it.each([
    ['0412345678', '0412345678'],
    ['=1+2', '=1+2'],
    ['-A2', '-A2'],
    ['31/12/2024', '31/12/2024'],
    ['TRUE', 'TRUE'],
    ['#N/A', '#N/A'],
    [800, '800'],
  ])('%s in a cell formatted as text [text]', async (entered, value) => {
    expect(await enter(entered, '@')).toEqual({ value, type: 'String', formula: value, format: '@', text: value });
  });

  it.each(["'0412345678", "'=1+2", "'-A2", "'TRUE"])('%s, without the apostrophe [text]', async (entered) => {
    expect(await enter(entered)).toMatchObject({ value: entered.slice(1), type: 'String', format: 'General' });
  });

  it('a number keeps the format that the cell has already [enter]', async () => {
    expect(await enter('12%', '0.000')).toMatchObject({ value: 0.12, format: '0.000', text: '0.120' });
  });

  it('a text format set afterwards leaves a number a number [text]', async () => {
    await enter('0412345678');
    const cell = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['@']];
      range.load('values,numberFormat');
      await context.sync();
      return range;
    });
    expect(cell.toJSON()).toMatchObject({ values: [[412345678]], numberFormat: [['@']] });
  });

  it('a general format set afterwards leaves a text a text [text]', async () => {
    await enter('0412', '@');
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1');
      range.numberFormat = [['General']];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['0412']]);
  });
});

describe('null, blank and single values [null]', () => {
  it('null leaves a cell as it is, an empty string clears it, one value goes into every cell', async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:C1');
      range.values = 'x' as unknown as string[][];
      await context.sync();
      range.values = [[null, '', 'y']];
      range.load('values,valueTypes');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({ values: [['x', '', 'y']], valueTypes: [['String', 'Empty', 'String']] });
  });

  it('a value takes the place of a formula, and the cells that depended on it are calculated again', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B1').formulas = [['=1+1', '=A1*10']];
      await context.sync();
      sheet.getRange('A1').values = [[7]];
      const range = sheet.getRange('A1:B1').load('values,formulas');
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({ values: [[7, 70]], formulas: [[7, '=A1*10']] });
  });
});
