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
const open = () => openSystem(system, '#/settings/fields');
const dialog = () => screen.getByRole('dialog');
const field = (name: string) => within(dialog()).getByRole('textbox', { name });
const names = () => system.settings.customFields.map(({ name }) => name);

describe('custom fields', () => {
  test('are not called as a column of the template or as each other, and lists have options', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Add a field to customers…' }));
    await screen.findByRole('dialog');
    await user.type(field('Name'), 'e-mail');
    await user.clear(field('Name'));
    await user.type(field('Name'), 'email  ADDRESS');
    expect(within(dialog()).getByText(/The template has a column “Email Address” already/)).toBeVisible();
    await user.clear(field('Name'));
    await user.type(field('Name'), 'gate CODE');
    expect(within(dialog()).getByText(/Another field has this name already/)).toBeVisible();
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Side');
    await user.selectOptions(within(dialog()).getByRole('combobox', { name: 'Type' }), 'Dropdown List');
    expect(within(dialog()).getByText('Give the list at least one option.')).toBeVisible();
    await user.type(field('Options'), 'North{Enter}north');
    expect(within(dialog()).getByText(/“north” is there twice/)).toBeVisible();
    await user.click(within(dialog()).getByRole('button', { name: 'Add the field' }));
    expect(system.revision).toBe(1);
  });

  test('are added with a message and a look at what the template will ask, by keyboard alone', async () => {
    const user = open();
    (await screen.findByRole('button', { name: 'Add a field to equipment…' })).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await user.type(field('Name'), 'Side');
    await user.selectOptions(within(dialog()).getByRole('combobox', { name: 'Type' }), 'Radio Button List');
    await user.type(field('Options'), 'North{Enter} South {Enter}{Enter}');
    within(dialog())
      .getByRole('checkbox', { name: /^Required/ })
      .focus();
    await user.keyboard(' ');
    await user.type(field('What to say where it is missing'), 'Which side?');
    const preview = within(dialog()).getByRole('group', { name: 'In the template' });
    expect(preview).toHaveTextContent(/Side.*a drop-down of the options.*“Which side\?”/);
    expect(await axeFaults()).toEqual([]);
    field('Name').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(system.settings.customFields.at(-1)).toEqual({
      entity: 'equipment',
      name: 'Side',
      type: 'Radio Button List',
      required: true,
      requiredMessage: 'Which side?',
      options: ['North', 'South'],
    });
    expect(await screen.findByRole('heading', { name: 'Equipment (1)' })).toBeVisible();
  });

  test('keep their key when they are renamed, also where something else was changed meanwhile', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Edit Gate code' }));
    await screen.findByRole('dialog');
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Entry code');
    expect(within(dialog()).getByText(/Records keep their values/)).toBeVisible();
    system.meanwhile((settings) => ({
      ...settings,
      customFields: [...settings.customFields, { entity: 'customer', name: 'Theirs', type: 'Date', required: false }],
    }));
    await user.click(within(dialog()).getByRole('button', { name: 'Save the field' }));
    await waitFor(() => expect(names()).toEqual(['Contract Value', 'Entry code', 'Theirs']));
    expect(system.settings.customFields[1]).toEqual({
      entity: 'customer',
      name: 'Entry code',
      key: 'Gate code',
      type: 'Text Box',
      required: false,
    });
  });

  test('that somebody else has changed meanwhile are left as they are, and that is said', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Edit Gate code' }));
    await screen.findByRole('dialog');
    await user.type(field('Name'), ' 2');
    system.meanwhile((settings) => ({ ...settings, customFields: settings.customFields.map((found) => ({ ...found, required: true })) }));
    await user.click(within(dialog()).getByRole('button', { name: 'Save the field' }));
    expect(await within(dialog()).findByText(/Somebody else has changed this field since/)).toBeVisible();
    expect(names()).toContain('Gate code');
  });

  test('whose values do not fit the new type are refused in the server’s words, in the dialog', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Edit Contract Value' }));
    await screen.findByRole('dialog');
    await user.selectOptions(within(dialog()).getByRole('combobox', { name: 'Type' }), 'Date');
    system.nextFailure = refusal('invalid-body', '7 records hold values in “Contract Value” that no field of the type Date can hold.');
    await user.click(within(dialog()).getByRole('button', { name: 'Save the field' }));
    expect(await within(dialog()).findByText(/7 records hold values/)).toBeVisible();
    expect(system.revision).toBe(1);
  });

  test('are put in order, within their own sheet', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Move Gate code up' }));
    await waitFor(() => expect(names()).toEqual(['Gate code', 'Contract Value']));
    expect(await screen.findByRole('button', { name: 'Move Contract Value up' })).toBeEnabled();
  });

  test('go only once it is said how many records hold a value and keep it', async () => {
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Remove Contract Value' }));
    const asked = await screen.findByRole('alertdialog', { name: 'Remove the field “Contract Value”?' });
    expect(asked).toHaveTextContent(/7 records hold a value of it\. They keep it, unseen/);
    await user.click(within(asked).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(names()).toEqual(['Gate code']));
    await user.click(await screen.findByRole('button', { name: 'Remove Gate code' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('No record holds a value of it.');
  });
});
