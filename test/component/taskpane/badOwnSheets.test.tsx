import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { WorkbookError } from '../../../src/application/ports/workbookError';
import type { CellValue } from '../../../src/domain/cells/cell';
import { renderPane, type Pane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

const CUSTOMERS: CellValue[][] = [
  ['Client', '', 'E-mail', 'Colour', 'Client'],
  ['Harbour Bakery', 'x', 'jo@harbour.example', 'red', 'Bakery'],
  ['Reef Motel', 'y', 'sam@reef.example', 'blue', 'Motel'],
];

async function openMatches({ user }: Pane): Promise<void> {
  await user.click(button('Map my own sheet'));
  await user.click(await screen.findByRole('button', { name: 'Match the columns' }));
  await heading('Match the columns');
}

jest.setTimeout(60_000);

describe('a sheet of one’s own', () => {
  test('with a column that has no header is told by the column’s letter, and with a header twice by both letters', async () => {
    const pane = await renderPane(({ workbook }) => void workbook.addOwnSheet('Mine', CUSTOMERS));
    await openMatches(pane);
    expect(screen.getByText('1 column has no header.')).toBeVisible();
    expect(screen.getByText(/B cannot be imported until a header is written above/)).toBeVisible();
    const [first, second] = screen.getAllByRole('combobox', { name: 'Field for Client' });
    expect(first).toHaveTextContent('Company Name');
    expect(second).toHaveTextContent('Don’t import');
    expect(screen.getAllByText(/Column [AE]/)).toHaveLength(2);
  });

  test('that was matched to a custom field which is gone is not sent by it; the field is named, and the rest goes on', async () => {
    const pane = await renderPane(({ workbook, backend }) => {
      workbook.addOwnSheet('Mine', CUSTOMERS);
      const colour = { entity: 'customer', name: 'Colour', type: 'Text Box', required: false } as const;
      backend.settings = { ...backend.settings, customFields: [colour] };
    });
    await openMatches(pane);
    expect(screen.getByRole('combobox', { name: 'Field for Colour' })).toHaveTextContent('Colour');
    await pane.user.click(button('Validate'));
    await heading('No problems');

    pane.backend.settings = { ...pane.backend.settings, customFields: [] };
    await pane.user.click(button('Validate again'));
    await heading('The sheets were not validated');
    expect(screen.getByRole('alert')).toHaveTextContent('your system’s fields, have changed');
    await pane.user.click(button('Back to start'));
    await openMatches(pane);
    expect(screen.getByText(/Your system no longer has: Colour./)).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Field for Colour' })).toHaveTextContent('Don’t import');
    await pane.user.click(button('Validate'));
    await heading('No problems');
  });

  test('that is protected is validated without marks, and says how to unprotect it before anything is sent', async () => {
    const pane = await renderPane(({ workbook }) => void workbook.addOwnSheet('Mine', CUSTOMERS));
    pane.workbook.faults.failNext('highlight', new WorkbookError('sheet-protected', 'AccessDenied', 'Mine'));
    pane.workbook.faults.failNext('assignRowKeys', new WorkbookError('sheet-protected', 'AccessDenied', 'Mine'));
    await openMatches(pane);
    await pane.user.click(button('Validate'));
    await heading('No problems');
    expect(screen.getByText(/The sheet Mine is protected/)).toBeVisible();
    await pane.user.click(button('Send…'));
    await pane.user.click(await screen.findByRole('button', { name: 'Preview' }));
    expect(await screen.findByText(/Choose Review, then Unprotect Sheet, and try again/)).toBeVisible();
    expect(pane.backend.imports.size).toBe(0);
  });
});
