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
const open = () => openSystem(system, '#/settings/people');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const roleOf = (name: string) => system.members.find((member) => member.name === name)?.role;

describe('people', () => {
  test('a change of role that the server refuses is said, in its words', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Role of Marcus Lim: Importer' }));
    system.nextFailure = refusal('last-administrator', 'Nobody else could administer the company.');
    await user.click(screen.getByRole('menuitemradio', { name: /^Viewer/ }));
    expect(await screen.findByText('Nobody else could administer the company.')).toBeVisible();
    expect(roleOf('Marcus Lim')).toBe('importer');
  });

  test('get another role by keyboard alone', async () => {
    const user = open();
    (await screen.findByRole('button', { name: 'Role of Marcus Lim: Importer' })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('menuitemradio', { name: /^Administrator/ })).toBeVisible());
    screen.getByRole('menuitemradio', { name: /^Viewer/ }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: 'Role of Marcus Lim: Viewer' })).toBeVisible();
    expect(roleOf('Marcus Lim')).toBe('viewer');
  });

  test('who gives up being administrator is asked first, and then sees no more of it', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Role of Dana Whitfield: Administrator' }));
    await user.click(screen.getByRole('menuitemradio', { name: /^Viewer/ }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Give up the role of administrator?' });
    expect(roleOf('Dana Whitfield')).toBe('administrator');
    system.role = 'viewer';
    await user.click(within(dialog).getByRole('button', { name: 'Change my role' }));
    expect(await screen.findByText(/Only an administrator of the company sees this page/)).toBeVisible();
    expect(roleOf('Dana Whitfield')).toBe('viewer');
  });

  test('are removed only once that is confirmed; what goes wrong is said where it was asked', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Remove Marcus Lim' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(system.members).toHaveLength(2);

    await user.click(button('Remove Marcus Lim'));
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove Marcus Lim?' });
    expect(dialog).toHaveTextContent(/their access tokens end/);
    system.nextFailure = refusal('unreachable', 'offline');
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await within(dialog).findByText(/cannot be reached/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('heading', { name: 'Members (1)' })).toBeVisible();
    expect(screen.queryByText('Marcus Lim')).not.toBeInTheDocument();
  });

  test('are invited by a link that is shown once, with word that no e-mail is sent', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Invite…' }));
    const form = await screen.findByRole('dialog', { name: 'Invite somebody' });
    const make = within(form).getByRole('button', { name: 'Make the link' });
    await user.type(within(form).getByRole('textbox', { name: 'E-mail address' }), 'sam@');
    expect(within(form).getByText(/Enter a whole address/)).toBeVisible();
    await user.click(make);
    expect(system.invitations).toEqual([]);
    await user.type(within(form).getByRole('textbox', { name: 'E-mail address' }), 'example.com');
    await user.click(within(form).getByRole('radio', { name: /^Viewer/ }));
    await user.keyboard('{Enter}');

    const shown = await screen.findByRole('alertdialog', { name: 'The link for sam@example.com' });
    expect(shown).toHaveTextContent(/Fieldsheet sends no e-mail/);
    expect(within(shown).getByRole('textbox', { name: 'Link' })).toHaveValue('https://fieldsheet.example.com/sign-in/#invitation=fsin_1');
    await user.click(within(shown).getByRole('button', { name: 'Copy' }));
    expect(await within(shown).findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toMatch(/invitation=fsin_1$/);
    await user.click(within(shown).getByRole('button', { name: 'Done' }));
    const [, row] = within(screen.getByRole('table', { name: 'Invitations (1)' })).getAllByRole('row');
    expect(row).toHaveTextContent(/sam@example\.com.*Viewer.*Dana Whitfield.*Dec 2099/);
    expect(screen.queryByText(/fsin_1/)).not.toBeInTheDocument();
  });

  test('an invitation is withdrawn, and one that has expired says so', async () => {
    system.invitations = [
      {
        id: 'i',
        email: 'sam@example.com',
        role: 'viewer',
        invitedBy: 'Dana Whitfield',
        createdAt: '2026-01-01T00:00:00.000Z',
        expiresAt: '2026-01-15T00:00:00.000Z',
      },
    ];
    const user = open();
    expect(await screen.findByText('Expired: invite again')).toBeVisible();
    expect(await axeFaults()).toEqual([]);
    await user.click(button('Withdraw the invitation of sam@example.com'));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Withdraw' }));
    expect(await screen.findByText('Nobody is invited at the moment.')).toBeVisible();
  });
});

test.each(['importer', 'viewer'] as const)('somebody who is only %s sees the settings that are theirs, and no others', async (role) => {
  system.role = role;
  open();
  expect(await screen.findByText(/Only an administrator/)).toBeVisible();
  const pages = within(screen.getByRole('navigation', { name: 'Pages of the settings' })).getAllByRole('link');
  expect(pages.map(({ textContent }) => textContent)).toEqual(['Saved mappings', 'Access tokens']);
});
