import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { refusal } from './fakeAdministration';
import { FakeSystem } from './fakeSystem';
import { axeFaults, openSystem } from './openSystem';

/** The first drawing of Fluent's controls takes long on a busy machine. */
jest.setTimeout(60_000);

let system: FakeSystem;
beforeEach(() => {
  system = new FakeSystem();
});
const open = (list = 'supplier') => openSystem(system, `#/settings/lists/${list}`);
const stored = () => system.settings.lists.supplier;
const texts = () => screen.getAllByRole('textbox', { name: /^Value/ }).map((input) => (input as HTMLInputElement).value);
const button = (name: string) => screen.getByRole('button', { name });

describe('a list', () => {
  test('that there is not is said', async () => {
    open('colours');
    expect(await screen.findByRole('heading', { name: 'There is no such list.' })).toBeVisible();
  });

  test('takes no value twice, and no blank', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'reece{Enter}');
    expect(screen.getByText(/“reece” is there twice/)).toBeVisible();
    expect(texts()).toEqual(['Reece', 'Rexel', 'MMEM']);
    await user.clear(screen.getByRole('textbox', { name: 'Value 3' }));
    expect(screen.getByText('A value is blank.')).toBeVisible();
    await user.click(button('Save the list'));
    expect(system.revision).toBe(1);
  });

  test('is added to, renamed, put in order and saved by keyboard alone', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'Actrol{Enter}');
    const first = screen.getByRole('textbox', { name: 'Value 1' });
    await user.clear(first);
    await user.type(first, 'Reece Plumbing');
    button('Move Actrol up').focus();
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}');
    expect(button('Move Actrol up')).toHaveFocus();
    expect(texts()).toEqual(['Actrol', 'Reece Plumbing', 'Rexel', 'MMEM']);
    expect(screen.getByText('You have changes that are not saved yet.')).toBeVisible();
    button('Save the list').focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(stored()).toEqual(['Actrol', 'Reece Plumbing', 'Rexel', 'MMEM']);
  });

  test('says how many records use a value, and asks before it goes', async () => {
    const user = open();
    expect(await screen.findByText('used by 12 records')).toBeVisible();
    await user.click(button('Remove Rexel'));
    const dialog = await screen.findByRole('alertdialog', { name: 'Take “Rexel” out of the list?' });
    expect(dialog).toHaveTextContent('12 records hold this value and keep it.');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(texts()).toEqual(['Reece', 'MMEM']));
    // One that nobody uses goes at once.
    await user.click(button('Remove MMEM'));
    expect(texts()).toEqual(['Reece']);
    expect(screen.getByRole('textbox', { name: 'Value 1' })).toHaveFocus();
    await user.click(button('Discard my changes'));
    expect(texts()).toEqual(['Reece', 'Rexel', 'MMEM']);
    await user.type(screen.getByRole('textbox', { name: 'Value 2' }), ' Pty Ltd');
    expect(screen.getByText('12 records keep “Rexel”.')).toBeVisible();
  });

  test('is saved although something else was changed meanwhile', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'Actrol{Enter}');
    system.meanwhile((settings) => ({ ...settings, customFields: [] }));
    await user.click(button('Save the list'));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(stored()).toEqual(['Reece', 'Rexel', 'MMEM', 'Actrol']);
  });

  test('that somebody else has changed meanwhile is not overwritten: both changes are put together, and looked at', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'Actrol{Enter}');
    await user.click(button('Remove MMEM'));
    system.meanwhile((settings) => ({ ...settings, lists: { ...settings.lists, supplier: ['MMEM', 'Reece', 'Rexel', 'Middy’s'] } }));
    await user.click(button('Save the list'));
    expect(await screen.findByText(/Somebody else has changed this list/)).toBeVisible();
    expect(stored()).toEqual(['MMEM', 'Reece', 'Rexel', 'Middy’s']);
    expect(await axeFaults()).toEqual([]);
    await user.click(button('Put my changes on top of theirs'));
    expect(texts()).toEqual(['Reece', 'Rexel', 'Middy’s', 'Actrol']);
    await user.click(button('Save the list'));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(stored()).toEqual(['Reece', 'Rexel', 'Middy’s', 'Actrol']);
  });

  test('whose answer was lost is saved once', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'Actrol{Enter}');
    // The server did it; the client asks again with the old revision.
    system.meanwhile((settings) => ({ ...settings, lists: { ...settings.lists, supplier: ['Reece', 'Rexel', 'MMEM', 'Actrol'] } }));
    await user.click(button('Save the list'));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
    expect(system.revision).toBe(2);
  });

  test('that cannot be saved keeps what was typed, and says why', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'Actrol{Enter}');
    system.nextFailure = refusal('unreachable', 'offline');
    await user.click(button('Save the list'));
    expect(await screen.findByText(/cannot be reached/)).toBeVisible();
    expect(texts()).toContain('Actrol');
    await user.click(button('Save the list'));
    expect(await screen.findByText(/^Saved\./)).toBeVisible();
  });

  test('is not left with changes that are not saved, unless that is meant', async () => {
    const user = open();
    await user.type(await screen.findByRole('textbox', { name: 'Add a value' }), 'Actrol{Enter}');
    await user.click(screen.getByRole('link', { name: 'Imports' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(texts()).toContain('Actrol');
    await user.click(screen.getByRole('link', { name: 'Imports' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Leave without saving' }));
    expect(await screen.findByRole('heading', { name: 'Imports' })).toBeVisible();
    expect(stored()).not.toContain('Actrol');
  });
});

test('the lists are found by the columns that they are for', async () => {
  const user = openSystem(system, '#/settings/lists');
  const rows = within(await screen.findByRole('table', { name: 'Lists' }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Customer TypeCustomer0', 'Contact RoleContacts0', 'SupplierEquipment3']),
  );
  await user.click(screen.getByRole('link', { name: 'Supplier' }));
  expect(await screen.findByRole('heading', { name: 'Supplier' })).toBeVisible();
  expect(await axeFaults()).toEqual([]);
});
