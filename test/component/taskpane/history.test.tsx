import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { BackendError } from '../../../src/application/ports/backendError';
import { CUSTOMER_HEADERS, fillContacts, fillCustomers, type Journey } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane, type Pane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const rows = () => within(screen.getByRole('list', { name: 'Rows' })).getAllByRole('button');

jest.setTimeout(30_000);

/** Refuses one of the two customers, and so does not take what belongs to it. */
function refuseHarbour({ backend }: Journey): void {
  const failure = { code: 'unknown-option', field: 'emailAddress', message: 'The address is not taken.' };
  backend.judge = ({ values }) => (values['companyName'] === 'Harbour Bakery' ? { status: 'failed', failure } : { status: 'created' });
  backend.labelOf = (rowKey) => `Record ${rowKey.slice(-1)}`;
}

/** A pane at its start, after an import of four rows. */
async function sent(prepare: (pane: Journey) => void = () => undefined): Promise<Pane> {
  const pane = await renderPane((journey) => {
    fillCustomers(journey.workbook);
    fillContacts(journey.workbook);
    prepare(journey);
  });
  await pane.user.click(button('Send…'));
  await pane.user.click(await screen.findByRole('button', { name: 'Preview' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Send 4 rows' }));
  await heading('Import results');
  await pane.user.click(button('Done'));
  return pane;
}

async function openPastImport({ user }: Pane): Promise<void> {
  await user.click(button('History of imports'));
  await heading('Imports so far');
  await user.click(button(/Customers\.xlsx/));
  expect(await heading('Customers.xlsx')).toHaveFocus();
}

test('a history that cannot be reached says so, and can be asked for again', async () => {
  const { user, backend } = await sent();
  backend.faults.failNext('history', new BackendError('unreachable', 'offline'));
  await user.click(button('History of imports'));
  await heading('The history could not be shown');
  expect(screen.getByRole('alert')).toHaveTextContent('Your system cannot be reached.');
  await user.click(button('Try again'));
  await heading('Imports so far');
});

test('a company that has imported nothing is told so', async () => {
  const { user } = await renderPane();
  await user.click(button('History of imports'));
  await heading('Imports so far');
  expect(screen.getByText('Nothing has been imported yet.')).toBeVisible();
});

test('imports are listed with who, when, from which workbook and sheets, and what came of them, page by page', async () => {
  const { user, backend } = await sent(refuseHarbour);
  backend.pageSize = 1;
  const [[, first] = []] = backend.imports;
  backend.imports.set('0190f0c0-0000-7000-8000-000000000002', { ...first!, body: { ...first!.body, workbookName: 'Newer.xlsx' } });
  await user.click(button('History of imports'));
  expect(await heading('Imports so far')).toHaveFocus();
  expect(
    button(/Newer\.xlsx.*22 Nov 2026.*Dana Whitfield.*From Customer and Contacts.*Completed, some rows failed: 3 created and 1 failed/),
  ).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Older'));
  expect(await screen.findByText('Page 2 of 2')).toBeVisible();
  expect(button(/Customers\.xlsx/)).toBeVisible();
});

test('an import shows what failed first, then any outcome; a row leads to its cell', async () => {
  const pane = await sent(refuseHarbour);
  const { user, workbook, backend } = pane;
  await openPastImport(pane);
  expect(rows().map(({ textContent }) => textContent)).toEqual(['Record 1Failed: The address is not taken.']);
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(rows()[0]!);
  expect(workbook.selection).toEqual({ sheetId: workbook.sheets[0]?.id, row: 2, column: CUSTOMER_HEADERS.indexOf('Email Address') });

  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Created (3)');
  await waitFor(() => expect(rows()).toHaveLength(3));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Skipped (0)');
  expect(await screen.findByText('There are no such rows.')).toBeVisible();

  backend.rowsPerPage = 3;
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'All rows (4)');
  await waitFor(() => expect(rows()).toHaveLength(3));
  await user.click(button('Load more rows'));
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(screen.queryByRole('button', { name: 'Load more rows' })).not.toBeInTheDocument();
});

test('rows that cannot be loaded leave those that are shown, and say why', async () => {
  const pane = await sent(refuseHarbour);
  await openPastImport(pane);
  pane.backend.faults.failNext('importRows', new BackendError('unavailable', 'restarting'));
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Created (3)');
  expect(await screen.findByText(/Your system is not ready/)).toBeVisible();
  expect(rows()).toHaveLength(1);
  expect(screen.getByRole('combobox', { name: 'Show' })).toHaveValue('failed');
});

test('a row of another workbook is said to be so', async () => {
  const pane = await sent(refuseHarbour);
  pane.workbook.deleteRow(pane.workbook.sheets[0]!, 2);
  await openPastImport(pane);
  await pane.user.click(rows()[0]!);
  expect(await screen.findByText(/not in this workbook/)).toBeVisible();
});

test('the results are saved as files; a download that fails says so', async () => {
  const pane = await sent();
  await openPastImport(pane);
  pane.backend.faults.failNext('resultsFile', new BackendError('unreachable', 'offline'));
  await pane.user.click(button('Download for Excel'));
  expect(await screen.findByText(/Your system cannot be reached/)).toBeVisible();
  expect(pane.saved).toEqual([]);
  await pane.user.click(button('Download for Excel'));
  await pane.user.click(button('Download as CSV'));
  expect(await screen.findByText('The file is with your downloads.')).toBeVisible();
  expect(pane.saved.map(({ name }) => name)).toEqual(['Customers - results.xlsx', 'Customers - results.csv']);
});

test('an import is undone from the history, after its plan; what is in another workbook is named', async () => {
  const pane = await sent();
  const { user, backend, workbook } = pane;
  backend.labelOf = () => 'Jo of Harbour Bakery';
  const kept = { code: 'edited-since' as const, fields: ['emailAddress'], message: 'Email Address was edited since.' };
  backend.judgeUndo = (entity) => (entity === 'contact' ? { outcome: 'kept', kept } : undefined);
  workbook.deleteRow(workbook.sheets[1]!, 2);
  await openPastImport(pane);
  await user.click(button('Undo this import…'));
  await heading('Undo this import?');
  expect(button(/Jo of Harbour Bakery \(not in this workbook\)/)).toBeVisible();
  await user.click(button('Undo the import'));
  await heading('Import undone in part');
  expect([...workbook.outcomes.values()].filter(({ status }) => status === 'undone')).toHaveLength(3);
  await user.click(button('Done'));
  await heading('Import into your system');
  expect(screen.queryByRole('button', { name: /Undo|undo/ })).not.toBeInTheDocument();
});
