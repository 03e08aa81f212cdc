import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [cf]     Microsoft Learn, "Apply conditional formatting to Excel ranges" (office/dev/add-ins/excel/excel-add-ins-conditional-formatting)
 * [api]    Microsoft Learn, Excel.ConditionalFormatCollection, Excel.ConditionalFormat (javascript/api/excel)
 * [areas]  Microsoft Learn, "Work with multiple ranges simultaneously in Excel add-ins"
 */
const excel = useExcel();

function highlight(area: Excel.Range | Excel.RangeAreas, color: string): Excel.ConditionalFormat {
  const format = area.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = '=TRUE';
  format.custom.format.fill.color = color;
  format.custom.format.font.underline = 'Single';
  return format.load('id,priority,type,stopIfTrue');
}

it('an id that is not there is refused as ItemNotFound, or answers a null object [api]', async () => {
  await expect(onSheet((sheet) => void sheet.getRange().conditionalFormats.getItem('{missing}').load('id'))).rejects.toMatchObject({
    code: 'ItemNotFound',
  });
  const isNull = await onSheet(async (sheet, context) => {
    const format = sheet.getRange().conditionalFormats.getItemOrNullObject('{missing}');
    await context.sync();
    return format.isNullObject;
  });
  expect(isNull).toBe(true);
});

it('a format over several areas has no single range [api]', async () => {
  const attempt = onSheet((sheet) => void highlight(sheet.getRanges('A1,C3'), '#FFC7CE').getRange().load('address'));
  await expect(attempt).rejects.toMatchObject({ code: 'InvalidOperation' });
});

it('one custom rule covers scattered cells, and is found and deleted by its id later [cf, areas]', async () => {
  const id = await onSheet(async (sheet, context) => {
    const format = highlight(sheet.getRanges('A1,C3:C4'), '#FFC7CE');
    await context.sync();
    expect(format.toJSON()).toMatchObject({ type: 'Custom', priority: 0, stopIfTrue: false });
    return format.id;
  });
  const found = await onSheet(async (sheet, context) => {
    const format = sheet.getRange().conditionalFormats.getItemOrNullObject(id);
    const areas = format.getRanges().load('address');
    format.load('custom/rule/formula, custom/format/fill/color, custom/format/font/underline');
    await context.sync();
    const answer = { address: areas.address, ...format.custom.toJSON() };
    format.delete();
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    return { ...answer, count: count.value };
  });
  expect(found).toMatchObject({
    address: 'Sheet1!A1,Sheet1!C3:C4',
    rule: { formula: '=TRUE' },
    format: { fill: { color: '#FFC7CE' }, font: { underline: 'Single' } },
    count: 0,
  });
});

it('the newest rule comes first, and a range lists the rules that touch it [api]', async () => {
  const result = await onSheet(async (sheet, context) => {
    const first = highlight(sheet.getRange('A1:B2'), '#FFC7CE');
    const second = highlight(sheet.getRange('B2:C3'), '#FFEB9C');
    await context.sync();
    first.load('priority');
    second.load('priority');
    const touching = sheet.getRange('C3').conditionalFormats.load('items/id');
    await context.sync();
    return { priorities: [first.priority, second.priority], touching: touching.items.map((format) => format.id === second.id) };
  });
  expect(result).toEqual({ priorities: [1, 0], touching: [true] });
});

it("the cell's own fill is untouched before, during and after [cf]", async () => {
  const fill = () =>
    onSheet(async (sheet, context) => {
      const own = sheet.getRange('A1').format.fill.load('color');
      await context.sync();
      return own.color;
    });
  await onSheet((sheet) => {
    sheet.getRange('A1').format.fill.color = '#00B0F0';
  });
  const format = await onSheet(async (sheet, context) => {
    const added = highlight(sheet.getRange('A1:A3'), '#FFC7CE');
    await context.sync();
    return added.id;
  });
  const during = await fill();
  await onSheet((sheet) => sheet.getRange().conditionalFormats.getItem(format).delete());
  expect([during, await fill()]).toEqual(['#00B0F0', '#00B0F0']);
});

it('clearing a range leaves the rule on its other cells [api]', async () => {
  const address = await onSheet(async (sheet, context) => {
    const format = highlight(sheet.getRange('A1:A5'), '#FFC7CE');
    await context.sync();
    sheet.getRange('A2:A3').conditionalFormats.clearAll();
    const areas = format.getRanges().load('address');
    await context.sync();
    return areas.address;
  });
  expect(address).toBe('Sheet1!A1,Sheet1!A4:A5');
});

it('five thousand scattered cells take two messages of a few kilobytes [areas]', async () => {
  const cells = Array.from({ length: 5000 }, (_, index) => `${'ABCDEFGHIJ'.charAt(index % 10)}${2 + index * 2}`);
  excel().messages.length = 0;
  await onSheet(async (sheet, context) => {
    for (let start = 0; start < cells.length; start += 1000)
      highlight(sheet.getRanges(cells.slice(start, start + 1000).join(',')), '#FFC7CE');
    await context.sync();
  });
  expect(excel().messages.length).toBeLessThanOrEqual(2);
  expect(Math.max(...excel().messages.map((message) => message.requestBytes))).toBeLessThan(64 * 1024);
});
