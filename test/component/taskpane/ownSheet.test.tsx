import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import type { CellValue } from '../../../src/domain/cells/cell';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import { accessibilityFaults, renderPane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const combobox = (name: string) => screen.getByRole('combobox', { name });

const CUSTOMERS: CellValue[][] = [
  ['Our customers'],
  [],
  ['Client', 'E-mail', '__proto__', 'Colour', 'Colour'],
  ['Harbour Bakery', 'jo@harbour.example', 'x', 'red', 'blue'],
  ['Reef Motel', 'sam@reef.example', 'y', '', ''],
  ['Dune Cafe', 'al@dune.example', 'z', '', ''],
  ['Total', 3, '', '', ''],
];

jest.setTimeout(60_000);

describe('mapping a sheet of one’s own', () => {
  test('says that a sheet is empty, or has only headers, and does not go on', async () => {
    const { user } = await renderPane(({ workbook }) => {
      workbook.addOwnSheet('Empty', []);
      workbook.addOwnSheet('Headers', [['Client', 'E-mail']]);
    });
    await user.click(button('Map my own sheet'));
    await heading('Map my own sheet');
    expect(screen.getByText(/There is nothing here/)).toBeVisible();
    expect(button('Match the columns')).toHaveAttribute('aria-disabled', 'true');
    await user.click(combobox('Your data'));
    await user.click(screen.getByRole('option', { name: 'Headers' }));
    expect(await screen.findByText(/no rows below the headers/)).toBeVisible();
    expect(button('Match the columns')).toHaveAttribute('aria-disabled', 'true');
  });

  test('goes from the sheet to its problems, remembers the matches, and leaves the totals out', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    await user.click(button('Map my own sheet'));
    expect(await heading('Map my own sheet')).toHaveFocus();
    expect(combobox('Headers')).toHaveTextContent('Row 3: Client, E-mail');
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button('Match the columns'));
    await heading('Match the columns');
    expect(combobox('Field for Client')).toHaveTextContent('Company Name');
    expect(combobox('Field for __proto__')).toHaveTextContent('Don’t import');
    expect(screen.getAllByRole('combobox', { name: 'Field for Colour' })).toHaveLength(2);
    expect(await accessibilityFaults()).toEqual([]);

    combobox('Field for E-mail').focus();
    await waitFor(() => expect(workbook.selectedColumn).toEqual({ sheetId: workbook.ownSheets[0]?.id, column: 1 }));
    await user.click(button('Validate'));
    await heading('No problems');
    expect(screen.getByText('3 rows checked. Everything is in order.')).toBeVisible();
    expect(button(/Mine, row 7/)).toBeVisible();
    expect(JSON.stringify(workbook.mappings)).not.toContain('Harbour');

    await user.click(button('Back to start'));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    expect(await screen.findByText('Matched as last time.')).toBeVisible();
  });

  test('shows what has changed since last time, and will not validate by the old matches', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await user.click(button('Validate'));
    await heading('No problems');
    workbook.ownSheets[0]!.grid = CUSTOMERS.map((row, at) => (at === 2 ? ['Client', 'Fax', '__proto__', 'Colour', 'Colour'] : row));
    await user.click(button('Validate again'));
    await heading('The sheets were not validated');
    expect(screen.getByRole('alert')).toHaveTextContent('The columns of Mine');
    await user.click(button('Back to start'));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    expect(await screen.findByText(/New: Fax. Gone: E-mail./)).toBeVisible();
  });

  test('of sites without a billing customer explains it, and one customer for all is the way out', async () => {
    const { user, backend } = await renderPane(({ workbook, backend: system }) => {
      workbook.addOwnSheet('Sites', [
        ['Site', 'Suburb'],
        ['12 Quay St', 'Manly'],
        ['9 Reef Rd', 'Manly'],
      ]);
      system.existing = [{ name: 'Harbour Strata' }];
    });
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('radio', { name: /^Sites/ }));
    await user.click(button('Match the columns'));
    await heading('Match the columns');
    expect(screen.getByText(/A site must say which customer pays/)).toBeVisible();
    expect(button('Validate')).toHaveAttribute('aria-disabled', 'true');
    if (combobox('Field for Site').textContent !== 'Company Name') {
      await user.click(combobox('Field for Site'));
      await user.click(screen.getByRole('option', { name: /^Company Name/ }));
    }
    await user.type(combobox('Billing Customer, the same for all rows'), 'strata');
    await user.click(screen.getByRole('option', { name: 'Harbour Strata' }));
    await user.click(button('Validate'));
    await heading('No problems');
    await user.click(button('Send…'));
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    await user.click(await screen.findByRole('button', { name: 'Send 2 rows' }));
    await heading('Import results');
    expect(backend.taken.length).toBeGreaterThan(0);
  });

  test('that cannot be remembered says so, and sends nothing', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    workbook.faults.failNext('saveMapping', new WorkbookError('read-only', 'AccessDenied'));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await user.click(button('Validate'));
    await heading('The sheet was not matched');
    expect(screen.getByRole('alert')).toHaveTextContent('open for reading only');
  });

  test('of 300 columns shows them page by page', async () => {
    const { user } = await renderPane(({ workbook }) => {
      const headers = Array.from({ length: 300 }, (_, at) => `Custom thing ${at}`);
      workbook.addOwnSheet('Wide', [headers, headers.map((_, at) => `v${at}`)]);
    });
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await heading('Match the columns');
    expect(screen.getAllByRole('combobox')).toHaveLength(50);
    expect(button('Show 50 more of 250')).toBeVisible();
  });

  test('can be left out again', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await user.click(button('Validate'));
    await heading('No problems');
    await user.click(button('Back to start'));
    await user.click(button('Leave Mine out'));
    expect(await screen.findByText(/no longer validated or sent/)).toBeVisible();
    expect(workbook.mappings).toEqual([]);
    expect(button('Validate')).toHaveAttribute('aria-disabled', 'true');
  });
});
