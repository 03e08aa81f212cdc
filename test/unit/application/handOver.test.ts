import { columnNames } from '../../../src/application/handOver/columnNames';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import { CUSTOMER_HEADERS, fillCustomers, startJourney } from '../../helpers/ports/fakePorts';

const EMAIL = CUSTOMER_HEADERS.indexOf('Email Address');

async function handedOver() {
  const journey = startJourney();
  const sheet = fillCustomers(journey.workbook);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  await journey.fieldsheet.actions.handOverBadRows();
  return { ...journey, sheet };
}

/** As the colleague types. */
function repair({ workbook }: Awaited<ReturnType<typeof handedOver>>, row: number, email: string): void {
  workbook.handOvers = workbook.handOvers.map((each) => ({
    ...each,
    rows: each.rows.map((handed) =>
      handed.row === row ? { ...handed, values: handed.values.map((value, at) => (at === EMAIL ? email : value)) } : handed,
    ),
  }));
}

test('a workbook that takes no new sheet says so', async () => {
  const journey = startJourney();
  fillCustomers(journey.workbook);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  journey.workbook.faults.failNext('writeHandOver', new WorkbookError('workbook-protected', 'AccessDenied'));
  await journey.fieldsheet.actions.handOverBadRows();
  expect(journey.fieldsheet.getState().screen).toMatchObject({
    name: 'trouble',
    job: 'hand-over',
    failure: { code: 'workbook-protected' },
  });
});

test('where no sheet was handed over, or nothing was changed in it, the pane says which', async () => {
  const journey = await handedOver();
  await journey.fieldsheet.actions.bringRowsBack();
  expect(journey.fieldsheet.getState()).toMatchObject({ screen: { name: 'problems' }, notice: { about: 'nothing-repaired' } });
  journey.workbook.handOvers = [];
  await journey.fieldsheet.actions.bringRowsBack();
  expect(journey.fieldsheet.getState().notice).toEqual({ about: 'no-hand-over' });
});

test('rows with problems are handed over, each with all that is wrong with it', async () => {
  const { workbook } = await handedOver();
  const [handed] = workbook.handOvers;
  expect(handed!.columns).toEqual(CUSTOMER_HEADERS);
  expect(handed!.rows.map(({ values }) => values[0])).toEqual(['C3', 'C5']);
  expect(workbook.problems[0]).toMatch(/^Email Address: “not an address” is not an e-mail address/);
});

test('repaired rows come back after a look, and can be taken back in one step', async () => {
  const journey = await handedOver();
  repair(journey, 2, 'sam@reef.example');
  await journey.fieldsheet.actions.bringRowsBack();
  const { screen } = journey.fieldsheet.getState();
  if (screen.name !== 'repairs') throw new Error(`${screen.name} is on the screen`);
  expect(screen.repairs).toMatchObject([{ row: 4, from: 'not an address', repair: { to: 'sam@reef.example' } }]);
  await journey.fieldsheet.actions.repair(screen.repairs);
  expect(journey.sheet.rows[2]?.[EMAIL]).toBe('sam@reef.example');
  await journey.fieldsheet.actions.takeRepairsBack();
  expect(journey.sheet.rows[2]?.[EMAIL]).toBe('not an address');
});

test('a row that is gone by then is named, and the others come back', async () => {
  const journey = await handedOver();
  journey.workbook.deleteRow(journey.sheet, 4);
  repair(journey, 2, 'sam@reef.example');
  await journey.fieldsheet.actions.bringRowsBack();
  expect(journey.fieldsheet.getState().screen).toMatchObject({
    name: 'repairs',
    repairs: [],
    leftBehind: { rows: [{ row: 2 }], columns: [] },
  });
});

test('a column whose heading was changed is named where something new stands in it, and nothing is said of the others', async () => {
  const journey = await handedOver();
  repair(journey, 2, 'sam@reef.example');
  journey.workbook.handOvers = journey.workbook.handOvers.map((each) => ({
    ...each,
    columns: each.columns.map((name, at) => (at === EMAIL ? 'Mail' : name)),
  }));
  await journey.fieldsheet.actions.bringRowsBack();
  const [{ sheetName } = { sheetName: '' }] = journey.workbook.handOvers;
  expect(journey.fieldsheet.getState().screen).toMatchObject({
    name: 'repairs',
    repairs: [],
    leftBehind: { rows: [], columns: [{ sheetName, header: 'Mail' }] },
  });
});

test('columns without a header, or with the same one twice, have names of their own', () => {
  expect(columnNames(['Phone', '', 'Phone'], 4)).toEqual(['Phone', 'Column 2', 'Phone (2)', 'Column 4']);
});
