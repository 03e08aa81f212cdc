import type { CellValue } from '../../../src/domain/cells/cell';
import { columnMappingSchema } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { planTemplate } from '../../../src/domain/template/planTemplate';
import { FakeBackend } from '../../helpers/ports/FakeBackend';
import { fieldsheetOver } from '../../helpers/ports/fakePorts';
import { cancelledAt, job, openWorkbook, type OpenWorkbook } from '../../helpers/openWorkbook';

let book: OpenWorkbook;
afterEach(() => book.close());

const OWN: CellValue[][] = [
  ['Client', 'Mobile', 'PC', 'Since', 'Share', 'Mail'],
  ['=SUM(1)', '0412 345 678', '0800', '3/4/2025', 12, 'jo@harbour.example'],
  ['', '', '', '', '', ''],
  ['Reef Motel', '+61 412 345 678', '2000', 45000, '12.5 %', 'not an address'],
];
const FIELDS = ['companyName', 'mobileNumber', 'streetPostcode', 'custom.Customer since', 'custom.Share', 'emailAddress'];

async function openMapped() {
  const [headers, ...rows] = OWN;
  book = await openWorkbook({ sheets: { Mine: { headers: headers!.map(String), rows, text: ['Client', 'Mobile', 'PC', 'Since'] } } });
  const backend = new FakeBackend();
  backend.settings = {
    ...backend.settings,
    customFields: [
      { entity: 'customer', name: 'Customer since', type: 'Date', required: false },
      { entity: 'customer', name: 'Share', type: 'Percentage', required: false },
    ],
  };
  const fieldsheet = fieldsheetOver({ workbook: book.port, backend });
  const [sheet] = await book.port.listSources();
  const columns = FIELDS.map((field, at) => ({ header: OWN[0]![at], place: 0, field }));
  const mapping = columnMappingSchema.parse({ kind: 'customers', headerRow: 1, columns, constants: [], includeTotals: false });
  await book.port.saveMapping(sheet!.sheet, mapping);
  await fieldsheet.actions.connect();
  return { fieldsheet, backend };
}

const valuesSent = (backend: FakeBackend) =>
  [...backend.imports.values()].flatMap(({ chunks }) => [...chunks.values()].flatMap(({ json }) => JSON.parse(json)));

test('when Excel fails or the person cancels half-way, no sheet is left behind and the own sheet stays mapped', async () => {
  const { fieldsheet } = await openMapped();
  const plan = planTemplate({ ...new FakeBackend().settings, existingCustomers: [] });
  const rows = new Map([['customer', [plan.sheets[0]!.columns.map(() => 'Harbour')]]] as const);
  const cancelled = cancelledAt(book.excel, (request) => request.includes('Harbour'));
  await expect(book.port.writeTemplate(plan, 'add-with-suffix', cancelled, rows)).rejects.toThrow('cancelled by the person');
  expect(await book.sheetNames()).toEqual(['Mine']);
  expect(fieldsheet.getState().ownSheets).toHaveLength(1);
});

test('what is mapped is written into template sheets that mean the same, and the own sheet is left out and untouched', async () => {
  const { fieldsheet, backend } = await openMapped();
  await fieldsheet.actions.validate();
  const { check } = fieldsheet.getState();
  if (check.status === 'never') throw new Error(`Not validated: ${JSON.stringify(fieldsheet.getState().screen)}`);
  const meant = check.report.validation.sheets.flatMap(({ rows }) => rows.map(({ values }) => Object.fromEntries(values)));
  const issues = check.report.validation.issues.map(({ kind }) => kind).sort();

  const own = await book.values('Mine!A1:F4');
  await fieldsheet.actions.writeOutOwnSheets();
  expect(fieldsheet.getState()).toMatchObject({ ownSheets: [], notice: { about: 'written-out', rows: 2 }, screen: { name: 'start' } });
  expect(await book.values('Mine!A1:F4')).toEqual(own);
  expect((await book.values('Customer!B2:B3')).flat()).toEqual(['=SUM(1)', 'Reef Motel']);

  await fieldsheet.actions.validate();
  const after = fieldsheet.getState().check;
  if (after.status === 'never') throw new Error(`Not validated: ${JSON.stringify(fieldsheet.getState().screen)}`);
  expect(after.report.validation.sheets.flatMap(({ rows }) => rows.map(({ values }) => Object.fromEntries(values)))).toEqual(meant);
  expect(after.report.validation.issues.map(({ kind }) => kind).sort()).toEqual(issues);

  await fieldsheet.actions.reviewSend();
  await fieldsheet.actions.preview();
  await fieldsheet.actions.send();
  expect(valuesSent(backend)).toHaveLength(1);
});

test('many rows arrive whole, in blocks', async () => {
  book = await openWorkbook();
  const plan = planTemplate({ ...new FakeBackend().settings, existingCustomers: [] });
  const width = plan.sheets[0]!.columns.length;
  const rows = Array.from({ length: 4_500 }, (_, row) => Array.from({ length: width }, (_cell, column) => `R${row}C${column}`));
  const moved: number[] = [];
  const [sheet] = await book.port.writeTemplate(
    plan,
    'add-with-suffix',
    { ...job(), progress: (done) => moved.push(done) },
    new Map([['customer', rows]]),
  );
  const read = await book.port.readSheets([sheet!], job());
  expect(read.sheets[0]?.rows.map((row) => row.slice(0, width))).toEqual(rows);
  expect(moved.slice(-3)).toEqual([2_000, 4_000, 4_500]);
});
