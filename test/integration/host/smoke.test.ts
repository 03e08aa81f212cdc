import { startHeadlessExcel, type HeadlessExcel } from '../../helpers/headlessExcel';

let excel: HeadlessExcel;
beforeEach(async () => { excel = await startHeadlessExcel({ sheets: { Data: { headers: ['Name', 'Phone'], rows: [['Ann', '0412'], ['Bob', '0413']], text: ['Phone'] } } }); });
afterEach(() => excel.dispose());

test('basics', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const used = sheet.getUsedRange();
    used.load({ address: true, values: true, text: true, valueTypes: true, numberFormat: true, format: { fill: { color: true } } });
    await context.sync();
    expect(used.toJSON()).toMatchObject({ address: 'Data!A1:B3', values: [['Name', 'Phone'], ['Ann', '0412'], ['Bob', '0413']] });
    const bad = sheet.getRanges('A2,B3');
    const cf = bad.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    cf.custom.rule.formula = '=TRUE';
    cf.custom.format.fill.color = '#FFC7CE';
    cf.load('id');
    await context.sync();
    const again = sheet.getRange().conditionalFormats.getItemOrNullObject(cf.id);
    again.load('id,priority,type');
    const areas = again.getRanges();
    areas.load('address');
    sheet.getRange('C1').formulas = [['=LEN(A2)']];
    const c1 = sheet.getRange('C1').load('values,formulas');
    await context.sync();
    expect(areas.address).toBe('Data!A2,Data!B3');
    expect(c1.toJSON()).toMatchObject({ values: [[3]], formulas: [['=LEN(A2)']] });
    again.delete();
    context.workbook.settings.add('k', { a: 1 });
    const s = context.workbook.settings.getItem('k').load('value');
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect([s.value, count.value]).toEqual([{ a: 1 }, 0]);
  });
});

test('missing', async () => {
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nope').load('name');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ItemNotFound' });
  await Excel.run(async (context) => {
    const x = context.workbook.worksheets.getItemOrNullObject('Nope');
    await context.sync();
    expect(x.isNullObject).toBe(true);
  });
});

test('events', async () => {
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    sheet.onChanged.add(async (event) => { seen.push([event.address, event.changeType]); });
    await context.sync();
    sheet.getRange('A2:A3').values = [['x'], ['y']];
    await context.sync();
  });
  await new Promise((r) => setTimeout(r, 20));
  expect(seen).toEqual([['A2:A3', 'RangeEdited']]);
});
