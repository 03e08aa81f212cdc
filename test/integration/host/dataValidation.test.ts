import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [dv]      Microsoft Learn, "Add data validation to Excel ranges" (office/dev/add-ins/excel/excel-add-ins-data-validation)
 * [api]     Microsoft Learn, Excel.DataValidation, Excel.DataValidationRule, Excel.ListDataValidation (javascript/api/excel)
 * [limits]  Microsoft Support, "Apply data validation to cells": 255 characters in a list that is written into the rule
 */
useExcel();

describe('rules that Excel refuses', () => {
  it.each<[string, Excel.DataValidationRule]>([
    [
      'a list of more than 255 characters [limits]',
      { list: { inCellDropDown: true, source: Array.from({ length: 60 }, (_, index) => `Item ${index}`).join(',') } },
    ],
    ['an empty list [api]', { list: { inCellDropDown: true, source: '' } }],
    ['two kinds of rule at once [api]', { list: { inCellDropDown: true, source: 'a,b' }, custom: { formula: '=TRUE' } }],
    ['no kind of rule [api]', {}],
    ['a comparison without an operator [api]', { wholeNumber: { formula1: 1 } as Excel.BasicDataValidation }],
  ])('%s is refused as InvalidArgument', async (_, rule) => {
    const attempt = onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.rule = rule;
    });
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('a prompt title of more than 32 characters is refused [api]', async () => {
    const attempt = onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: 'y' };
    });
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('rules that Excel keeps [dv]', () => {
  it.each<[string, Excel.DataValidationRule, string]>([
    ['a list in the rule', { list: { inCellDropDown: true, source: 'Yes,No' } }, 'List'],
    ['a list from another sheet', { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$300' } }, 'List'],
    ['a list without a drop-down', { list: { inCellDropDown: false, source: 'Yes,No' } }, 'List'],
    ['whole numbers', { wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' } }, 'WholeNumber'],
    ['decimals', { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }, 'Decimal'],
    ['the length of a text', { textLength: { formula1: 4, operator: 'EqualTo' } }, 'TextLength'],
    ['a formula', { custom: { formula: '=LEN(A1)=11' } }, 'Custom'],
  ])('%s', async (_, rule, type) => {
    const read = await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('Lists');
      sheet.getRange('A2:A500').dataValidation.rule = rule;
      const validation = sheet.getRange('A10').dataValidation.load('rule,type');
      await context.sync();
      return validation.toJSON();
    });
    expect(read).toMatchObject({ rule, type });
  });

  it('a range as the source of a list becomes its address', async () => {
    const rule = await onSheet(async (sheet, context) => {
      const source = context.workbook.worksheets.add('My lists').getRange('A1:A9');
      sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source } };
      const validation = sheet.getRange('B2').dataValidation.load('rule');
      await context.sync();
      return validation.rule;
    });
    expect(rule).toEqual({ list: { inCellDropDown: true, source: "='My lists'!$A$1:$A$9" } });
  });

  it('a prompt and an alert stay when the rule changes, a prompt needs no rule, and clear takes all away', async () => {
    const read = await onSheet(async (sheet, context) => {
      const validation = sheet.getRange('A1').dataValidation;
      validation.prompt = { showPrompt: true, title: 'Company Name', message: 'As on the invoice.' };
      validation.load('type,prompt');
      await context.sync();
      const before = validation.toJSON();
      validation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      validation.errorAlert = { showAlert: true, style: 'Warning', title: 'Not in the list', message: 'Choose one.' };
      validation.ignoreBlanks = false;
      validation.load('type,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      const during = validation.toJSON();
      validation.clear();
      validation.load('type');
      await context.sync();
      return { before, during, after: validation.type };
    });
    const prompt = { showPrompt: true, title: 'Company Name', message: 'As on the invoice.' };
    expect(read).toMatchObject({
      before: { type: 'None', prompt },
      during: {
        type: 'List',
        prompt,
        ignoreBlanks: false,
        errorAlert: { showAlert: true, style: 'Warning', title: 'Not in the list', message: 'Choose one.' },
      },
      after: 'None',
    });
  });

  it('a rule over part of another leaves the other on its remaining cells; over both the type is inconsistent [api]', async () => {
    const types = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:A10').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('A4:A5').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
      const read = ['A3', 'A4:A5', 'A6:A10', 'A1:A10', 'B1'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      return read.map((validation) => validation.type);
    });
    expect(types).toEqual(['List', 'WholeNumber', 'List', 'Inconsistent', 'None']);
  });
});
