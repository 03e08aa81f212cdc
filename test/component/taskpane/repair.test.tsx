import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { CUSTOMER_HEADERS, type Journey } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const EMAIL = CUSTOMER_HEADERS.indexOf('Email Address');

const untidy = ({ workbook }: Journey) =>
  void workbook.addSheet('customer', CUSTOMER_HEADERS, [
    ['C1', 'Harbour Bakery Pty Ltd', undefined, 'jo @harbour.example', ' Yes '],
    ['C2', 'Harbour Bakers Pty Ltd', undefined, 'jo@a.example; sam@b.example', 'Y'],
    ['C3', '14 Quay St', 'Harbor Bakery Pty Ltd', 'not an address', undefined, 'Qld'],
  ]);

jest.setTimeout(30_000);

async function problems() {
  const pane = await renderPane(untidy);
  await pane.user.click(button('Validate'));
  await heading('Problems');
  return pane;
}

test('an issue without a proposal has no button to change it', async () => {
  const { user } = await problems();
  await user.click(button(/E-mail addresses that cannot be right/));
  expect(button(/Row 4.*not an address/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Change row 4/ })).not.toBeInTheDocument();
});

test('one cell is changed with one press; its group stays open, and it can be taken back', async () => {
  const { user, workbook } = await problems();
  await user.click(button(/Customers that are not found/));
  await user.click(button('Change row 4 to “Harbour Bakery Pty Ltd”'));
  expect(await screen.findByText('1 cell changed.')).toBeVisible();
  expect(workbook.sheets[0]?.rows[2]?.[2]).toBe('Harbour Bakery Pty Ltd');
  expect(screen.queryByRole('button', { name: /Customers that are not found/ })).not.toBeInTheDocument();

  await user.click(button('Take back'));
  expect(await screen.findByText('1 cell has its old value again.')).toBeVisible();
  expect(workbook.sheets[0]?.rows[2]?.[2]).toBe('Harbor Bakery Pty Ltd');
  expect(button('Change row 4 to “Harbour Bakery Pty Ltd”')).toBeVisible();
});

test('other proposals are in a menu', async () => {
  const { user, workbook } = await problems();
  await user.click(button(/E-mail addresses that cannot be right/));
  await user.click(button('Other proposals for row 3'));
  await user.click(await screen.findByRole('menuitem', { name: 'Change to “sam@b.example”' }));
  expect(await screen.findByText('1 cell changed.')).toBeVisible();
  expect(workbook.sheets[0]?.rows[1]?.[EMAIL]).toBe('sam@b.example');
});

test('everything safe is shown old and new before it is written; cells and columns can be left out', async () => {
  const { user, workbook } = await problems();
  await user.click(button('Repair everything safe (4)…'));
  expect(await heading('Look before anything changes')).toHaveFocus();
  expect(workbook.sheets[0]?.rows[0]?.[EMAIL]).toBe('jo @harbour.example');

  await user.click(screen.getByRole('checkbox', { name: 'Customer, On Hold (2)' }));
  await user.click(screen.getByRole('checkbox', { name: /Row 3.*“Y”.*becomes.*“Yes”/ }));
  expect(screen.getByRole('checkbox', { name: 'Customer, On Hold (2)' })).toBePartiallyChecked();
  await user.click(button('Change 3 cells'));
  expect(await screen.findByText('3 cells changed.')).toBeVisible();
  expect(workbook.sheets[0]?.rows.map((row) => row.slice(3, 6))).toEqual([
    ['jo@harbour.example', ' Yes ', ''],
    ['jo@a.example; sam@b.example', 'Yes', ''],
    ['not an address', '', 'QLD'],
  ]);
});

test('nothing is written when the preview is left', async () => {
  const { user, workbook } = await problems();
  await user.click(button('Repair everything safe (4)…'));
  await user.click(button('Cancel'));
  await heading('Problems');
  expect(workbook.sheets[0]?.rows[0]?.[EMAIL]).toBe('jo @harbour.example');
});

test('a group is fixed after a look, and says how many cells have no proposal', async () => {
  const { user } = await problems();
  await user.click(button(/E-mail addresses that cannot be right/));
  await user.click(button('Fix all 3…'));
  await heading('Look before anything changes');
  expect(screen.getByText(/^1 cell has no proposal here: it stays as it is/)).toBeVisible();
  expect(within(screen.getByRole('list')).getAllByRole('checkbox')).toHaveLength(2);
});

test('problems with proposals and the preview have no accessibility faults', async () => {
  const { user } = await problems();
  await user.click(button(/E-mail addresses that cannot be right/));
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Repair everything safe (4)…'));
  await heading('Look before anything changes');
  expect(await accessibilityFaults()).toEqual([]);
});

test('a proposal that something speaks against is not ticked, and says so', async () => {
  const { user, workbook } = await renderPane(
    ({ workbook: book }) =>
      void book.addSheet('customer', CUSTOMER_HEADERS, [
        ['C1', '275 Station St, Braddon'],
        ['C2', 'Reef Motel Pty Ltd'],
        ['C3', 'A', '25 Station St, Braddon'],
        ['C4', 'B', 'Reef Motl Pty Ltd'],
        ['C5', 'C', 'Nobody Knows Holdings'],
      ]),
  );
  await user.click(button('Validate'));
  await heading('Problems');
  await user.click(button(/Customers that are not found/));
  expect(button('Add “Nobody Knows Holdings” as a customer')).toBeVisible();
  await user.click(button('Fix all 3…'));
  await heading('Look before anything changes');
  expect(screen.getByText('2 proposals are not ticked, because something speaks against them.')).toBeVisible();
  expect(screen.getByRole('checkbox', { name: /“25 Station St, Braddon”.*becomes.*“275 Station St, Braddon”/ })).not.toBeChecked();
  expect(screen.getByRole('checkbox', { name: /“Nobody Knows Holdings”.*is added below the customers/ })).not.toBeChecked();
  expect(await accessibilityFaults()).toEqual([]);

  await user.click(screen.getByRole('checkbox', { name: /is added below the customers/ }));
  await user.click(button('Change 2 cells'));
  expect(await screen.findByText('2 cells changed.')).toBeVisible();
  expect(workbook.sheets[0]?.rows.map((row) => [row[1], row[2]]).slice(2)).toEqual([
    ['A', '25 Station St, Braddon'],
    ['B', 'Reef Motel Pty Ltd'],
    ['C', 'Nobody Knows Holdings'],
    ['Nobody Knows Holdings', ''],
  ]);
});

test('what else changes with a cell is shown before it is written', async () => {
  const { user, workbook } = await renderPane(
    ({ workbook: book }) =>
      void book.addSheet(
        'customer',
        [...CUSTOMER_HEADERS, 'Notes'],
        [
          ['C1', 'Reef Motel', undefined, 'jo@a.example; sam@b.example', undefined, undefined, undefined, 'Gate 4'],
          ['C1', 'Reef Motel', undefined, undefined, 'Yes'],
        ],
      ),
  );
  await user.click(button('Validate'));
  await heading('Problems');
  await user.click(button(/E-mail addresses that cannot be right/));
  await user.click(button('Change row 2 to “jo@a.example” …'));
  await heading('Look before anything changes');
  expect(screen.getByText(/Notes: “Gate 4” becomes “Gate 4\s+Other e-mail address: sam@b.example”/)).toBeVisible();
  await user.click(button('Change 2 cells'));
  expect(await screen.findByText('2 cells changed.')).toBeVisible();

  await user.click(button(/Listed twice.*Company Name/));
  await user.click(button('Merge into row 2'));
  expect(await screen.findByText('Row 2, On Hold becomes “Yes”')).toBeVisible();
  expect(screen.getByText('Cleared as well: Import ID “C1” and On Hold “Yes”')).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
  await user.click(button('Change 4 cells'));
  expect(await screen.findByText('4 cells changed.')).toBeVisible();
  expect(workbook.sheets[0]?.rows[1]).toEqual(['', '', '', '', '', '', '', '']);
});
