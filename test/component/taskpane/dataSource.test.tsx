import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import type { CellValue } from '../../../src/domain/cells/cell';
import { accessibilityFaults, renderPane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const combobox = (name: string) => screen.getByRole('combobox', { name });

const CUSTOMERS: CellValue[][] = [
  ['Our customers'],
  ['Client', '', 'Contact', '', ''],
  ['', 'Town', 'E-mail', 'Phone', 'Notes'],
  ['Harbour Bakery', 'Manly', 'jo@harbour.example', '07 3220 6673', ''],
  ['Reef Motel', 'Cairns', 'sam@reef.example', '07 4031 2200', ''],
  ['Dune Cafe', 'Noosa', 'al@dune.example', '07 5447 3100', ''],
];

jest.setTimeout(60_000);

describe('choosing the data', () => {
  test('asks whether hidden rows count, and goes on only when that is said; those left out are named after validating', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => {
      book.addOwnSheet('Mine', CUSTOMERS).hidden = [1, 5];
    });
    await user.click(button('Map my own sheet'));
    await heading('Map my own sheet');
    expect(screen.getByRole('radiogroup', { name: /1 row is hidden or filtered out/ })).toBeVisible();
    expect(button('Match the columns')).toHaveAttribute('aria-disabled', 'true');
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'Leave them out' }));
    await user.click(button('Match the columns'));
    await heading('Match the columns');
    await user.click(button('Validate'));
    await heading('No problems');
    expect(screen.getByText('1 hidden row is left out.')).toBeVisible();
    expect(button(/Mine, row 5/)).toBeVisible();
    expect(workbook.mappings[0]?.mapping.hiddenRows).toBe('leave-out');
  });

  test('that has rows hidden since it was matched is not validated until somebody says whether they count', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    await user.click(button('Map my own sheet'));
    await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await user.click(button('Validate'));
    await heading('No problems');
    workbook.ownSheets[0]!.hidden = [4, 6];
    await user.click(button('Validate again'));
    await heading('The sheets were not validated');
    expect(screen.getByRole('alert')).toHaveTextContent('2 rows of Mine are hidden or filtered out');
  });

  test('finds headers in two rows, selects them in the sheet, and lets the person move them or do without', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    await user.click(button('Map my own sheet'));
    await heading('Map my own sheet');
    expect(combobox('Headers')).toHaveTextContent('Rows 2 and 3: Client, Town, Contact E-mail, Contact Phone, …');
    await waitFor(() =>
      expect(workbook.selected?.source).toEqual({ kind: 'range', area: { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 4 } }),
    );
    await user.click(screen.getByRole('checkbox', { name: 'Row 2 above is part of the headers' }));
    expect(combobox('Headers')).toHaveTextContent('Row 3: Town, E-mail');
    await waitFor(() =>
      expect(workbook.selected?.source).toEqual({ kind: 'range', area: { firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 4 } }),
    );
    await user.click(combobox('Headers'));
    await user.click(screen.getByRole('option', { name: 'There are no headers' }));
    expect(combobox('Headers')).toHaveTextContent('There are no headers');
    expect(screen.getByText('6 rows below.')).toBeVisible();
  });

  test('takes the selected cells, also when the headers that we have shown are selected by then', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => {
      const { id, name } = book.addOwnSheet('Mine', CUSTOMERS);
      const area = { firstRow: 3, lastRow: 5, firstColumn: 1, lastColumn: 2 };
      book.selected = { sheet: { id, name }, source: { kind: 'range', area } };
    });
    await user.click(button('Map my own sheet'));
    await heading('Map my own sheet');
    await waitFor(() => expect(workbook.selected?.source).toMatchObject({ area: { firstRow: 2 } }));
    await user.click(combobox('Your data'));
    await user.click(screen.getByRole('option', { name: 'Current selection (B3:C5)' }));
    await waitFor(() => expect(combobox('Your data')).toHaveTextContent('B3:C5 in Mine'));
    expect(combobox('Headers')).toHaveTextContent('Row 3: Town, E-mail');
    expect(screen.getByText('2 rows below.')).toBeVisible();

    const area = { firstRow: 3, lastRow: 6, firstColumn: 1, lastColumn: 4 };
    workbook.selected = { sheet: workbook.selected!.sheet, source: { kind: 'range', area } };
    await user.click(combobox('Your data'));
    await user.click(screen.getByRole('option', { name: /^Current selection/ }));
    await waitFor(() => expect(combobox('Your data')).toHaveTextContent('B3:E6 in Mine'));
  });

  test('says what to do when a single cell is selected', async () => {
    const { user, workbook } = await renderPane(({ workbook: book }) => void book.addOwnSheet('Mine', CUSTOMERS));
    await user.click(button('Map my own sheet'));
    await heading('Map my own sheet');
    await waitFor(() => expect(workbook.selected).not.toBeNull());
    const area = { firstRow: 5, lastRow: 5, firstColumn: 0, lastColumn: 0 };
    workbook.selected = { sheet: workbook.selected!.sheet, source: { kind: 'range', area } };
    await user.click(combobox('Your data'));
    await user.click(screen.getByRole('option', { name: /^Current selection/ }));
    expect(await screen.findByText(/The selection is not one block of several cells/)).toBeVisible();
  });
});
