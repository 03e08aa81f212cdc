import { ICommandService } from '@univerjs/core';
import { SetRangeValuesCommand, SetRangeValuesMutation } from '@univerjs/sheets';
import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [events]  Microsoft Learn, "Work with Events using the Excel JavaScript API" (office/dev/add-ins/excel/excel-add-ins-events)
 * [args]    Microsoft Learn, Excel.WorksheetChangedEventArgs, Excel.WorksheetSelectionChangedEventArgs (javascript/api/excel)
 */
const excel = useExcel();

/** The next event of one kind: `subscribe` adds the handler. */
async function listen<T>(
  subscribe: (handler: (event: T) => Promise<void>, sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<{ next: Promise<T> }> {
  let next!: Promise<T>;
  await onSheet((sheet, context) => {
    next = new Promise((resolve) => {
      subscribe((event) => Promise.resolve(resolve(event)), sheet, context);
    });
  });
  return { next };
}

it("an add-in's write is reported with the add-in as its source [args]", async () => {
  const { next } = await listen<Excel.WorksheetChangedEventArgs>((handler, sheet) => sheet.onChanged.add(handler));
  await onSheet((sheet) => {
    sheet.getRange('B2:C3').values = [
      ['a', 'b'],
      ['c', 'd'],
    ];
  });
  expect(await next).toMatchObject({
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    address: 'B2:C3',
    source: 'Local',
    triggerSource: 'ThisLocalAddin',
  });
});

it("a person's edit of one cell is reported with what the cell held before and holds after [args]", async () => {
  await onSheet((sheet) => {
    sheet.getRange('A1').values = [['before']];
  });
  const { next } = await listen<Excel.WorksheetChangedEventArgs>((handler, _, context) =>
    context.workbook.worksheets.onChanged.add(handler),
  );
  type('A1', 42);
  expect(await next).toMatchObject({
    address: 'A1',
    triggerSource: 'Unknown',
    details: { valueBefore: 'before', valueTypeBefore: 'String', valueAfter: 42, valueTypeAfter: 'Double' },
  });
});

it("a person's edit while a request waits for formulas is the person's [args]", async () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  const { next } = await listen<Excel.WorksheetChangedEventArgs>((handler, sheet) =>
    sheet.onChanged.add((event) => {
      heard.push(event);
      return event.address === 'B7' ? handler(event) : Promise.resolve();
    }),
  );
  let answered = false;
  let typedBeforeTheAnswer = false;
  const watch = excel()
    .engine.injector.get(ICommandService)
    .onCommandExecuted(({ id }) => {
      if (id !== SetRangeValuesMutation.id) return;
      watch.dispose();
      setImmediate(() => {
        typedBeforeTheAnswer = !answered;
        type('B7', 'typed');
      });
    });
  await onSheet(async (sheet, context) => {
    sheet.getRange('A1').formulas = [['=1+1']];
    const result = sheet.getRange('A1').load('values');
    await context.sync();
    answered = true;
    expect(result.values).toEqual([[2]]);
  });
  await next;
  expect(typedBeforeTheAnswer).toBe(true);
  expect(heard.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
    ['A1', 'ThisLocalAddin'],
    ['B7', 'Unknown'],
  ]);
});

it('the range of an event can be read in a batch of its own [args]', async () => {
  const { next } = await listen<Excel.WorksheetChangedEventArgs>((handler, sheet) => sheet.onChanged.add(handler));
  type('B7', 'typed');
  const event = await next;
  const values = await Excel.run(async (context) => {
    const range = event.getRange(context).load('values,address');
    await context.sync();
    return range.toJSON();
  });
  expect(values).toMatchObject({ address: 'Sheet1!B7', values: [['typed']] });
});

it('a handler that was removed hears nothing, a format is no change [events]', async () => {
  const heard: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getFirst().onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await onSheet((sheet) => {
    sheet.getRange('A1').format.fill.color = 'red';
  });
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  const { next } = await listen<Excel.WorksheetChangedEventArgs>((other, sheet) => sheet.onChanged.add(other));
  type('A2', 1);
  await next;
  expect(heard).toEqual([]);
});

it('inserted rows are reported as such [args]', async () => {
  const { next } = await listen<Excel.WorksheetChangedEventArgs>((handler, sheet) => sheet.onChanged.add(handler));
  await onSheet((sheet) => void sheet.getRange('2:3').insert('Down'));
  expect(await next).toMatchObject({ changeType: 'RowInserted', address: '2:3' });
});

it('a selection is reported with its address [args]', async () => {
  const { next } = await listen<Excel.WorksheetSelectionChangedEventArgs>((handler, sheet) => sheet.onSelectionChanged.add(handler));
  const selected = await onSheet(async (sheet, context) => {
    sheet.getRange('C3:D4').select();
    const range = context.workbook.getSelectedRange().load('address');
    const active = context.workbook.getActiveCell().load('address');
    await context.sync();
    return [range.address, active.address];
  });
  expect(await next).toMatchObject({ address: 'C3:D4' });
  expect(selected).toEqual(['Sheet1!C3:D4', 'Sheet1!C3']);
});

it('added, activated and deleted sheets are reported with their ids [events]', async () => {
  const added = await listen<Excel.WorksheetAddedEventArgs>((handler, _, context) => context.workbook.worksheets.onAdded.add(handler));
  const activated = await listen<Excel.WorksheetActivatedEventArgs>((handler, _, context) =>
    context.workbook.worksheets.onActivated.add(handler),
  );
  const deleted = await listen<Excel.WorksheetDeletedEventArgs>((handler, _, context) =>
    context.workbook.worksheets.onDeleted.add(handler),
  );
  const id = await onSheet(async (_, context) => {
    const sheet = context.workbook.worksheets.add('Extra').load('id');
    sheet.activate();
    await context.sync();
    const sheetId = sheet.id;
    sheet.delete();
    await context.sync();
    return sheetId;
  });
  expect([(await added.next).worksheetId, (await activated.next).worksheetId, (await deleted.next).worksheetId]).toEqual([id, id, id]);
});

/** What the grid does when a person types into a cell. */
function type(address: string, value: string | number): void {
  const { engine } = excel();
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  engine.run(SetRangeValuesCommand.id, {
    unitId: engine.workbook.getUnitId(),
    subUnitId: engine.workbook.getActiveSheet().getSheetId(),
    range: {
      startRow: Number(row) - 1,
      endRow: Number(row) - 1,
      startColumn: letter.charCodeAt(0) - 65,
      endColumn: letter.charCodeAt(0) - 65,
    },
    value: { v: value },
  });
}
