import { WorkbookError } from '../../../src/application/ports/workbookError';
import { fillContacts, fillCustomers, startJourney, type Journey } from '../../helpers/ports/fakePorts';

async function validated(): Promise<Journey> {
  const journey = startJourney();
  fillCustomers(journey.workbook);
  fillContacts(journey.workbook);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  return journey;
}

test('a protected sheet keeps all rows in sight, and the failure says which sheet it is', async () => {
  const { fieldsheet, workbook } = await validated();
  workbook.faults.failNext('hideOtherRows', new WorkbookError('sheet-protected', 'AccessDenied', 'Customer'));
  await fieldsheet.actions.showBadRowsOnly();
  expect(fieldsheet.getState()).toMatchObject({
    hiddenByUs: 0,
    screen: { name: 'trouble', job: 'hide-rows', failure: { code: 'sheet-protected', sheetName: 'Customer' } },
  });
});

test('before anything was validated there is nothing to hide', async () => {
  const { fieldsheet, workbook } = startJourney();
  fillCustomers(workbook);
  await fieldsheet.actions.showBadRowsOnly();
  expect(workbook.hiddenByUs).toEqual([]);
});

test('cancelled, it goes back to the problems', async () => {
  const { fieldsheet, workbook, settle } = await validated();
  workbook.faults.hold('hideOtherRows');
  const hiding = fieldsheet.actions.showBadRowsOnly();
  await settle();
  fieldsheet.actions.cancel();
  await hiding;
  expect(fieldsheet.getState()).toMatchObject({ hiddenByUs: 0, screen: { name: 'problems' }, notice: { about: 'cancelled' } });
});

test('rows with errors and warnings stay, and a sheet without problems is left as it is', async () => {
  const { fieldsheet, workbook } = await validated();
  await fieldsheet.actions.showBadRowsOnly();
  expect(workbook.hiddenByUs).toEqual(['Customer 2', 'Customer 3', 'Customer 5']);
  expect(fieldsheet.getState()).toMatchObject({ hiddenByUs: 3, screen: { name: 'problems' }, notice: { about: 'rows-hidden' } });

  await fieldsheet.actions.showAllRows();
  expect(fieldsheet.getState()).toMatchObject({ hiddenByUs: 0, notice: { about: 'rows-shown', rows: 3, certainty: 'exact' } });
});

test('a workbook that is opened again with hidden rows offers to show them at the start', async () => {
  const { fieldsheet, workbook } = startJourney();
  workbook.hiddenByUs = ['Customer 2'];
  await fieldsheet.actions.connect();
  expect(fieldsheet.getState().hiddenByUs).toBe(1);
  await fieldsheet.actions.showAllRows();
  expect(fieldsheet.getState()).toMatchObject({ hiddenByUs: 0, screen: { name: 'start' } });
});
