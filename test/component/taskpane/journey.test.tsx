import '@testing-library/jest-dom';
import { act, screen, within } from '@testing-library/react';
import { BackendError } from '../../../src/application/ports/backendError';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import { CONTACT_HEADERS, CUSTOMER_HEADERS, fillContacts, fillCustomers, type Journey } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane, type Pane } from './renderPane';

const EMAIL = CUSTOMER_HEADERS.indexOf('Email Address');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const sheets = ({ workbook }: Journey) => void [fillCustomers(workbook), fillContacts(workbook)];

jest.setTimeout(30_000);

describe('starting', () => {
  test('a system that cannot be reached is said at once, and connecting again works', async () => {
    const { user } = await renderPane(({ backend }) => backend.faults.failNext('session', new BackendError('unreachable', 'offline')));
    expect(screen.getByText(/Your system cannot be reached/)).toBeVisible();
    await user.click(button('Connect again'));
    expect(await screen.findByText('Rows go to Harbour Trades')).toBeVisible();
  });

  test('without sheets, validating and sending are held back and say what is missing', async () => {
    const { user, fieldsheet } = await renderPane();
    expect(button('Validate')).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText(/Needs sheets to send/)).toBeVisible();
    await user.click(button('Validate'));
    expect(fieldsheet.getState().screen.name).toBe('start');
  });

  test('the first screen leaves the focus where it is', async () => {
    await renderPane();
    expect(document.body).toHaveFocus();
  });
});

describe('the template', () => {
  test('is added, says so, and can be removed again', async () => {
    const { user, workbook } = await renderPane();
    await user.click(button('Add the template'));
    expect(await screen.findByText(/The template is in your workbook/)).toBeVisible();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Customer', 'Contacts', 'Equipment']);
    await user.click(button('Remove the template'));
    expect(await screen.findByText(/The template has been removed/)).toBeVisible();
    expect(workbook.sheets).toEqual([]);
  });

  test('is never written over sheets that are there: the person is asked, and may leave everything as it is', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void fillCustomers(book));
    await user.click(button('Add the missing sheets'));
    expect(await heading('These sheets are already here')).toHaveFocus();
    await user.click(button('Leave the workbook as it is'));
    await heading('Import into your system');
    expect(workbook.sheets).toHaveLength(1);
  });

  test('is removed only after a question when rows were entered', async () => {
    const { user, workbook } = await renderPane();
    await user.click(button('Add the template'));
    await screen.findByText(/The template is in your workbook/);
    const [customers] = workbook.sheets;
    if (customers) customers.rows = [['C1', 'Harbour Bakery']];
    await user.click(button('Remove the template'));
    expect(await screen.findByText(/1 row of data has been entered/)).toBeVisible();
    await user.click(button('Cancel'));
    await heading('Import into your system');
    expect(workbook.sheets).toHaveLength(3);
  });
});

describe('problems', () => {
  test('an error says what happened, where, and what to do, and trying again goes on', async () => {
    const { user } = await renderPane((journey) => {
      sheets(journey);
      journey.workbook.faults.failNext('readSheets', new WorkbookError('sheet-protected', 'AccessDenied', 'Customer'));
    });
    await user.click(button('Validate'));
    expect(await heading('The sheets were not validated')).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('The sheet Customer is protected');
    expect(screen.getByText(/Unprotect Sheet/)).toBeVisible();
    await user.click(button('Try again'));
    expect(await heading('Problems')).toHaveFocus();
  });

  test('are found, opened and gone to with the keyboard alone', async () => {
    const { user, workbook } = await renderPane(sheets);
    button('Validate').focus();
    await user.keyboard('{Enter}');
    expect(await heading('Problems')).toHaveFocus();
    expect(screen.getByText(/1 error and 1 warning in 7 rows/)).toBeVisible();

    const group = button(/E-mail addresses that cannot be right.*1 error/);
    // Tab itself needs a real browser's layout: the end-to-end tests walk the pane with it.
    group.focus();
    await user.keyboard('{Enter}');
    button(/Row 4.*not an address/).focus();
    expect(button(/Row 4.*“not an address” is not an e-mail address/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(workbook.selection).toEqual({ sheetId: workbook.sheets[0]?.id, row: 4, column: EMAIL });
  });

  test('come errors first, and warnings with a word of their own', async () => {
    const { user } = await renderPane(sheets);
    await user.click(button('Validate'));
    await heading('Problems');
    const groups = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(groups).toEqual([
      expect.stringMatching(/E-mail.*1 error$/),
      expect.stringMatching(/State and postcode.*1 warning$/),
      expect.stringMatching(/^Understood as written/),
    ]);
  });

  test('of ten thousand cells are shown page by page', async () => {
    const { user } = await renderPane(({ workbook }) => {
      workbook.addSheet(
        'customer',
        ['Company Name', 'Email Address'],
        Array.from({ length: 10_000 }, (_, at) => [`Customer ${at}`, 'bad']),
      );
    });
    await user.click(button('Validate'));
    await user.click(await screen.findByRole('button', { name: /E-mail addresses.*10,000 errors/ }));
    expect(screen.getAllByRole('button', { name: /^Row/ })).toHaveLength(50);
    await user.click(button('Show 50 more of 9,950'));
    expect(screen.getAllByRole('button', { name: /^Row/ })).toHaveLength(100);
  });

  test('are those of now after every edit', async () => {
    const { user, workbook } = await renderPane(sheets);
    await user.click(button('Validate'));
    await heading('Problems');
    const [customers] = workbook.sheets;
    act(() => customers && workbook.type(customers, 4, EMAIL, 'sam@reef.example'));
    expect(await screen.findByText(/^1 warning in 7 rows/)).toBeVisible();
    expect(screen.queryByText('This list may be out of date.')).not.toBeInTheDocument();
  });

  test('say that they may be out of date once a cell has changed that is not checked, and offer to look again', async () => {
    const { user, workbook } = await renderPane(sheets);
    await user.click(button('Validate'));
    await heading('Problems');
    await user.click(screen.getByRole('switch', { name: 'Check as I type' }));
    const [customers] = workbook.sheets;
    act(() => customers && workbook.type(customers, 4, EMAIL, 'sam@reef.example'));
    expect(screen.getByText('This list may be out of date.')).toBeVisible();
    await user.click(button('Validate again'));
    expect(await screen.findByText(/^1 warning in 7 rows/)).toBeVisible();
    expect(screen.queryByText('This list may be out of date.')).not.toBeInTheDocument();
  });

  test('are walked through with F8, back with Shift+F8, each with its cell and its words', async () => {
    const { user, workbook } = await renderPane(sheets);
    await user.click(button('Validate'));
    await heading('Problems');
    await user.keyboard('{F8}');
    expect(screen.getByText(/^1 of \d+: Customer, row \d+/)).toBeVisible();
    const first = workbook.selection;
    await user.click(button('Next'));
    expect(screen.getByText(/^2 of \d+: /)).toBeVisible();
    expect(workbook.selection).not.toEqual(first);
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(workbook.selection).toEqual(first);
  });

  test('that are warnings can be accepted for the whole column, and shown again', async () => {
    const { user } = await renderPane(sheets);
    await user.click(button('Validate'));
    await user.click(await screen.findByRole('button', { name: /^State and postcode disagree/ }));
    await user.click(button('Ignore in this column'));
    await user.click(await screen.findByRole('button', { name: 'Accepted (1)' }));
    expect(screen.queryByRole('button', { name: /^State and postcode disagree/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Show again: Customer, Street State/ }));
    expect(await screen.findByRole('button', { name: /^State and postcode disagree/ })).toBeVisible();
  });

  test('are counted on Start when the workbook is opened again, until it is validated anew', async () => {
    const { user } = await renderPane((journey) => {
      sheets(journey);
      journey.workbook.remembered = { at: '2026-11-20T01:00:00.000Z', rows: 7, errors: 2, warnings: 0 };
    });
    expect(await screen.findByText(/^Last validated on .*: 2 errors in 7 rows\./)).toBeVisible();
    await user.click(button('Validate'));
    await heading('Problems');
    await user.click(button('Back to start'));
    expect(screen.queryByText(/^Last validated/)).not.toBeInTheDocument();
  });

  test('that are none say so', async () => {
    const { user } = await renderPane(({ workbook }) => void workbook.addSheet('customer', ['Company Name'], [['Harbour Bakery']]));
    await user.click(button('Validate'));
    await heading('No problems');
    expect(screen.getByText('1 row checked. Everything is in order.')).toBeVisible();
  });

  test('lose their marks in the sheets when the person asks for it', async () => {
    const { user, workbook } = await renderPane(sheets);
    await user.click(button('Validate'));
    await user.click(await screen.findByRole('button', { name: 'Clear the marks in the sheets' }));
    expect(await screen.findByText(/The marks are off/)).toBeVisible();
    expect(workbook.marks).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Clear the marks in the sheets' })).not.toBeInTheDocument();
  });
});

/** From the review by way of the preview. */
async function sendPreviewed(user: Pane['user']): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  await heading('Preview: nothing is written yet');
  await user.click(button('Send 4 rows'));
}

describe('sending', () => {
  test('names every row that stays behind, with its reason, before anything goes', async () => {
    const { user, backend } = await renderPane(sheets);
    await user.click(button('Send…'));
    expect(await heading('What will be sent')).toHaveFocus();
    expect(screen.getByRole('row', { name: 'Total 4 3' })).toBeVisible();
    await user.click(button('Rows left out (3)'));
    const list = screen.getByRole('list', { name: 'Rows left out (3)' });
    expect(
      within(list)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Customer, row 4Has errors',
      'Customer, row 5Belongs to a customer that is left out',
      'Contacts, row 3Belongs to a customer that is left out',
    ]);
    expect(backend.imports.size).toBe(0);
  });

  test('ends with counts that add up, and a failed row leads to its cell', async () => {
    const { user, backend, workbook } = await renderPane(sheets);
    backend.judge = (_record, entity) =>
      entity === 'contact'
        ? { status: 'failed', failure: { code: 'duplicate', field: 'emailAddress', message: 'The address is taken.' } }
        : { status: 'created' };
    await user.click(button('Send…'));
    await sendPreviewed(user);
    expect(await heading('Import results')).toHaveFocus();
    const table = screen.getByRole('table', { name: '4 rows sent' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['3', '0', '0', '1', '0']);

    await user.click(button(/Contacts, row 2.*The address is taken/));
    expect(workbook.selection).toEqual({ sheetId: workbook.sheets[1]?.id, row: 2, column: CONTACT_HEADERS.indexOf('Email Address') });
    await user.click(button('Done'));
    await heading('Import into your system');
  });

  test('can be stopped, and says what has arrived and what has not', async () => {
    const { user, backend } = await renderPane(sheets);
    backend.onWritten = () => void backend.faults.hold('applyImport');
    await user.click(button('Send…'));
    await sendPreviewed(user);
    await heading('Sending');
    expect(await screen.findByText('2 of 4')).toBeVisible();
    await user.click(button('Stop sending'));
    expect(await heading('Import stopped')).toHaveFocus();
    expect(screen.getByText(/2 rows not sent, because you stopped/)).toBeVisible();
    expect(screen.getByRole('table', { name: '2 rows sent' })).toBeVisible();
  });

  test('that loses its connection waits, and goes on by itself without handing anything over twice', async () => {
    const { user, backend } = await renderPane(sheets);
    backend.faults.failNext('sendChunk', new BackendError('unreachable', 'offline'));
    await user.click(button('Send…'));
    await sendPreviewed(user);
    expect(await screen.findByRole('table', { name: '4 rows sent' })).toBeVisible();
    expect([...backend.taken].sort()).toEqual([0, 1, 2]);
  });

  test('that the system refuses says why, and can be given up', async () => {
    const { user, backend } = await renderPane(sheets);
    backend.faults.failNext('sendChunk', new BackendError('forbidden', 'no'));
    await user.click(button('Send…'));
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    expect(await heading('Sending was interrupted')).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('You are not allowed to do this in your system.');
    await user.click(button('Stop here'));
    expect(await heading('Import stopped')).toHaveFocus();
  });
});

test('progress is said to screen readers, a quarter at a time', async () => {
  const { user, workbook } = await renderPane(sheets);
  const letGo = workbook.faults.hold('readSheets');
  await user.click(button('Validate'));
  await heading('Validating');
  expect(screen.getByText('Reading the sheets…', { selector: '[role=status]' })).toBeInTheDocument();
  letGo();
  await heading('Problems');
});

test.each(['light', 'dark', 'high-contrast'] as const)('every screen of the journey passes axe in the %s theme', async (theme) => {
  const { user } = await renderPane((journey) => {
    sheets(journey);
    journey.workbook.addSheet(
      'equipment',
      ['Customer Import ID or Name', 'Equipment Number', 'Equipment Type', 'Service Period Start', 'Colour'],
      [['C1', 'AC1', 'Pump', 46000, 'Red']],
    );
    journey.backend.judge = (_record, entity) => ({ status: entity === 'contact' ? 'failed' : 'created' });
  }, theme);
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Validate'));
  await user.click(await screen.findByRole('button', { name: /E-mail/ }));
  await user.click(button(/Understood/));
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Send…'));
  await user.click(await screen.findByRole('button', { name: /Rows left out/ }));
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Preview'));
  await heading('Preview: nothing is written yet');
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button(/^Send 5 rows/));
  await heading('Import results');
  expect(await accessibilityFaults()).toEqual([]);
});
