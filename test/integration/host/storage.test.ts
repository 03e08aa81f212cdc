import { startHeadlessExcel } from '../../helpers/headlessExcel';
import { onSheet, useExcel } from './support/onSheet';

/*
 * Sources
 * [state]   Microsoft Learn, "Persist add-in state and settings" (office/dev/add-ins/develop/persisting-add-in-state-and-settings)
 * [api]     Microsoft Learn, Excel.SettingCollection, Excel.CustomXmlPartCollection, Excel.NamedItemCollection, Excel.TableCollection, Excel.WorksheetCustomPropertyCollection
 * [tables]  Microsoft Learn, "Work with tables using the Excel JavaScript API" (office/dev/add-ins/excel/excel-add-ins-tables)
 * [culture] Microsoft Learn, Excel.Application.cultureInfo
 */
const excel = useExcel();

it.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['a setting', (context) => context.workbook.settings.getItem('none').load('value')],
  ['a custom XML part', (context) => context.workbook.customXmlParts.getItem('{none}').load('id')],
  ['a name', (context) => context.workbook.names.getItem('none').load('value')],
  ['a table', (context) => context.workbook.tables.getItem('none').load('name')],
  ['a custom property', (context) => context.workbook.worksheets.getFirst().customProperties.getItem('none').load('value')],
])('%s that is not there is refused as ItemNotFound [api]', async (_, ask) => {
  await expect(onSheet((_sheet, context) => void ask(context))).rejects.toMatchObject({ code: 'ItemNotFound' });
});

it.each<[string, (context: Excel.RequestContext) => unknown, string]>([
  ['XML that is none', (context) => context.workbook.customXmlParts.add('not xml'), 'InvalidArgument'],
  ['a name that looks like an address', (context) => context.workbook.names.add('A1', '=Sheet1!$A$1'), 'InvalidArgument'],
  ['a table without cells', (context) => context.workbook.tables.add('nowhere', true), 'InvalidArgument'],
])('%s is refused [api]', async (_, act, code) => {
  await expect(onSheet((_sheet, context) => void act(context))).rejects.toMatchObject({ code });
});

it('a setting takes any JSON, is replaced by adding it again, and can be deleted [state]', async () => {
  const read = await onSheet(async (_, context) => {
    const { settings } = context.workbook;
    settings.add('plan', { ids: ['a', 'b'], done: false });
    settings.add('plan', { ids: ['c'], done: true });
    const plan = settings.getItem('plan').load('value');
    await context.sync();
    plan.delete();
    const gone = settings.getItemOrNullObject('plan');
    await context.sync();
    return { value: plan.value as unknown, gone: gone.isNullObject };
  });
  expect(read).toEqual({ value: { ids: ['c'], done: true }, gone: true });
});

it('a custom XML part is found by its namespace [api]', async () => {
  const xml = '<?xml version="1.0"?><f:plan xmlns:f="https://fieldsheet.example/plan"><f:chunk/></f:plan>';
  const read = await onSheet(async (_, context) => {
    const part = context.workbook.customXmlParts.add(xml).load('id,namespaceUri');
    const only = context.workbook.customXmlParts.getByNamespace('https://fieldsheet.example/plan').getOnlyItemOrNullObject();
    const text = only.getXml();
    const none = context.workbook.customXmlParts.getByNamespace('other').getOnlyItemOrNullObject();
    await context.sync();
    return { namespace: part.namespaceUri, text: text.value, none: none.isNullObject };
  });
  expect(read).toEqual({ namespace: 'https://fieldsheet.example/plan', text: xml, none: true });
});

it('names, custom properties and tables are added, read and deleted [api, tables]', async () => {
  const read = await onSheet(async (sheet, context) => {
    context.workbook.names.add('Lists', sheet.getRange('B1:B9'), 'Where the lists are');
    const name = context.workbook.names.getItem('LISTS').load('name,type,value,scope,comment');
    sheet.customProperties.add('kind', 'Customer');
    const property = sheet.customProperties.getItem('KIND').load('key,value');
    sheet.getRange('D1:E3').values = [
      ['Name', 'Phone'],
      ['Ann', 'a'],
      ['Bob', 'b'],
    ];
    const table = sheet.tables.add('D1:E3', true);
    table.name = 'People';
    const header = table.getHeaderRowRange().load('address');
    const phones = table.columns.getItem('Phone').getDataBodyRange().load('address,values');
    table.load('name,id');
    const rows = table.rows.getCount();
    await context.sync();
    table.convertToRange();
    const tables = context.workbook.tables.getCount();
    await context.sync();
    return {
      name: name.toJSON(),
      property: property.toJSON(),
      table: table.name,
      header: header.address,
      phones: phones.values,
      rows: rows.value,
      tables: tables.value,
    };
  });
  expect(read).toMatchObject({
    name: { name: 'Lists', type: 'Range', value: 'Sheet1!$B$1:$B$9', scope: 'Workbook', comment: 'Where the lists are' },
    property: { key: 'kind', value: 'Customer' },
    table: 'People',
    header: 'Sheet1!D1:E1',
    phones: [['a'], ['b']],
    rows: 2,
    tables: 0,
  });
});

it('the culture is Australian English [culture]', async () => {
  const culture = await onSheet(async (_, context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load('name,datetimeFormat/shortDatePattern,datetimeFormat/dateSeparator,numberFormat/numberDecimalSeparator');
    await context.sync();
    return cultureInfo.toJSON();
  });
  expect(culture).toMatchObject({
    name: 'en-AU',
    datetimeFormat: { shortDatePattern: 'd/MM/yyyy', dateSeparator: '/' },
    numberFormat: { numberDecimalSeparator: '.' },
  });
});

it('what a workbook holds survives being taken out and opened again, as JSON [state]', async () => {
  const id = await onSheet(async (sheet, context) => {
    sheet.getRange('A1:A2').values = [['kept'], ['=1+1']];
    sheet.getRange('B:B').numberFormat = '@' as unknown as string[][];
    sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'Hint', message: 'Text' };
    sheet.freezePanes.freezeRows(1);
    sheet.protection.protect({ allowSort: true });
    context.workbook.worksheets.add('Lists').visibility = 'VeryHidden';
    context.workbook.settings.add('plan', [1, 2]);
    context.workbook.customXmlParts.add('<plan/>');
    const format = context.workbook.worksheets.getItem('Lists').getRange('A1:A3').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=TRUE';
    format.load('id');
    await context.sync();
    return format.id;
  });
  const state = JSON.parse(JSON.stringify(excel().host.exportState())) as ReturnType<ReturnType<typeof excel>['host']['exportState']>;
  const reopened = await startHeadlessExcel({ state });
  const read = await onSheet(async (sheet, context) => {
    const values = sheet.getRange('A1:B2').load('values,numberFormat');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const lists = context.workbook.worksheets.getItem('Lists').load('visibility');
    const plan = context.workbook.settings.getItem('plan').load('value');
    const parts = context.workbook.customXmlParts.getCount();
    const format = lists.getRange().conditionalFormats.getItemOrNullObject(id).load('type');
    sheet.protection.load('protected');
    const validation = sheet.getRange('A1').dataValidation.load('prompt');
    await context.sync();
    return {
      values: values.values,
      format: values.numberFormat[1]?.[1],
      frozen: frozen.address,
      visibility: lists.visibility,
      plan: plan.value as unknown,
      parts: parts.value,
      type: format.type,
      isProtected: sheet.protection.protected,
      prompt: validation.prompt.title,
    };
  });
  reopened.dispose();
  expect(read).toEqual({
    values: [
      ['kept', ''],
      [2, ''],
    ],
    format: '@',
    frozen: 'Sheet1!1:1',
    visibility: 'VeryHidden',
    plan: [1, 2],
    parts: 1,
    type: 'Custom',
    isProtected: true,
    prompt: 'Hint',
  });
});
