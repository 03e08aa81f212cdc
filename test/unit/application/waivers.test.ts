import { WorkbookError } from '../../../src/application/ports/workbookError';
import { waiverOfColumn, type Waiver } from '../../../src/domain/validation/waivers';
import { CUSTOMER_HEADERS, fillCustomers, startJourney } from '../../helpers/ports/fakePorts';

async function startChecked() {
  const journey = startJourney();
  const customers = fillCustomers(journey.workbook);
  await journey.fieldsheet.actions.connect();
  await journey.fieldsheet.actions.validate();
  const report = () => {
    const { check } = journey.fieldsheet.getState();
    if (check.status === 'never') throw new Error('Nothing was checked');
    return check.report;
  };
  const waiver: Waiver = waiverOfColumn(report().validation.issues.find(({ kind }) => kind === 'postcode-state-mismatch')!);
  return { ...journey, customers, report, waiver };
}

test('a warning that cannot be remembered as accepted is shown as before', async () => {
  const { fieldsheet, workbook, report, waiver } = await startChecked();
  workbook.faults.failNext('saveWaivers', new WorkbookError('read-only', 'AccessDenied'));
  await fieldsheet.actions.waive(waiver);
  expect(report().issueCounts.warning).toBe(1);
  expect(fieldsheet.getState().notice).toMatchObject({ about: 'failure' });
});

test('an accepted warning leaves list, counts and marks, stays away through edits and validations, and comes back when asked', async () => {
  const { fieldsheet, workbook, customers, report, waiver, settle } = await startChecked();
  const marks = workbook.marks.length;
  await fieldsheet.actions.waive(waiver);
  expect(report()).toMatchObject({ issueCounts: { warning: 0 }, waived: [{ row: 6 }] });
  expect(workbook.marks).toHaveLength(marks - 1);

  workbook.type(customers, 6, CUSTOMER_HEADERS.indexOf('Email Address'), 'nobody');
  for (let turns = 0; turns < 50; turns += 1) await settle();
  expect(report()).toMatchObject({ issueCounts: { error: 2, warning: 0 } });
  await fieldsheet.actions.validate();
  expect(report().issueCounts.warning).toBe(0);

  await fieldsheet.actions.takeWaiverBack(waiver);
  expect(report()).toMatchObject({ issueCounts: { warning: 1 }, waived: [], waivers: [] });
});
