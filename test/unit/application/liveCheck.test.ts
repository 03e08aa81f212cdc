import { WorkbookError } from '../../../src/application/ports/workbookError';
import type { FieldsheetState } from '../../../src/application/session/state';
import { CUSTOMER_HEADERS, fillContacts, fillCustomers, startJourney, type Journey } from '../../helpers/ports/fakePorts';

const NAME = CUSTOMER_HEADERS.indexOf('Company Name');
const EMAIL = CUSTOMER_HEADERS.indexOf('Email Address');

/** Sheets that were validated, with a pane that watches them. */
async function startChecked() {
  const journey = startJourney();
  const customers = fillCustomers(journey.workbook);
  const contacts = fillContacts(journey.workbook);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  return { ...journey, customers, contacts };
}

/** Waits until the check is current, or the pane has given up. */
function caughtUp({ fieldsheet }: Journey): Promise<FieldsheetState> {
  return new Promise((resolve) => {
    const stop = fieldsheet.subscribe(look);
    function look() {
      const state = fieldsheet.getState();
      if (state.live === 'catching-up' || state.check.status === 'outdated') return;
      stop();
      resolve(state);
    }
    look();
  });
}

function issuesOf({ check }: FieldsheetState): string[] {
  if (check.status === 'never') throw new Error('Nothing was checked');
  return check.report.validation.issues.map(({ sheetName, row, kind }) => `${sheetName} ${row} ${kind}`);
}

test('an edit that cannot be looked at is said, and the next validation follows again', async () => {
  const journey = await startChecked();
  journey.workbook.faults.failNext('readRows', new WorkbookError('unexpected', 'GeneralException'));
  journey.workbook.type(journey.customers, 4, EMAIL, 'sam@reef.example');
  await new Promise<void>((resolve) => {
    const stop = journey.fieldsheet.subscribe(() => {
      if (journey.fieldsheet.getState().notice === null) return;
      stop();
      resolve();
    });
  });
  expect(journey.fieldsheet.getState()).toMatchObject({ live: 'lost', check: { status: 'outdated' }, notice: { about: 'failure' } });
  await journey.fieldsheet.actions.validate();
  expect(journey.fieldsheet.getState()).toMatchObject({ live: 'following', check: { status: 'current' } });
});

test('nothing is read after an edit while the person does not want it', async () => {
  const journey = await startChecked();
  journey.fieldsheet.actions.checkAsYouType(false);
  journey.workbook.type(journey.customers, 4, EMAIL, 'sam@reef.example');
  await journey.settle();
  expect(journey.fieldsheet.getState().check).toMatchObject({ status: 'outdated', report: { issueCounts: { error: 1 } } });

  journey.fieldsheet.actions.checkAsYouType(true);
  expect(issuesOf(await caughtUp(journey))).not.toContain('Customer 4 invalid-email');
});

test('an edit that repairs a cell takes its problem and its mark away, and the cell’s row can go', async () => {
  const journey = await startChecked();
  const before = journey.workbook.marks.length;
  journey.workbook.type(journey.customers, 4, EMAIL, 'sam@reef.example');
  const state = await caughtUp(journey);
  expect(state.check).toMatchObject({ status: 'current', report: { issueCounts: { error: 0 } } });
  expect(journey.workbook.marks).toHaveLength(before - 1);
});

test('a renamed customer is missed at once by those who refer to it, in other sheets too', async () => {
  const journey = await startChecked();
  journey.workbook.type(journey.customers, 4, NAME, 'Reef Motor Inn');
  expect(issuesOf(await caughtUp(journey))).toEqual(
    expect.arrayContaining(['Customer 5 unknown-reference', 'Contacts 3 unknown-reference']),
  );
});

test('edits that follow each other quickly are all seen', async () => {
  const journey = await startChecked();
  for (const name of ['A', 'B', '']) journey.workbook.type(journey.customers, 2, NAME, name);
  journey.workbook.type(journey.customers, 6, EMAIL, 'nobody');
  expect(issuesOf(await caughtUp(journey))).toEqual(
    expect.arrayContaining(['Customer 2 required', 'Contacts 2 unknown-reference', 'Customer 6 invalid-email']),
  );
});

test('a row that is taken out moves all below it: everything is read again', async () => {
  const journey = await startChecked();
  journey.workbook.deleteRow(journey.customers, 2);
  const state = await caughtUp(journey);
  expect(issuesOf(state)).toContain('Customer 3 invalid-email');
  expect(issuesOf(state)).toContain('Contacts 2 unknown-reference');
});

test('marks that the person has cleared stay away', async () => {
  const journey = await startChecked();
  await journey.fieldsheet.actions.clearHighlight();
  journey.workbook.type(journey.customers, 6, EMAIL, 'nobody');
  expect(issuesOf(await caughtUp(journey))).toContain('Customer 6 invalid-email');
  expect(journey.workbook.marks).toEqual([]);
});
