import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [sheets]  Microsoft Learn, "Work with worksheets using the Excel JavaScript API" (office/dev/add-ins/excel/excel-add-ins-worksheets)
 * [api]     Microsoft Learn, Excel.WorksheetCollection, Excel.Worksheet (javascript/api/excel)
 * [errors]  Microsoft Learn, "Error handling with the application-specific JavaScript APIs" (office/dev/add-ins/testing/application-specific-api-error-handling)
 * [rename]  Microsoft Support, "Rename a worksheet"
 */
useExcel();

const names = (): Promise<string[]> =>
  onSheet(async (_, context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });

describe('names that Excel refuses', () => {
  it.each(['a'.repeat(32), 'a/b', 'a\\b', 'a?b', 'a*b', 'a:b', '[a]', "'a", "a'", 'History', '   '])(
    'a sheet called %s is refused as InvalidArgument [rename]',
    async (name) => {
      await expect(onSheet((_, context) => void context.workbook.worksheets.add(name))).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect(await names()).toEqual(['Sheet1']);
    },
  );

  it.each(['Sheet1', 'SHEET1'])('a second sheet called %s is refused as ItemAlreadyExists [errors]', async (name) => {
    await expect(onSheet((_, context) => void context.workbook.worksheets.add(name))).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it('a sheet may be renamed to another case of its own name [rename]', async () => {
    await onSheet((sheet) => {
      sheet.name = 'SHEET1';
    });
    expect(await names()).toEqual(['SHEET1']);
  });
});

describe('sheets that are not there', () => {
  it('are refused as ItemNotFound, with where it happened [errors]', async () => {
    const attempt = onSheet((_, context) => void context.workbook.worksheets.getItem('Missing').load('name'));
    await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  });

  it('what a batch did before the failing call stays done, what comes after is not done [errors]', async () => {
    const attempt = onSheet((sheet, context) => {
      sheet.getRange('A1').values = [['before']];
      context.workbook.worksheets.getItem('Missing').load('name');
      sheet.getRange('A2').values = [['after']];
    });
    await expect(attempt).rejects.toMatchObject({ code: 'ItemNotFound' });
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:A2').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([['before'], ['']]);
  });

  it('a property that was not loaded cannot be read [api]', async () => {
    await expect(onSheet((sheet) => sheet.name)).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});

describe('visibility [sheets]', () => {
  it('the only visible sheet can be neither hidden nor deleted', async () => {
    const hide = onSheet((sheet) => {
      sheet.visibility = 'Hidden';
    });
    await expect(hide).rejects.toMatchObject({ code: 'InvalidOperation' });
    await expect(onSheet((sheet) => sheet.delete())).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('a very hidden sheet cannot be deleted until it is shown [api]', async () => {
    await onSheet((_, context) => {
      context.workbook.worksheets.add('Lists').visibility = 'VeryHidden';
    });
    const remove = () => onSheet((_, context) => context.workbook.worksheets.getItem('Lists').delete());
    await expect(remove()).rejects.toMatchObject({ code: 'GeneralException' });
    await onSheet((_, context) => {
      context.workbook.worksheets.getItem('Lists').visibility = 'Hidden';
    });
    await remove();
    expect(await names()).toEqual(['Sheet1']);
  });

  it('hiding the active sheet makes the next visible one active', async () => {
    const result = await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add('Other');
      sheet.activate();
      sheet.visibility = 'Hidden';
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      const visible = context.workbook.worksheets.getCount(true);
      other.load('visibility');
      sheet.load('visibility');
      await context.sync();
      return { active: active.name, visible: visible.value, other: other.visibility, sheet: sheet.visibility };
    });
    expect(result).toEqual({ active: 'Other', visible: 1, other: 'Visible', sheet: 'Hidden' });
  });
});

describe('adding, moving and naming [sheets]', () => {
  it('a sheet without a name gets the next number, comes last and does not become active', async () => {
    const result = await onSheet(async (_, context) => {
      const added = context.workbook.worksheets.add().load('name,position,id');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return { ...added.toJSON(), active: active.name };
    });
    expect(result).toMatchObject({
      name: 'Sheet2',
      position: 1,
      active: 'Sheet1',
      id: expect.stringMatching(/^\{[0-9A-F-]{36}\}$/) as string,
    });
  });

  it('a sheet keeps its proxy, its id and its cells when it is renamed and moved', async () => {
    const result = await onSheet(async (sheet, context) => {
      context.workbook.worksheets.add('Other');
      sheet.getRange('A1').values = [['kept']];
      sheet.load('id');
      await context.sync();
      const id = sheet.id;
      sheet.name = 'Renamed';
      sheet.position = 1;
      sheet.tabColor = '#00FF00';
      sheet.showGridlines = false;
      const cell = context.workbook.worksheets.getItem('renamed').getRange('A1').load('address,values');
      sheet.load('name,position,tabColor,showGridlines,id');
      await context.sync();
      return { ...sheet.toJSON(), sameId: sheet.id === id, ...cell.toJSON() };
    });
    expect(result).toMatchObject({
      name: 'Renamed',
      position: 1,
      tabColor: '#00FF00',
      showGridlines: false,
      sameId: true,
      address: 'Renamed!A1',
      values: [['kept']],
    });
  });

  it('frozen rows are found again [api, freezePanes]', async () => {
    const result = await onSheet(async (sheet, context) => {
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      sheet.freezePanes.freezeRows(1);
      const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.freezeAt('A1:B2');
      const both = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      sheet.freezePanes.unfreeze();
      const after = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [none.isNullObject, rows.address, both.address, after.isNullObject];
    });
    expect(result).toEqual([true, 'Sheet1!1:1', 'Sheet1!A1:B2', true]);
  });
});

describe('protected sheets [errors]', () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['entering values', (sheet) => (sheet.getRange('A1').values = [['x']])],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['formatting', (sheet) => (sheet.getRange('A1').format.fill.color = 'red')],
    ['a number format', (sheet) => (sheet.getRange('A1').numberFormat = [['@']])],
    ['a conditional format', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom')],
    ['data validation', (sheet) => (sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } })],
    ['inserting rows', (sheet) => void sheet.getRange('2:2').insert('Down')],
    ['deleting cells', (sheet) => sheet.getRange('A1').delete('Up')],
  ])('%s is refused as AccessDenied', async (_, act) => {
    await onSheet((sheet) => sheet.protection.protect());
    await expect(onSheet(act)).rejects.toMatchObject({ code: 'AccessDenied' });
  });

  it('what the protection allows is done, and all is after it is taken off with its password', async () => {
    await onSheet((sheet) => sheet.protection.protect({ allowFormatCells: true }, 'secret'));
    await onSheet((sheet) => {
      sheet.getRange('A1').format.fill.color = '#FF0000';
    });
    await expect(onSheet((sheet) => sheet.protection.unprotect('wrong'))).rejects.toMatchObject({ code: 'AccessDenied' });
    const isProtected = await onSheet(async (sheet, context) => {
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [['x']];
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    });
    expect(isProtected).toBe(false);
  });
});
