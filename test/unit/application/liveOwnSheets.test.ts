import { WorkbookError } from '../../../src/application/ports/workbookError';
import type { SheetChange } from '../../../src/application/ports/workbookPort';
import type { FieldsheetState } from '../../../src/application/session/state';
import type { CellValue } from '../../../src/domain/cells/cell';
import { CELLS_AS_THEY_STAND, type ColumnMapping } from '../../../src/domain/mapping/ownSheet/columnMapping';
import { startJourney, type Journey } from '../../helpers/ports/fakePorts';

type Column = readonly [header: string, field: string | null, rules?: Partial<ColumnMapping['columns'][number]['cells']>];

function mappingOf(kind: ColumnMapping['kind'], columns: readonly Column[], more: Partial<ColumnMapping> = {}): ColumnMapping {
  return {
    kind,
    source: { kind: 'sheet' },
    headerRow: 1,
    headerRows: 1,
    hiddenRows: 'leave-out',
    columns: columns.map(([header, field, rules]) => ({ header, place: 0, field, cells: { ...CELLS_AS_THEY_STAND, ...rules } })),
    constants: [],
    includeTotals: false,
    ...more,
  };
}

const CUSTOMERS = mappingOf('customers', [
  ['Client', 'companyName'],
  ['Mail', 'emailAddress'],
  ['Where', 'split.street'],
  ['Hold', 'onHold', { values: [{ from: 'paused', to: 'Yes' }] }],
  ['Notes', null],
]);
const CLIENTS: CellValue[][] = [
  ['Client', 'Mail', 'Where', 'Hold', 'Notes'],
  ['Harbour Bakery', 'jo@harbour.example', '1 Main St, Glebe NSW 2037', 'paused', ''],
  ['Reef Motel', 'not an address', '2 High St, Ryde NSW 2112', '', ''],
  ['Dune Cafe', 'di@dune.example', '3 Low St, Bondi NSW 2026', '', ''],
  ['Total', 3, '', '', ''],
];
const [MAIL, WHERE, HOLD, NOTES] = [1, 2, 3, 4];

const LIST = mappingOf('list', [
  ['Client', 'customers/companyName'],
  ['Mail', 'customers/emailAddress'],
  ['Serial', 'equipment/equipmentNumber'],
]);
const ASSETS: CellValue[][] = [
  ['Client', 'Mail', 'Serial'],
  ['Harbour Bakery', 'jo@harbour.example', 'E1'],
  ['Harbour Bakery', 'jo@harbour.example', 'E2'],
  ['Reef Motel', 'sam@reef.example', 'E3'],
];

async function startChecked(grid: CellValue[][], mapping: ColumnMapping, prepare: (sheet: OwnSheet) => void = () => undefined) {
  const journey = startJourney();
  const sheet = journey.workbook.addOwnSheet(
    'Mine',
    grid.map((row) => [...row]),
  );
  prepare(sheet);
  await journey.workbook.saveMapping(sheet, mapping);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  expect(journey.fieldsheet.getState().check.status).toBe('current');
  // From here on nothing can be read as a whole.
  journey.workbook.faults.failNext('readSheets', new WorkbookError('unexpected', 'GeneralException'));
  return { ...journey, sheet };
}
type OwnSheet = ReturnType<Journey['workbook']['addOwnSheet']>;

/** Waits until the check is current, or the pane has given up because everything had to be read again. */
function settled({ fieldsheet }: Journey): Promise<FieldsheetState> {
  return new Promise((resolve) => {
    const stop = fieldsheet.subscribe(look);
    function look() {
      const state = fieldsheet.getState();
      if (state.live === 'catching-up' || (state.live !== 'lost' && state.check.status === 'outdated')) return;
      stop();
      resolve(state);
    }
    look();
  });
}

function issuesOf({ check }: FieldsheetState): string[] {
  if (check.status === 'never') throw new Error('Nothing was checked');
  return check.report.validation.issues.map(({ row, kind, record }) => `${row} ${kind}${record ? ` (${record.part})` : ''}`);
}

/** What is found once `edit` is done, or that the sheet has to be read as a whole. */
async function after(journey: Journey, edit: () => void): Promise<string[] | 'read again'> {
  edit();
  const state = await settled(journey);
  return state.live === 'lost' ? 'read again' : issuesOf(state);
}

describe('all rows of an own sheet are read again', () => {
  const shift = (sheet: OwnSheet): SheetChange => ({ sheetId: sheet.id, cells: null });

  test.each<[string, (journey: Journey, sheet: OwnSheet) => void]>([
    ['when a row was taken out', ({ workbook }, sheet) => workbook.tell(shift(sheet))],
    ['when a header has changed', ({ workbook }, sheet) => workbook.type(sheet, 1, MAIL, 'E-mail')],
    ['when a hidden row was edited', ({ workbook }, sheet) => workbook.type(sheet, 4, MAIL, 'nobody')],
    ['when a column that feeds no field has got something', ({ workbook }, sheet) => workbook.type(sheet, 2, NOTES, 'ring first')],
  ])('%s', async (_, edit) => {
    const journey = await startChecked(CLIENTS, CUSTOMERS, (sheet) => (sheet.hidden = [4]));
    expect(await after(journey, () => edit(journey, journey.sheet))).toBe('read again');
  });

  test('when something was typed below a table, which grows by it', async () => {
    const table = { ...CUSTOMERS, source: { kind: 'table' as const, name: 'Clients' } };
    const journey = await startChecked(CLIENTS, table);
    expect(await after(journey, () => journey.workbook.type(journey.sheet, 6, MAIL, 'nobody'))).toBe('read again');
  });
});

describe('an edit in an own sheet is judged without reading the others', () => {
  test.each<[string, number, number, CellValue, string[]]>([
    ['a cell that is repaired', 3, MAIL, 'sam@reef.example', []],
    ['an address that cannot be divided', 2, WHERE, 'at the back', ['3 invalid-email', '2 address-not-divided']],
    ['an address whose parts disagree', 2, WHERE, '1 Main St, Glebe NSW 4000', ['2 suburb-postcode-mismatch', '3 invalid-email']],
    ['a value that is translated', 3, HOLD, 'paused', ['3 invalid-email']],
    ['a value that is not', 3, HOLD, 'stopped', ['3 invalid-email', '3 invalid-yes-no']],
    ['a name that stands there already', 4, 0, 'REEF MOTEL', ['3 duplicate', '3 invalid-email', '4 duplicate']],
    ['figures of the totals', 5, MAIL, 4, ['3 invalid-email']],
    ['the totals made a customer', 5, 0, 'Total Fire', ['3 invalid-email', '5 invalid-email']],
  ])('%s', async (_, row, column, value, issues) => {
    const journey = await startChecked(CLIENTS, CUSTOMERS);
    expect(await after(journey, () => journey.workbook.type(journey.sheet, row, column, value))).toEqual(issues);
  });

  test('a cell beside the block that was mapped changes nothing', async () => {
    const area = { firstRow: 1, lastRow: 4, firstColumn: 0, lastColumn: 4 };
    const journey = await startChecked(CLIENTS, { ...CUSTOMERS, source: { kind: 'range', area } });
    expect(await after(journey, () => journey.workbook.type(journey.sheet, 6, MAIL, 'nobody'))).toEqual(['3 invalid-email']);
  });

  test('a row of a list, with what its records become', async () => {
    const journey = await startChecked(ASSETS, LIST);
    expect(await after(journey, () => journey.workbook.type(journey.sheet, 4, MAIL, 'nobody'))).toContain('4 invalid-email (customers)');
    expect(await after(journey, () => journey.workbook.type(journey.sheet, 4, 0, 'Harbour Bakery'))).toContain(
      '4 rows-disagree (customers)',
    );
  });
});
