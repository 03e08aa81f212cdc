import type { Fieldsheet } from '../../../src/application/createFieldsheet';
import type { ValuesReview } from '../../../src/application/map/valuesReview';
import { act, openWorkbook, rangeAt, type OpenWorkbook } from '../../helpers/openWorkbook';
import { FakeBackend } from '../../helpers/ports/FakeBackend';
import { fieldsheetOver } from '../../helpers/ports/fakePorts';

const HEADERS = ['Asset No', 'Customer', 'Equipment Type', 'Installed', 'Service Period Start'];
const ROWS = [
  ['AC1', 'Reef Motel', 'Pumps', '3/04/2026', '01/13/2026'],
  ['AC2', 'Reef Motel', 'Boiler', '5/06/2026', '02/03/2026'],
  ['AC3', 'Reef Motel', ' PUMPS', '', '13/01/2026'],
  ['AC4', 'Reef Motel', '', '', '01/14/2026'],
];

let book: OpenWorkbook;
let backend: FakeBackend;
let fieldsheet: Fieldsheet;
beforeEach(async () => {
  book = await openWorkbook({ sheets: { Assets: { headers: [''], rows: [] } } });
  await act((context) => {
    const range = rangeAt(context, 'Assets!B3:F7');
    range.numberFormat = [HEADERS, ...ROWS].map((row) => row.map(() => '@'));
    range.values = [HEADERS, ...ROWS];
  });
  backend = new FakeBackend();
  backend.existing = [{ name: 'Reef Motel' }];
  fieldsheet = fieldsheetOver({ workbook: book.port, backend });
  await fieldsheet.actions.connect();
});
afterEach(() => book.close());

function review(): ValuesReview {
  const { screen } = fieldsheet.getState();
  if (screen.name !== 'values') throw new Error(`The screen is ${screen.name}: ${JSON.stringify(screen)}`);
  return screen.review;
}

async function showValues(): Promise<ValuesReview> {
  const { actions } = fieldsheet;
  await actions.mapOwnSheet();
  actions.chooseKind('equipment');
  actions.showMatches();
  [
    [1, 'equipmentNumber'],
    [2, 'customer'],
    [3, 'equipmentType'],
    [4, 'installationDate'],
    [5, 'servicePeriodStart'],
  ].forEach(([column, field]) => actions.assignColumn(Number(column), String(field)));
  await actions.validateMatches();
  actions.setWhenBlank(3, 'Pump');
  return review();
}

const issues = () => {
  const { check } = fieldsheet.getState();
  if (check.status === 'never') throw new Error('Nothing was validated');
  return check.report.validation.issues.map(({ kind, row, column, value }) => ({ kind, row, column, value }));
};

test('the values of a sheet of one’s own are matched, asked about, remembered and applied, and the cells stay as they are', async () => {
  const found = await showValues();
  expect(found.lists.map(({ table }) => table.values.map(({ text, count, meaning }) => [text, count, meaning.is]))).toEqual([
    [
      ['Boiler', 1, 'open'],
      ['Pumps', 2, 'matched'],
    ],
  ]);
  expect(found.dates.map(({ facts, order }) => [facts.found.is, order])).toEqual([
    ['open', 'day first'],
    ['mixed', 'month first'],
  ]);

  fieldsheet.actions.chooseDateOrder(4, 'month first');
  await fieldsheet.actions.validateValues();
  expect(issues()).toEqual([
    { kind: 'unknown-list-value', row: 5, column: 3, value: 'Boiler' },
    { kind: 'invalid-date', row: 6, column: 5, value: '13/01/2026' },
  ]);
  const { check } = fieldsheet.getState();
  const rows = check.status === 'never' ? [] : check.report.validation.sheets.flatMap((sheet) => sheet.rows);
  expect(rows.map(({ values }) => [values.get('equipmentType'), values.get('installationDate'), values.get('servicePeriodStart')])).toEqual(
    [
      ['Pump', '2026-03-04', '2026-01-13'],
      [undefined, '2026-05-06', '2026-02-03'],
      ['Pump', undefined, undefined],
      ['Pump', undefined, '2026-01-14'],
    ],
  );
  expect(await book.values('Assets!B3:F7')).toEqual([HEADERS, ...ROWS]);

  const [saved] = await book.port.savedMappings();
  expect(saved?.mapping.columns.map(({ cells }) => cells)).toEqual([
    expect.anything(),
    expect.anything(),
    { values: [{ from: 'Pumps', to: 'Pump' }], dateOrder: null, whenBlank: 'Pump' },
    { values: [], dateOrder: 'month first', whenBlank: '' },
    { values: [], dateOrder: 'month first', whenBlank: '' },
  ]);
});

test('the second time nothing is asked that was answered, and what is new is', async () => {
  await showValues();
  fieldsheet.actions.chooseValue(3, 'boiler', 'Pump');
  await fieldsheet.actions.validateValues();
  expect(issues()).toMatchObject([{ row: 6, value: '13/01/2026' }]);

  const again = async () => {
    await fieldsheet.actions.mapOwnSheet();
    fieldsheet.actions.showMatches();
    await fieldsheet.actions.validateMatches();
    return fieldsheet.getState().screen.name;
  };
  expect(await again()).toBe('problems');

  await act((context) => {
    rangeAt(context, 'Assets!D4').values = [['Chiller']];
  });
  await fieldsheet.actions.validate();
  expect(issues()).toMatchObject([{ row: 4, value: 'Chiller' }, { row: 6 }]);
  expect(await again()).toBe('values');
  expect(review().lists[0]?.table.values.map(({ text, meaning }) => [text, meaning.is])).toEqual([
    ['Chiller', 'open'],
    ['Boiler', 'saved'],
    ['PUMPS', 'saved'],
  ]);
});

test('a value added to the system’s list is taken without asking again', async () => {
  await showValues();
  await fieldsheet.actions.addListValue(3, 'boiler');
  expect(review().lists[0]?.listed.options).toEqual(['Pump', 'Boiler']);
  expect(review().lists[0]?.table.values[0]?.meaning).toEqual({ is: 'chosen', to: 'Boiler' });
  await fieldsheet.actions.validateValues();
  expect(issues()).toMatchObject([{ row: 6, value: '13/01/2026' }]);
});
