import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { BackendError } from '../../../src/application/ports/backendError';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import { CONTACT_HEADERS, fillContacts, fillCustomers } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane, type Pane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const counts = (table: HTMLElement) =>
  within(table)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

jest.setTimeout(30_000);

/** A pane that shows the results of an import of four rows. */
async function sent(prepare: (pane: Pane) => void = () => undefined): Promise<Pane> {
  const pane = await renderPane(({ workbook }) => void [fillCustomers(workbook), fillContacts(workbook)]);
  prepare(pane);
  await pane.user.click(button('Send…'));
  await pane.user.click(await screen.findByRole('button', { name: 'Preview' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Send 4 rows' }));
  await heading('Import results');
  return pane;
}

/** Without the rows that stayed behind when the others were sent. */
const outcomesOfSent = ({ outcomes }: Pane['workbook']) => [...outcomes.values()].filter(({ status }) => status !== 'left-out');

test('an import that has changed nothing offers no undo', async () => {
  const { user } = await sent(({ backend }) => {
    backend.judge = () => ({ status: 'unchanged' });
  });
  expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeInTheDocument();
  await user.click(button('Done'));
  await heading('Import into your system');
  expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeInTheDocument();
});

test('the plan is shown with what is kept and why before anything is undone, and may be left', async () => {
  const { user, backend, workbook } = await sent(({ backend: system }) => {
    const kept = { code: 'edited-since', fields: ['emailAddress'], message: 'Email Address was edited since.' } as const;
    system.judgeUndo = (entity) => (entity === 'contact' ? { outcome: 'kept', kept: { ...kept, fields: [...kept.fields] } } : undefined);
  });
  await user.click(button('Undo this import…'));
  expect(await heading('Undo this import?')).toHaveFocus();
  expect(counts(screen.getByRole('table', { name: /4 rows/ }))).toEqual(['0', '3', '1']);
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button(/Contacts, row 2.*Email Address was edited since/));
  expect(workbook.selection).toEqual({ sheetId: workbook.sheets[1]?.id, row: 2, column: CONTACT_HEADERS.indexOf('Email Address') });
  await user.click(button('Leave it as it is'));
  await heading('Import into your system');
  expect([...backend.imports.values()].map(({ undoId }) => undoId)).toEqual([null]);

  await user.click(button('Undo the last import…'));
  await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
  expect(await heading('Import undone in part')).toHaveFocus();
  expect(await accessibilityFaults()).toEqual([]);
  expect(
    outcomesOfSent(workbook)
      .map(({ status, reason }) => [status, reason])
      .sort(),
  ).toEqual([
    ['kept', 'Email Address was edited since.'],
    ['undone', undefined],
    ['undone', undefined],
    ['undone', undefined],
  ]);
  await user.click(button('Done'));
  await heading('Import into your system');
  expect(screen.queryByRole('button', { name: /Undo|undo/ })).not.toBeInTheDocument();
});

test('nobody has to wait for an undo; it can be followed later, and is the same one', async () => {
  const { user, backend } = await sent();
  const letGo = backend.faults.hold('undoImport');
  await user.click(button('Undo this import…'));
  await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
  await heading('Undoing the import');
  expect(screen.getByText('0 of 4')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Do not wait'));
  expect(await screen.findByText(/Your system goes on with the undo/)).toBeVisible();
  const [asked] = [...backend.imports.values()].map(({ undoId }) => undoId);
  letGo();
  await user.click(button('Follow the undo'));
  expect(await heading('Import undone')).toHaveFocus();
  expect([...backend.imports.values()].map(({ undoId }) => undoId)).toEqual([asked]);
});

test('an undo that was cut off is said to be so, and trying again goes on with it', async () => {
  const { user, backend } = await sent();
  backend.faults.failNext('undoImport', new BackendError('unreachable', 'offline'));
  await user.click(button('Undo this import…'));
  await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
  await heading('The undo is not finished');
  expect(screen.getByRole('alert')).toHaveTextContent('Your system cannot be reached.');
  await user.click(button('Try again'));
  expect(await heading('Import undone')).toHaveFocus();
});

test('outcomes that could not be written beside the rows can be written again', async () => {
  const { user, workbook } = await sent();
  workbook.faults.failNext('writeOutcomes', new WorkbookError('sheet-protected', 'protected', 'Customer'));
  await user.click(button('Undo this import…'));
  await user.click(await screen.findByRole('button', { name: 'Undo the import' }));
  await heading('Import undone');
  expect(screen.getByText(/could not be written beside the rows/)).toBeVisible();
  await user.click(button('Write the results again'));
  expect(await screen.findByText(/also stands beside it/)).toBeVisible();
  expect(outcomesOfSent(workbook).map(({ status }) => status)).toEqual(['undone', 'undone', 'undone', 'undone']);
});
