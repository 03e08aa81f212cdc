import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { AUDIT_ACTIONS, type AuditEvent } from '../../../src/contract/audit';
import { refusal, uuid } from './fakeAdministration';
import { FakeSystem } from './fakeSystem';
import { axeFaults, openSystem } from './openSystem';

/** The first drawing of Fluent's controls takes long on a busy machine. */
jest.setTimeout(60_000);

let system: FakeSystem;
beforeEach(() => {
  system = new FakeSystem();
});
const open = (page: string) => openSystem(system, `#/settings/${page}`);
const button = (name: string) => screen.getByRole('button', { name });
const rowsOf = async (table: string) =>
  within(await screen.findByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1);

describe('saved mappings', () => {
  test('are looked at by anybody, and changed only by who imports', async () => {
    system.role = 'viewer';
    const user = open('mappings');
    await user.click(await screen.findByRole('button', { name: 'Look at Xero contacts' }));
    const dialog = await screen.findByRole('dialog', { name: 'Xero contacts' });
    expect(within(dialog).getByRole('table', { name: 'Column of the sheet' })).toHaveTextContent(/ClientCompany Name/);
    expect(within(dialog).getByRole('table', { name: 'The same in every row' })).toHaveTextContent(/Customer TypeStrata/);
    expect(await axeFaults()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('button', { name: 'Rename Xero contacts' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Delete Xero contacts' })).not.toBeInTheDocument();
  });

  test('are renamed, or it is said why not', async () => {
    const user = open('mappings');
    await user.click(await screen.findByRole('button', { name: 'Rename Xero contacts' }));
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox', { name: 'New name' });
    await user.clear(name);
    await user.type(name, 'MYOB');
    system.nextFailure = refusal('name-taken', 'The company has a mapping of this name already. Choose another name.');
    await user.keyboard('{Enter}');
    expect(await within(dialog).findByText(/has a mapping of this name already/)).toBeVisible();
    await user.type(name, ' cards{Enter}');
    expect(await screen.findByText('MYOB cards')).toBeVisible();
  });

  test('are deleted once that is confirmed', async () => {
    const user = open('mappings');
    await user.click(await screen.findByRole('button', { name: 'Delete Xero contacts' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(/Nobody in the company has it any more/);
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText(/No mapping is saved yet/)).toBeVisible();
  });
});

describe('the record of changes', () => {
  const event = (number: number, change: Partial<AuditEvent>): AuditEvent => ({
    id: uuid(number),
    at: '2026-11-22T09:00:00.000Z',
    by: 'Dana Whitfield',
    action: 'signed-in',
    details: {},
    ...change,
  });

  test('has words for what every kind of event was about', async () => {
    system.events = [
      event(1, { action: 'member-role-changed', details: { person: 'Sam', from: 'viewer', to: 'importer' } }),
      event(2, { action: 'list-changed', details: { list: 'supplier', added: ['A', 'B', 'C', 'D', 'E', 'F'], removed: [] } }),
      event(3, { action: 'custom-fields-changed', details: { added: [], removed: [], renamed: [], retyped: [] } }),
      event(4, {
        action: 'custom-fields-changed',
        details: { added: ['X'], removed: ['Y'], renamed: ['A → B'], retyped: ['C: Date → Time'] },
      }),
      event(5, { action: 'import-undone', details: { workbook: 'Big.xlsx', rows: 1_200 } }),
      event(6, { action: 'token-made', details: { token: 'Nightly', scopes: ['read'], days: 30 } }),
      event(7, { action: 'member-removed', by: null, details: { person: 'Sam', role: 'viewer' } }),
      event(8, { action: 'password-changed' }),
      event(9, { action: 'password-changed', details: { by: 'link' } }),
      event(10, { action: 'external-account-connected', details: { provider: 'https://id.example.com' } }),
    ];
    open('changes');
    const rows = await rowsOf('Record of changes');
    const said = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .slice(1)
        .map(({ textContent }) => textContent),
    );
    expect(said).toEqual([
      ['Dana Whitfield', 'Changed a role', 'Sam: viewer → importer'],
      ['Dana Whitfield', 'Changed a list', 'Supplier: added A, B, C, D, E and 1 more'],
      ['Dana Whitfield', 'Changed custom fields', 'the order'],
      ['Dana Whitfield', 'Changed custom fields', 'added X; removed Y; renamed A → B; changed the type of C: Date → Time'],
      ['Dana Whitfield', 'Undid an import', 'Big.xlsx, 1,200 rows'],
      ['Dana Whitfield', 'Made an access token', 'Nightly, for 30 days'],
      ['Fieldsheet', 'Removed somebody', 'Sam, as viewer'],
      ['Dana Whitfield', 'Changed their password', ''],
      ['Dana Whitfield', 'Changed their password', 'by a link to set a new one'],
      ['Dana Whitfield', 'Connected an external account', 'https://id.example.com'],
    ]);
  });

  test('comes in pages, and of one kind on request', async () => {
    system.events = [...Array.from({ length: 60 }, (_, index) => event(index, {})), event(99, { action: 'signed-out-everywhere' })];
    const user = open('changes');
    expect(await rowsOf('Record of changes')).toHaveLength(50);
    await user.click(button('Show older'));
    await waitFor(async () => expect(await rowsOf('Record of changes')).toHaveLength(61));
    expect(screen.queryByRole('button', { name: 'Show older' })).not.toBeInTheDocument();
    const kinds = screen.getByRole('combobox', { name: 'Show' });
    expect(within(kinds).getAllByRole('option')).toHaveLength(AUDIT_ACTIONS.length + 1);
    await user.selectOptions(kinds, 'Signed out everywhere');
    await waitFor(async () => expect(await rowsOf('Record of changes')).toHaveLength(1));
    await user.selectOptions(kinds, 'Shared a mapping');
    expect(await screen.findByText('Nothing of this kind is on record.')).toBeVisible();
  });
});

describe('access tokens', () => {
  test('are made for no more than the person may do, and shown once', async () => {
    system.role = 'importer';
    const user = open('tokens');
    expect(await screen.findByText('You have no access tokens.')).toBeVisible();
    await user.click(button('New access token…'));
    const form = await screen.findByRole('dialog', { name: 'New access token' });
    const scopes = within(within(form).getByRole('group', { name: 'It may' })).getAllByRole('checkbox');
    expect(scopes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)).toEqual([
      'Read records and imports',
      'Import, and undo imports',
    ]);
    await user.click(within(form).getByRole('button', { name: 'Make the token' }));
    expect(system.tokens).toEqual([]);
    await user.click(scopes[1]!);
    await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'Nightly{Enter}');

    const shown = await screen.findByRole('alertdialog', { name: 'The token “Nightly”' });
    expect(within(shown).getByRole('textbox', { name: 'Access token' })).toHaveValue('fsat_secret');
    expect(await axeFaults()).toEqual([]);
    await user.click(within(shown).getByRole('button', { name: 'Done' }));
    const [row] = await rowsOf('Access tokens');
    expect(row).toHaveTextContent(/Nightly.*Read records and imports; Import, and undo imports.*Never/);
    expect(screen.queryByDisplayValue('fsat_secret')).not.toBeInTheDocument();

    await user.click(button('Withdraw Nightly'));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('You have no access tokens.')).toBeVisible();
  });
});
