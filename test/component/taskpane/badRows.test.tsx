import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { fillCustomers } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane } from './renderPane';

const button = (name: string) => screen.getByRole('button', { name });

jest.setTimeout(30_000);

test('rows without problems are hidden and shown again, and the pane says so all the while', async () => {
  const { user, workbook } = await renderPane(({ workbook }) => void fillCustomers(workbook));
  await user.click(button('Validate'));
  await screen.findByRole('heading', { level: 1, name: 'Problems' });
  await user.click(button('Show bad rows only'));
  expect(await screen.findByText('3 rows without problems are hidden.')).toBeVisible();
  expect(workbook.hiddenByUs).toEqual(['Customer 2', 'Customer 3', 'Customer 5']);
  expect(button('Show bad rows only, as of now')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);

  await user.click(button('Back to start'));
  expect(await screen.findByText('3 rows without problems are hidden.')).toBeVisible();
  await user.click(button('Show all rows'));
  expect(await screen.findByText(/^3 rows are in sight again/)).toBeVisible();
  expect(screen.queryByText('3 rows without problems are hidden.')).not.toBeInTheDocument();
});
