import '@testing-library/jest-dom';
import { act, screen } from '@testing-library/react';
import { CUSTOMER_HEADERS, fillCustomers } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane } from './renderPane';

const button = (name: string) => screen.getByRole('button', { name });

jest.setTimeout(30_000);

test('rows without problems are hidden and shown again, and the pane says so all the while', async () => {
  const { user, workbook } = await renderPane(({ workbook }) => void fillCustomers(workbook));
  await user.click(button('Validate'));
  await screen.findByRole('heading', { level: 1, name: 'Problems' });
  await user.click(button('Bad rows'));
  await user.click(await screen.findByRole('menuitem', { name: 'Show bad rows only' }));
  expect(await screen.findByText('3 rows without problems are hidden.')).toBeVisible();
  expect(workbook.hiddenByUs).toEqual(['Customer 2', 'Customer 3', 'Customer 5']);
  expect(await accessibilityFaults()).toEqual([]);

  await user.click(button('Back to start'));
  expect(await screen.findByText('3 rows without problems are hidden.')).toBeVisible();
  await user.click(button('Show all rows'));
  expect(await screen.findByText(/^3 rows are in sight again/)).toBeVisible();
  expect(screen.queryByText('3 rows without problems are hidden.')).not.toBeInTheDocument();
});

test('a colleague’s change to a cell that was changed here too is not ticked, even by itself, and says why', async () => {
  const { user, workbook } = await renderPane(({ workbook }) => void fillCustomers(workbook));
  await user.click(button('Validate'));
  await screen.findByRole('heading', { level: 1, name: 'Problems' });
  const choose = async (name: string) => {
    await user.click(button('Bad rows'));
    await user.click(await screen.findByRole('menuitem', { name }));
  };
  await choose('Hand over to a colleague');
  expect(await screen.findByText(/^The rows are on “To repair Customer”/)).toBeVisible();

  const [sheet] = workbook.sheets;
  workbook.handOvers = workbook.handOvers.map((each) => ({
    ...each,
    rows: each.rows.map((row) => ({
      ...row,
      values: row.values.map((value) => (value === 'not an address' ? 'sam@reef.example' : value)),
    })),
  }));
  act(() => workbook.type(sheet!, 4, CUSTOMER_HEADERS.indexOf('Email Address'), 'jo@reef.example'));
  await choose('Bring repaired rows back…');
  const change = await screen.findByRole('checkbox', { name: /“jo@reef.example”.*“sam@reef.example”.*has changed since/ });
  expect(change).not.toBeChecked();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(change);
  await user.click(button('Change 1 cell'));
  expect(await screen.findByText('1 cell changed.')).toBeVisible();
  expect(sheet!.rows[2]).toContain('sam@reef.example');
});
