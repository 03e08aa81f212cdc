import { BackendError } from '../../../src/application/ports/backendError';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import { CUSTOMER_HEADERS, fillContacts, fillCustomers, startJourney } from '../../helpers/ports/fakePorts';

const EMAIL = CUSTOMER_HEADERS.indexOf('Email Address');

test('a workbook without template sheets says so instead of finding nothing wrong', async () => {
  const { fieldsheet } = startJourney();
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().screen).toMatchObject({
    name: 'trouble',
    job: 'validate',
    failure: { from: 'journey', problem: { code: 'no-template' } },
  });
});

test('sheets with headings alone say that there are no rows', async () => {
  const { fieldsheet, workbook } = startJourney();
  workbook.addSheet('customer', CUSTOMER_HEADERS, []);
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().screen).toMatchObject({ failure: { problem: { code: 'no-rows' } } });
});

test('a sheet that lacks a required column names the sheet and the column', async () => {
  const { fieldsheet, workbook } = startJourney();
  workbook.addSheet('contact', ['First Name'], [['Jo']]);
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().screen).toMatchObject({
    failure: { problem: { code: 'columns-missing', sheetName: 'Contacts', headers: ['Customer Import ID or Name'] } },
  });
});

test.each([
  ['reading', 'readSheets', new WorkbookError('cell-being-edited', 'InvalidOperationInCellEditMode')],
  ['looking for the sheets', 'findTemplateSheets', new WorkbookError('unexpected', 'GeneralException')],
] as const)('a workbook that fails while %s ends in the trouble screen with its code', async (_when, method, error) => {
  const { fieldsheet, workbook } = startJourney();
  fillCustomers(workbook);
  workbook.faults.failNext(method, error);
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'trouble', failure: { from: 'workbook', code: error.code } });
});

test('a system that cannot be reached stops the check, and trying again goes through', async () => {
  const { fieldsheet, workbook, backend } = startJourney();
  fillCustomers(workbook);
  backend.faults.failNext('account', new BackendError('unreachable', 'offline'));
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'trouble', failure: { from: 'backend', code: 'unreachable' } });
  await fieldsheet.actions.retry();
  expect(fieldsheet.getState().screen.name).toBe('problems');
});

test('problems are found in all sheets at once and each is marked in its cell', async () => {
  const { fieldsheet, workbook } = startJourney();
  const customers = fillCustomers(workbook);
  fillContacts(workbook);
  await fieldsheet.actions.validate();

  const { check, screen } = fieldsheet.getState();
  expect(screen).toEqual({ name: 'problems' });
  expect(check).toMatchObject({ status: 'current', highlighted: true, report: { rowCount: 7, issueCounts: { error: 1, warning: 1 } } });
  expect(workbook.marks).toEqual([
    { sheetId: customers.id, row: 4, column: EMAIL, severity: 'error' },
    { sheetId: customers.id, row: 6, column: CUSTOMER_HEADERS.indexOf('Street State'), severity: 'warning' },
  ]);
});

describe('suburbs', () => {
  const headers = ['Company Name', 'Street Suburb', 'Street State', 'Street Postcode'];
  const rows = [['Harbour Bakery', 'Geelong', 'VIC', '3350']];

  test('that could not be loaded are told, and everything else is checked; they are loaded again the next time', async () => {
    let isOnline = false;
    const { fieldsheet, workbook } = startJourney({
      AU: () => (isOnline ? Promise.resolve(['3220 VIC Geelong']) : Promise.reject(new Error('ChunkLoadError'))),
    });
    workbook.addSheet('customer', headers, [...rows, ['Reef Motel', 'Geelong', 'VIC', '2000']]);
    await fieldsheet.actions.validate();
    const found = () => {
      const { check } = fieldsheet.getState();
      if (check.status === 'never') throw new Error('Nothing was checked');
      const { suburbsMissing, validation } = check.report;
      return { suburbsMissing, kinds: validation.issues.map(({ kind }) => kind) };
    };
    expect(found()).toEqual({ suburbsMissing: true, kinds: ['postcode-state-mismatch'] });

    isOnline = true;
    await fieldsheet.actions.validate();
    expect(found()).toEqual({ suburbsMissing: false, kinds: ['suburb-postcode-mismatch', 'suburb-postcode-mismatch'] });
  });

  test('are not loaded for sheets without any', async () => {
    let loads = 0;
    const { fieldsheet, workbook } = startJourney({ AU: () => Promise.resolve([String((loads += 1))]) });
    workbook.addSheet('customer', headers, [['Harbour Bakery', '', 'VIC', '3350']]);
    await fieldsheet.actions.validate();
    expect(loads).toBe(0);
  });
});

test('a column that is not sent is named', async () => {
  const { fieldsheet, workbook } = startJourney();
  workbook.addSheet('customer', ['Company Name', 'Gate Code', 'company name'], [['Harbour Bakery', '1234', 'again']]);
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().check).toMatchObject({
    report: {
      ignoredColumns: [
        { sheetName: 'Customer', header: 'Gate Code', because: 'unknown' },
        { sheetName: 'Customer', header: 'company name', because: 'repeated' },
      ],
    },
  });
});

test('what was found stays when a protected sheet cannot be marked', async () => {
  const { fieldsheet, workbook } = startJourney();
  fillCustomers(workbook);
  workbook.faults.failNext('highlight', new WorkbookError('sheet-protected', 'AccessDenied', 'Customer'));
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState()).toMatchObject({
    screen: { name: 'problems' },
    check: { highlighted: false, report: { issueCounts: { error: 1 } } },
    notice: { about: 'failure', failure: { code: 'sheet-protected', sheetName: 'Customer' } },
  });
});

test('cancelling while the sheets are read goes back to the start and marks nothing', async () => {
  const { fieldsheet, workbook, settle } = startJourney();
  fillCustomers(workbook);
  workbook.faults.hold('readSheets');
  const validating = fieldsheet.actions.validate();
  await settle();
  expect(fieldsheet.getState().screen).toMatchObject({ name: 'working', progress: { step: 'reading' } });
  fieldsheet.actions.cancel();
  await validating;
  expect(fieldsheet.getState()).toMatchObject({
    screen: { name: 'start' },
    check: { status: 'never' },
    notice: { about: 'cancelled', job: 'validate' },
  });
  expect(workbook.marks).toEqual([]);
});

test('an edit after the check makes its list out of date', async () => {
  const { fieldsheet, workbook } = startJourney();
  const customers = fillCustomers(workbook);
  await fieldsheet.actions.connect();
  await fieldsheet.actions.validate();
  workbook.type(customers, 4, EMAIL, 'sam@reef.example');
  expect(fieldsheet.getState().check.status).toBe('outdated');
  await fieldsheet.actions.validate();
  expect(fieldsheet.getState().check).toMatchObject({ status: 'current', report: { issueCounts: { error: 0 } } });
});

test('an edit while the check runs makes its list out of date from the start', async () => {
  const { fieldsheet, workbook, settle } = startJourney();
  const customers = fillCustomers(workbook);
  await fieldsheet.actions.connect();
  const letGo = workbook.faults.hold('readSheets');
  const validating = fieldsheet.actions.validate();
  await settle();
  workbook.type(customers, 3, 1, '13 Quay St');
  letGo();
  await validating;
  expect(fieldsheet.getState().check.status).toBe('outdated');
});

test('a second job is not started while one is running', async () => {
  const { fieldsheet, workbook, settle } = startJourney();
  fillCustomers(workbook);
  const letGo = workbook.faults.hold('readSheets');
  const validating = fieldsheet.actions.validate();
  await settle();
  await fieldsheet.actions.addTemplate();
  expect(workbook.sheets).toHaveLength(1);
  letGo();
  await validating;
  expect(fieldsheet.getState().screen.name).toBe('problems');
});

test('clearing the marks says so, and a failure to clear is told beside the list', async () => {
  const { fieldsheet, workbook } = startJourney();
  fillCustomers(workbook);
  await fieldsheet.actions.validate();
  workbook.faults.failNext('clearHighlight', new WorkbookError('read-only', 'AccessDenied'));
  await fieldsheet.actions.clearHighlight();
  expect(fieldsheet.getState()).toMatchObject({
    screen: { name: 'problems' },
    check: { highlighted: true },
    notice: { failure: { code: 'read-only' } },
  });
  await fieldsheet.actions.clearHighlight();
  expect(fieldsheet.getState()).toMatchObject({ check: { highlighted: false }, notice: { about: 'highlight-cleared' } });
  expect(workbook.marks).toEqual([]);
});
