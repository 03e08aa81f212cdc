import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { CellValue } from '../../../src/domain/cells/cell';
import { BackendError } from '../../../src/application/ports/backendError';
import type { Journey } from '../../helpers/ports/fakePorts';
import { accessibilityFaults, renderPane, type Pane } from './renderPane';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const combobox = (name: string) => screen.getByRole('combobox', { name });
const VALUES = 'What the values become';

jest.setTimeout(60_000);

const grid = (...types: CellValue[]): CellValue[][] => [
  ['Client', 'Customer Type', 'Lead Source'],
  ...types.map((type, at): CellValue[] => [`Client ${at}`, type, '']),
];

async function matchColumns(rows: CellValue[][], prepare: (journey: Journey) => void = () => undefined): Promise<Pane> {
  const pane = await renderPane((journey) => {
    journey.workbook.addOwnSheet('Mine', rows);
    prepare(journey);
  });
  await pane.user.click(button('Map my own sheet'));
  await pane.user.click(await screen.findByRole('button', { name: 'Match the columns' }));
  await heading('Match the columns');
  return pane;
}

async function choose({ user }: Pane, value: string, option: string | RegExp): Promise<void> {
  await user.click(combobox(`What ${value} becomes`));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('the values of a list', () => {
  test('are not asked about when the system takes them as they are', async () => {
    const { user } = await matchColumns(grid('Commercial', 'residential', ''));
    await user.click(button('Validate'));
    await heading('No problems');
    await user.click(button('Back to start'));
  });

  test('that mean an option are matched with a reason, and shown before the rows are checked', async () => {
    const pane = await matchColumns(grid('Comm.', 'comm.', 'Residential'));
    await pane.user.click(button('Validate'));
    expect(await heading(VALUES)).toHaveFocus();
    expect(combobox('What Comm. becomes')).toHaveTextContent('Commercial');
    expect(screen.getByText('Matched: short for it')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await pane.user.click(button('Validate'));
    await heading('No problems');

    await pane.user.click(button('Back to start'));
    await pane.user.click(button('Map my own sheet'));
    await pane.user.click(await screen.findByRole('button', { name: 'Match the columns' }));
    await pane.user.click(await screen.findByRole('button', { name: 'Validate' }));
    await heading('No problems');
  });

  test('that were left open are reported with the cell’s own text', async () => {
    const pane = await matchColumns(grid('Shop', 'Commercial'));
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    expect(screen.getByText(/1 value needs your choice/)).toBeVisible();
    expect(combobox('What Shop becomes')).toHaveTextContent('Choose…');
    await pane.user.click(button('Validate'));
    await heading('Problems');
    await pane.user.click(button(/Values that are not in the list/));
    expect(await screen.findByText(/“Shop” is not in the list of Customer Type/)).toBeVisible();
  });

  test('become what the person says: an option, nothing, or what they are', async () => {
    const pane = await matchColumns(grid('Shop', 'tba', 'VIP'));
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    await choose(pane, 'Shop', 'Residential');
    await choose(pane, 'tba', 'Leave out');
    await choose(pane, 'VIP', 'Leave as it is');
    expect(combobox('What Shop becomes')).toHaveTextContent('Residential');
    expect(screen.getAllByText('Your choice')).toHaveLength(3);
    await pane.user.click(button('Validate'));
    await heading('Problems');
    const [mine] = pane.workbook.mappings;
    expect(mine?.mapping.columns.find(({ field }) => field === 'customerType')?.cells.values).toEqual([
      { from: 'Shop', to: 'Residential' },
      { from: 'tba', to: '' },
      { from: 'VIP', to: null },
    ]);
  });

  test('are kept when the person goes back to the columns, and go when the column gets another field', async () => {
    const pane = await matchColumns(grid('Shop'));
    await pane.user.click(button('Values…'));
    await heading(VALUES);
    await choose(pane, 'Shop', 'Residential');
    await pane.user.click(button('Back to the columns'));
    await heading('Match the columns');
    await pane.user.click(button('Values…'));
    await heading(VALUES);
    await pane.user.click(button(/^Customer Type/));
    expect(combobox('What Shop becomes')).toHaveTextContent('Residential');
    await pane.user.click(button('Back to the columns'));
    await heading('Match the columns');
    await pane.user.click(combobox('Field for Customer Type'));
    await pane.user.click(screen.getByRole('option', { name: /^Lead Source/ }));
    await pane.user.click(button('Values…'));
    await heading(VALUES);
    expect(combobox('What Shop becomes')).not.toHaveTextContent('Residential');
  });

  test('of which there are thousands are shown page by page, the unsure first, and found by name', async () => {
    const pane = await matchColumns(grid(...Array.from({ length: 3000 }, (_, at) => (at < 5 ? 'Comm.' : `Kind ${at}`))));
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    expect(screen.getAllByRole('combobox', { name: /becomes/ })).toHaveLength(50);
    expect(button('Show 50 more of 2,946')).toBeVisible();
    expect(screen.queryByRole('combobox', { name: 'What Comm. becomes' })).not.toBeInTheDocument();
    await pane.user.type(screen.getByRole('searchbox', { name: 'Find a value of Customer Type' }), 'comm');
    expect(combobox('What Comm. becomes')).toHaveTextContent('Commercial');
    expect(screen.getAllByRole('combobox', { name: /becomes/ })).toHaveLength(1);
  });
});

describe('a value that the list lacks', () => {
  test('is put into it by those who may, and taken at once', async () => {
    const pane = await matchColumns(grid('Shop'));
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    await choose(pane, 'Shop', 'Add “Shop” to Customer Type');
    await waitFor(() => expect(combobox('What Shop becomes')).toHaveTextContent('Shop'));
    expect(pane.backend.settings.lists.customerType).toEqual(['Commercial', 'Residential', 'Shop']);
    expect(pane.workbook.extendedDropDowns).toEqual(['customer Customer Type: Commercial, Residential, Shop']);
    await pane.user.click(button('Validate'));
    await heading('No problems');
  });

  test('is not offered to be put into a list that the person may not change', async () => {
    const pane = await matchColumns(
      [
        ['Client', 'Payment Term'],
        ['A', 'Soon'],
      ],
      ({ backend }) => {
        backend.role = 'importer';
      },
    );
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    await pane.user.click(combobox('What Soon becomes'));
    expect(screen.getByRole('option', { name: 'Leave out' })).toBeVisible();
    expect(screen.queryByRole('option', { name: /^Add/ })).not.toBeInTheDocument();
  });

  test('stays open, and says why, when the system refuses it', async () => {
    const pane = await matchColumns(grid('Shop'));
    pane.backend.faults.failNext('addListValue', new BackendError('forbidden', 'No'));
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    await choose(pane, 'Shop', 'Add “Shop” to Customer Type');
    expect(await screen.findByText('You are not allowed to do this in your system.')).toBeVisible();
    expect(combobox('What Shop becomes')).toHaveTextContent('Choose…');
    expect(pane.backend.settings.lists.customerType).toEqual(['Commercial', 'Residential']);
  });
});

describe('dates written as text', () => {
  const equipment = (...dates: CellValue[]): CellValue[][] => [
    ['Customer', 'Equipment Number', 'Equipment Type', 'Service Period Start'],
    ...dates.map((date, at): CellValue[] => ['Harbour Bakery', `AC${at}`, 'Pump', date]),
  ];
  const system = ({ backend }: Journey) => {
    backend.existing = [{ name: 'Harbour Bakery' }];
  };

  test('that one value decides are not asked about', async () => {
    const { user } = await matchColumns(equipment('3/04/2026', '13/02/2026'), system);
    await user.click(button('Validate'));
    await heading('No problems');
  });

  test('that could be either are asked about, with the country’s order as the default', async () => {
    const pane = await matchColumns(equipment('3/04/2026', '5/06/2026'), system);
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    const order = screen.getByRole('radiogroup', { name: 'Dates in Service Period Start' });
    expect(within(order).getByRole('radio', { name: /^Day first.*usual in Australia/ })).toBeChecked();
    expect(screen.getByText(/Every date written as text could be either, such as “3\/04\/2026”/)).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await pane.user.click(within(order).getByRole('radio', { name: /^Month first/ }));
    await pane.user.click(button('Validate'));
    await heading('No problems');
    expect(pane.workbook.mappings[0]?.mapping.columns[3]?.cells.dateOrder).toBe('month first');
  });

  test('of both orders are told, and those of the other order are reported', async () => {
    const pane = await matchColumns(equipment('13/02/2026', '14/02/2026', '02/15/2026'), system);
    await pane.user.click(button('Validate'));
    await heading(VALUES);
    expect(
      screen.getByText(/Both orders are mixed here. With the day first, 1 date is reported as wrong, such as “02\/15\/2026”/),
    ).toBeVisible();
    await pane.user.click(button('Validate'));
    await heading('Problems');
  });
});

test('a field without a column gets one value for all rows, and blank cells of a column a default, in the field’s own control', async () => {
  const pane = await matchColumns(grid('Commercial', ''));
  await pane.user.click(button('Values…'));
  await heading(VALUES);
  await pane.user.click(button('Values for all rows and blank cells'));
  for (const field of ['On Hold', 'Customer Type']) {
    await pane.user.click(combobox('Add a value for'));
    await pane.user.click(await screen.findByRole('option', { name: field }));
  }
  await pane.user.click(combobox('On Hold, the same for all rows'));
  await pane.user.click(await screen.findByRole('option', { name: 'Yes' }));
  await pane.user.click(combobox('Customer Type, where Customer Type is blank'));
  await pane.user.click(await screen.findByRole('option', { name: 'Residential' }));
  expect(await accessibilityFaults()).toEqual([]);
  await pane.user.click(button('Validate'));
  await heading('No problems');
  const mapping = pane.workbook.mappings[0]?.mapping;
  expect(mapping?.constants).toEqual([{ field: 'onHold', value: 'Yes' }]);
  expect(mapping?.columns[1]?.cells.whenBlank).toBe('Residential');
  await pane.user.click(button('Send…'));
  await pane.user.click(await screen.findByRole('button', { name: 'Preview' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Send 2 rows' }));
  await heading('Import results');
});
