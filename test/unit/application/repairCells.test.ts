import { BackendError } from '../../../src/application/ports/backendError';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import { CUSTOMER_HEADERS, startJourney, type Journey } from '../../helpers/ports/fakePorts';
import type { FakeWorkbook } from '../../helpers/ports/FakeWorkbook';

const [COMPANY, BILLING, EMAIL, ON_HOLD, STATE] = ['Company Name', 'Billing Customer', 'Email Address', 'On Hold', 'Street State'].map(
  (header) => CUSTOMER_HEADERS.indexOf(header),
) as [number, number, number, number, number];

/** One typo to review, two safe repairs, three cells that were understood, and an address that only the person knows. */
function fillUntidy(workbook: FakeWorkbook) {
  return workbook.addSheet('customer', CUSTOMER_HEADERS, [
    ['C1', 'Harbour Bakery Pty Ltd', undefined, 'jo @harbour.example', ' Yes '],
    ['C2', '12 Quay St', 'Harbour Bakery P/L', undefined, undefined, 'Qld'],
    ['C3', '14 Quay St', 'Harbor Bakery Pty Ltd', 'not an address', 'Y'],
  ]);
}

async function validated(): Promise<Journey & { sheet: ReturnType<typeof fillUntidy> }> {
  const journey = startJourney();
  const sheet = fillUntidy(journey.workbook);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  return { ...journey, sheet };
}

async function repairEverythingSafe({ fieldsheet }: Journey): Promise<void> {
  fieldsheet.actions.reviewSafeRepairs();
  const { screen } = fieldsheet.getState();
  if (screen.name !== 'repairs') throw new Error(`${screen.name} is on the screen`);
  await fieldsheet.actions.repair(screen.repairs);
}

test('a protected sheet keeps everything as it is, and trying again leads back to the problems', async () => {
  const journey = await validated();
  const before = journey.sheet.rows;
  journey.workbook.faults.failNext('writeCells', new WorkbookError('sheet-protected', 'AccessDenied', 'Customer'));
  await repairEverythingSafe(journey);
  expect(journey.fieldsheet.getState()).toMatchObject({
    screen: { name: 'trouble', job: 'repair', failure: { code: 'sheet-protected', sheetName: 'Customer' } },
    lastRepairs: [],
  });
  expect(journey.sheet.rows).toEqual(before);
  await journey.fieldsheet.actions.retry();
  expect(journey.fieldsheet.getState().screen.name).toBe('problems');
});

test('a cell that somebody has changed since is left alone and reported', async () => {
  const journey = await validated();
  journey.workbook.type(journey.sheet, 3, STATE, 'Vic');
  await repairEverythingSafe(journey);
  expect(journey.sheet.rows[1]?.[STATE]).toBe('Vic');
  expect(journey.fieldsheet.getState().notice).toMatchObject({ about: 'repaired', written: 4, refused: [{ because: 'changed' }] });
});

test('what was written stays to be taken back although the check afterwards fails', async () => {
  const journey = await validated();
  journey.backend.faults.failNext('account', new BackendError('unreachable', 'offline'));
  await repairEverythingSafe(journey);
  expect(journey.fieldsheet.getState()).toMatchObject({ screen: { name: 'trouble', job: 'validate' }, check: { status: 'outdated' } });
  expect(journey.fieldsheet.getState().lastRepairs).toHaveLength(5);
});

test('cancelling while cells are written goes back to the problems', async () => {
  const journey = await validated();
  journey.workbook.faults.hold('writeCells');
  const repairing = repairEverythingSafe(journey);
  await journey.settle();
  journey.fieldsheet.actions.cancel();
  await repairing;
  expect(journey.fieldsheet.getState()).toMatchObject({ screen: { name: 'problems' }, notice: { about: 'cancelled', job: 'repair' } });
});

test('everything safe is written once it was looked at, what is uncertain is not, and list, marks and counts follow', async () => {
  const journey = await validated();
  expect(journey.fieldsheet.getState().check).toMatchObject({ report: { issueCounts: { error: 4 } } });
  await repairEverythingSafe(journey);
  expect(journey.sheet.rows).toEqual([
    ['C1', 'Harbour Bakery Pty Ltd', '', 'jo@harbour.example', 'Yes', '', ''],
    ['C2', '12 Quay St', 'Harbour Bakery Pty Ltd', '', '', 'QLD', ''],
    ['C3', '14 Quay St', 'Harbor Bakery Pty Ltd', 'not an address', 'Yes', '', ''],
  ]);
  expect(journey.fieldsheet.getState()).toMatchObject({
    screen: { name: 'problems' },
    check: { status: 'current', highlighted: true, report: { issueCounts: { error: 2 }, safeRepairs: [], validation: { normalised: [] } } },
    notice: { about: 'repaired', written: 5, refused: [] },
  });
  expect(journey.workbook.marks.map(({ row, column }) => [row, column])).toEqual([
    [4, BILLING],
    [4, EMAIL],
  ]);
});

test('taking back gives every cell its old value, save those that were changed since', async () => {
  const journey = await validated();
  const before = journey.sheet.rows;
  await repairEverythingSafe(journey);
  journey.workbook.type(journey.sheet, 2, ON_HOLD, 'No');
  await journey.fieldsheet.actions.takeRepairsBack();
  expect(journey.sheet.rows).toEqual(
    before.map((row, at) => (at === 0 ? row.map((cell, column) => (column === ON_HOLD ? 'No' : cell)) : row)),
  );
  expect(journey.fieldsheet.getState()).toMatchObject({
    check: { status: 'current', report: { issueCounts: { error: 4 } } },
    notice: { about: 'repairs-taken-back', written: 4, refused: [{ because: 'changed' }] },
    lastRepairs: [],
  });
});

test('a group’s proposals are shown with how many cells have none', async () => {
  const journey = await validated();
  const { check } = journey.fieldsheet.getState();
  if (check.status === 'never') throw new Error('not validated');
  await journey.fieldsheet.actions.reviewRepairs(check.report.validation.issues);
  expect(journey.fieldsheet.getState().screen).toMatchObject({
    name: 'repairs',
    withoutProposal: 1,
    repairs: [
      { row: 2 },
      { row: 3 },
      { row: 4, column: BILLING, from: 'Harbor Bakery Pty Ltd', repair: { to: 'Harbour Bakery Pty Ltd', certainty: 'likely' } },
    ],
  });
  expect(journey.sheet.rows[2]?.[COMPANY]).toBe('14 Quay St');
});

describe('repairs of more than one cell', () => {
  const HEADERS = ['Customer Import ID or Name', 'First Name', 'Last Name'];

  async function withContacts(rows: readonly (readonly string[])[]) {
    const journey = startJourney();
    const customers = journey.workbook.addSheet('customer', CUSTOMER_HEADERS, [['C1', 'Harbour Bakery']]);
    const contacts = journey.workbook.addSheet('contact', HEADERS, rows);
    await journey.fieldsheet.actions.connect();
    await journey.fieldsheet.actions.validate();
    const proposals = async () => {
      const { check } = journey.fieldsheet.getState();
      if (check.status === 'never') throw new Error('not validated');
      await journey.fieldsheet.actions.reviewRepairs(check.report.validation.issues);
      const { screen } = journey.fieldsheet.getState();
      if (screen.name !== 'repairs') throw new Error(`${screen.name} is on the screen`);
      return screen.repairs;
    };
    return { ...journey, customers, contacts, proposals };
  }

  test('write nothing where one of their cells was changed since', async () => {
    const journey = await withContacts([['C1', 'Jane Smith', '']]);
    const repairs = await journey.proposals();
    journey.workbook.type(journey.contacts, 2, 2, 'Smythe');
    await journey.fieldsheet.actions.repair(repairs);
    expect(journey.contacts.rows).toEqual([['C1', 'Jane Smith', 'Smythe']]);
    expect(journey.fieldsheet.getState().notice).toMatchObject({
      written: 0,
      refused: expect.arrayContaining([expect.objectContaining({ because: 'changed' }), expect.objectContaining({ because: 'together' })]),
    });
  });

  test('are written and taken back in one step', async () => {
    const journey = await withContacts([['C1', 'Jane Smith', '']]);
    await journey.fieldsheet.actions.repair(await journey.proposals());
    expect(journey.contacts.rows).toEqual([['C1', 'Jane', 'Smith']]);
    await journey.fieldsheet.actions.takeRepairsBack();
    expect(journey.contacts.rows).toEqual([['C1', 'Jane Smith', '']]);
  });

  test('are shown before they are written, even a single one', async () => {
    const journey = await withContacts([['C1', 'Jane Smith', '']]);
    const [repair] = await journey.proposals();
    journey.fieldsheet.actions.showProblems();
    await journey.fieldsheet.actions.repairCell(repair!);
    expect(journey.fieldsheet.getState().screen).toMatchObject({ name: 'repairs', repairs: [{ row: 2 }] });
    expect(journey.contacts.rows).toEqual([['C1', 'Jane Smith', '']]);
  });

  test('a customer that several rows name is added once, below the others, and taken back in one step', async () => {
    const journey = await withContacts([
      ['Dune Cafe', 'Jo', 'Lee'],
      ['Dune cafe', 'Sam', 'Lee'],
      ['Reef Motel', 'Kim', 'Lee'],
    ]);
    const repairs = await journey.proposals();
    expect(repairs.map(({ repair }) => repair.certainty)).toEqual(['unsure', 'unsure', 'unsure']);
    await journey.fieldsheet.actions.repair(repairs);
    expect(journey.customers.rows.map((row) => row[COMPANY])).toEqual(['Harbour Bakery', 'Dune Cafe', 'Reef Motel']);
    expect(journey.fieldsheet.getState().check).toMatchObject({ report: { issueCounts: { error: 0 } } });
    await journey.fieldsheet.actions.takeRepairsBack();
    expect(journey.customers.rows.map((row) => row[COMPANY])).toEqual(['Harbour Bakery', '', '']);
  });

  test('of three rows that are one customer, two are merged one after the other, so that nothing is written over', async () => {
    const journey = startJourney();
    const sheet = journey.workbook.addSheet('customer', CUSTOMER_HEADERS, [
      ['C1', 'Reef Motel'],
      ['', 'Reef Motel', undefined, 'jo@reef.example'],
      ['', 'Reef Motel', undefined, 'sam@reef.example'],
    ]);
    await journey.fieldsheet.actions.connect();
    for (let round = 0; round < 2; round++) {
      await journey.fieldsheet.actions.validate();
      const { check } = journey.fieldsheet.getState();
      if (check.status === 'never') throw new Error('not validated');
      await journey.fieldsheet.actions.reviewRepairs(check.report.validation.issues);
      const { screen } = journey.fieldsheet.getState();
      if (screen.name === 'repairs') await journey.fieldsheet.actions.repair(screen.repairs);
    }
    expect(sheet.rows.map((row) => [row[COMPANY], row[EMAIL]])).toEqual([
      ['Reef Motel', 'jo@reef.example'],
      ['', ''],
      ['Reef Motel', 'sam@reef.example'],
    ]);
  });
});
