import { sheetsToState } from '../../../../src/workbench/samples/sheetsToState';
import { openWorkbook } from '../../../helpers/openWorkbook';
import type { BadInput } from './badInput';
import { act, headersOf, inWorld, issuesOf, over, rangeAt, validate, type Typed, type World } from './world';

const CUSTOMERS = [{ 'Company Name': 'Harbour Bakery' }, { 'Company Name': 'Reef Motel', 'Email Address': 'bad' }];
const HEADERS = headersOf('customer');

/** The names of the customers that would be sent, or were at least understood. */
async function customersOf(world: World): Promise<unknown[]> {
  const { validation } = await validate(world);
  return validation.sheets.flatMap(({ rows }) => rows.map(({ values }) => values.get('companyName')));
}

/** A workbook as a file opens, with what the client cannot make: hidden rows, another sheet layout. */
async function inFile<Result>(sheets: Parameters<typeof sheetsToState>[1], work: (world: World) => Promise<Result>): Promise<Result> {
  const world = over(await openWorkbook({ state: sheetsToState('Book.xlsx', sheets) }));
  try {
    return await work(world);
  } finally {
    world.close();
  }
}

/** Matches the columns of the one sheet as they are proposed, and validates. */
async function mapAsProposed(world: World) {
  const { actions } = world.fieldsheet;
  await actions.connect();
  await actions.mapOwnSheet();
  const { screen } = world.fieldsheet.getState();
  if (screen.name !== 'choose-sheet') throw new Error(`${screen.name} is on the screen`);
  const { headerRow, headerRows } = screen.choice;
  actions.showMatches();
  await actions.validateMatches();
  const { check } = world.fieldsheet.getState();
  if (check.status === 'never') throw new Error(`${world.fieldsheet.getState().screen.name} is on the screen`);
  const { validation, totalsRows } = check.report;
  return {
    headers: [headerRow, headerRows],
    customers: validation.sheets.flatMap(({ rows }) => rows.map(({ values }) => values.get('companyName'))),
    totals: totalsRows.map(({ row }) => row),
  };
}

const row = (name: string, cells: Readonly<Record<string, Typed>> = {}) =>
  HEADERS.map((header) => (header === 'Company Name' ? name : (cells[header] ?? '')));

/** 16 to 20 and 28 to 33: what whole sheets are like, and what happens to them meanwhile. */
export const SHEETS: Readonly<Record<number, BadInput>> = {
  16: {
    name: 'merged cells',
    holds: 'a company name merged over two rows',
    outcome: 'The first row has the name; the second is a row without one and is reported, not filled in by guess.',
    drive: () =>
      inWorld({ customer: [{ 'Company Name': 'Harbour Bakery' }, { 'Email Address': 'jo@example.com' }] }, async (world) => {
        const sheet = world.excel.engine.workbook.getSheetBySheetName('Customer')!;
        const box = { startRow: 1, endRow: 2, startColumn: 1, endColumn: 1 };
        sheet.getSpanModel().add(box);
        sheet.getConfig().mergeData.push(box);
        return issuesOf(await validate(world));
      }),
    seen: ['Customer 3 Company Name: required'],
  },
  17: {
    name: 'hidden rows and columns',
    holds: 'a hidden row with a bad e-mail address in the template',
    outcome: 'Hidden rows of the template are rows like any other: validated, named and sent.',
    drive: () =>
      inFile(
        { Customer: { headers: HEADERS, rows: [row('Harbour Bakery'), row('Reef Motel', { 'Email Address': 'bad' })], hidden: [1] } },
        async (world) => issuesOf(await validate(world)),
      ),
    seen: ['Customer 3 Email Address: invalid-email'],
  },
  18: {
    name: 'a filtered sheet',
    holds: 'a filter that hides a row',
    outcome: 'The filter changes what is seen, not what is there: every row is validated, and the filter stays as it was.',
    drive: () =>
      inFile(
        { Customer: { headers: HEADERS, rows: [row('Harbour Bakery', { 'Email Address': 'bad' }), row('Reef Motel')], hidden: [0] } },
        async (world) => [issuesOf(await validate(world)), world.excel.engine.workbook.getSheetBySheetName('Customer')!.getRowVisible(1)],
      ),
    seen: [['Customer 2 Email Address: invalid-email'], false],
  },
  19: {
    name: 'blank rows, and a used range to the end',
    holds: 'a blank row amid the data, a format in row 1,048,576',
    outcome: 'The blank row is no row; those after it keep their numbers; the empty rest costs nothing.',
    drive: () =>
      inWorld(
        { customer: [{ 'Company Name': 'Harbour Bakery' }, {}, { 'Company Name': 'Reef Motel', 'Email Address': 'bad' }] },
        async (world) => {
          await act((context) => {
            rangeAt(context, 'Customer!A1048576').format.fill.color = '#ffff00';
          });
          return [issuesOf(await validate(world)), await customersOf(world)];
        },
      ),
    seen: [['Customer 4 Email Address: invalid-email'], ['Harbour Bakery', 'Reef Motel']],
  },
  20: {
    name: 'a row of totals',
    holds: '`Total` and a sum below a person’s own list',
    outcome: 'Left out, named in the pane, and taken in only where the person says so.',
    drive: () =>
      inFile(
        {
          Mine: {
            headers: ['Client', 'E-mail', 'Balance'],
            rows: [
              ['Harbour Bakery', 'jo@example.com', 10],
              ['Reef Motel', 'sam@example.com', 20],
              ['Total', '', 30],
            ],
          },
        },
        mapAsProposed,
      ),
    seen: { headers: [1, 1], customers: ['Harbour Bakery', 'Reef Motel'], totals: [4] },
  },
  28: {
    name: 'a heading there twice',
    holds: '`Company Name` and `company name ` in one sheet',
    outcome: 'The first counts; the second column is named as not sent.',
    drive: () =>
      inFile({ Customer: { headers: [...HEADERS, 'company name '], rows: [[...row('Harbour Bakery'), 'Another']] } }, async (world) => {
        const { ignoredColumns, validation } = await validate(world);
        return [ignoredColumns.map(({ header, because }) => [header, because]), validation.sheets[0]?.rows[0]?.values.get('companyName')];
      }),
    seen: [[['company name ', 'repeated']], 'Harbour Bakery'],
  },
  29: {
    name: 'headings further down',
    holds: 'a title and two blank rows above the headings of a person’s own list',
    outcome: 'The headings are found in row 4, and can be moved by hand.',
    drive: () =>
      inFile(
        {
          Mine: {
            above: [['Customers of 2026'], [], []],
            headers: ['Client', 'E-mail', 'Suburb'],
            rows: [
              ['Harbour Bakery', 'jo@example.com', 'Newtown'],
              ['Reef Motel', 'sam@example.com', 'Geelong'],
            ],
          },
        },
        mapAsProposed,
      ),
    seen: { headers: [4, 1], customers: ['Harbour Bakery', 'Reef Motel'], totals: [] },
  },
  30: {
    name: 'formulas',
    holds: '`="a b@c.com"` in an e-mail address',
    outcome: 'Its result is judged; a repair is proposed, but never written over the formula.',
    drive: () =>
      inWorld({ customer: [{ 'Company Name': 'Harbour Bakery' }] }, async (world) => {
        await act((context) => {
          context.workbook.worksheets.getItem('Customer').getCell(1, HEADERS.indexOf('Email Address')).formulas = [['="a b@c.com"']];
        });
        const { validation } = await validate(world);
        await world.fieldsheet.actions.reviewRepairs(validation.issues);
        const { screen } = world.fieldsheet.getState();
        if (screen.name === 'repairs') await world.fieldsheet.actions.repair(screen.repairs);
        const { notice } = world.fieldsheet.getState();
        return [validation.issues.map(({ kind, value }) => [kind, value]), notice];
      }),
    seen: [
      [['invalid-email', 'a b@c.com']],
      expect.objectContaining({ about: 'repaired', written: 0, refused: [expect.objectContaining({ because: 'formula' })] }),
    ],
  },
  31: {
    name: 'a sheet that goes meanwhile',
    holds: 'the Contacts sheet is deleted while it is read',
    outcome: 'The job stops and names what is missing; nothing is half done.',
    drive: () =>
      inWorld({ customer: CUSTOMERS, contact: [{ 'Customer Import ID or Name': 'Reef Motel', 'First Name': 'Jo' }] }, async (world) => {
        await world.fieldsheet.actions.connect();
        const account = world.backend.account.bind(world.backend);
        world.backend.account = async (signal) => {
          await act((context) => context.workbook.worksheets.getItem('Contacts').delete());
          return account(signal);
        };
        await world.fieldsheet.actions.validate();
        const { screen, check } = world.fieldsheet.getState();
        return [screen.name, screen.name === 'trouble' && screen.failure, check.status];
      }),
    seen: ['trouble', expect.objectContaining({ from: 'workbook', code: 'sheet-missing' }), 'never'],
  },
  32: {
    name: 'a protected sheet',
    holds: 'the Customer sheet is protected',
    outcome:
      'Validated all the same; the pane lists the problems and says why the cells are not marked. Repairs and sending name the sheet.',
    drive: () =>
      inWorld({ customer: CUSTOMERS }, async (world) => {
        await act((context) => context.workbook.worksheets.getItem('Customer').protection.protect());
        const found = issuesOf(await validate(world));
        const { notice } = world.fieldsheet.getState();
        return [found, notice];
      }),
    seen: [
      ['Customer 3 Email Address: invalid-email'],
      expect.objectContaining({ about: 'failure', failure: expect.objectContaining({ code: 'sheet-protected', sheetName: 'Customer' }) }),
    ],
  },
  33: {
    name: 'a co-author who sorts while rows are sent',
    holds: 'two rows change places between sending and the results',
    outcome: 'Each result stands beside its own row, wherever that is by then.',
    drive: () =>
      inWorld({ customer: [{ 'Company Name': 'Harbour Bakery' }, { 'Company Name': 'Reef Motel' }] }, async (world) => {
        const { actions } = world.fieldsheet;
        await actions.connect();
        await actions.reviewSend();
        world.backend.judge = ({ values }) =>
          values.companyName === 'Reef Motel'
            ? { status: 'failed', failure: { code: 'duplicate', field: 'companyName', message: 'Taken.' } }
            : { status: 'created' };
        world.backend.onWritten = () => {
          const sheet = world.excel.engine.workbook.getSheetBySheetName('Customer')!;
          const [first, second] = [1, 2].map((at) => sheet.getCellMatrix().getRow(at));
          const cells = sheet.getCellMatrix();
          const last = sheet.getLastColumnWithContent();
          for (let column = 0; column <= last; column++) {
            const [a, b] = [first?.[column], second?.[column]];
            cells.setValue(1, column, structuredClone(b ?? {}));
            cells.setValue(2, column, structuredClone(a ?? {}));
          }
        };
        await actions.preview();
        await actions.send();
        const values = await world.values('Customer!A1:AZ3');
        const [headings = [], ...rows] = values as string[][];
        const status = headings.findIndex((heading) => /^Fieldsheet/.test(heading) && !/key/i.test(heading));
        return rows.map((cells) => [cells[1], String(cells[status])]);
      }),
    seen: [
      ['Reef Motel', expect.stringMatching(/fail|refused|not taken/i)],
      ['Harbour Bakery', expect.stringMatching(/created/i)],
    ],
  },
};
