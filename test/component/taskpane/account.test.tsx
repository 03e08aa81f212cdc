/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { act, screen, waitFor, within } from '@testing-library/react';
import { BackendError } from '../../../src/application/ports/backendError';
import { emptyLists } from '../../../src/domain/fields/account';
import { fillCustomers } from '../../helpers/ports/fakePorts';
import { FIRST_COMPANY } from '../../helpers/ports/FakeBackend';
import { sessionOf } from '../../helpers/sessionOf';
import { accessibilityFaults, renderPane } from './renderPane';

const OTHER_COMPANY = { id: '0190f0c0-0000-7000-8000-0000000000b2', name: 'Inland Cooling' };
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('nobody is signed in', () => {
  test('signing in is the one filled button, by keyboard too, and the demo company is offered where there is one', async () => {
    const { user, signIn } = await renderPane(({ signIn }) => {
      Object.assign(signIn, { remembered: 'nobody', offers: { demo: true, external: null }, next: sessionOf(FIRST_COMPANY) });
    });
    expect(button('Try the demo company')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.tab();
    expect(button('Sign in')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Rows go to Harbour Trades')).toBeVisible();
    expect(signIn.asked).toEqual([null]);
  });

  test('a blocked window says how to let it through', async () => {
    const { user } = await renderPane(({ signIn }) => {
      signIn.remembered = 'nobody';
      signIn.failNext('blocked');
    });
    await user.click(button('Sign in'));
    expect(await screen.findByText('The sign-in window was blocked.')).toBeVisible();
    expect(screen.getByText(/Allow pop-up windows for this page/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try the demo company' })).toBeNull();
  });

  test('what needs a company says that one signs in first', async () => {
    const { user } = await renderPane(({ signIn }) => (signIn.remembered = 'nobody'));
    const map = button('Map my own sheet');
    expect(map).toHaveAttribute('aria-disabled', 'true');
    await user.hover(map);
    await waitFor(() => expect(map).toHaveAccessibleDescription('Sign in first.'));
  });
});

describe('somebody is signed in', () => {
  const withTwoCompanies = sessionOf(FIRST_COMPANY);

  test('the menu leads to another company, by keyboard, and asks for that very one', async () => {
    const { user, backend, signIn } = await renderPane(({ backend, signIn }) => {
      backend.companies = [...withTwoCompanies.companies, { ...OTHER_COMPANY, role: 'viewer' }];
      signIn.next = sessionOf(OTHER_COMPANY, 'viewer');
    });
    expect(screen.getByText('Dana Whitfield, administrator')).toBeVisible();
    button('Account of Dana Whitfield').focus();
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('menu');
    expect(within(menu).getByRole('menuitemradio', { name: 'Harbour Trades (administrator)' })).toBeChecked();
    within(menu).getByRole('menuitemradio', { name: 'Inland Cooling (viewer)' }).focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('You look at Inland Cooling')).toBeVisible();
    expect(signIn.asked).toEqual([OTHER_COMPANY.id]);
    expect(backend.company).toMatchObject(OTHER_COMPANY);
  });

  test.each([
    ['Sign out', 'here'],
    ['Sign out on all devices', 'everywhere'],
  ])('%s leads back to signing in', async (item, where) => {
    const { user, signIn } = await renderPane();
    await user.click(button('Account of Dana Whitfield'));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    expect(await screen.findByText(/^Sign in to your company/)).toBeVisible();
    expect(signIn.ended).toEqual([where]);
  });

  test('a viewer’s buttons say why they are off', async () => {
    const { user } = await renderPane(({ backend, workbook }) => {
      backend.role = 'viewer';
      fillCustomers(workbook);
    });
    expect(screen.getByText('You look at Harbour Trades')).toBeVisible();
    const send = button('Send…');
    expect(send).toHaveAttribute('aria-disabled', 'true');
    await user.hover(send);
    await waitFor(() => expect(send).toHaveAccessibleDescription(/Ask an administrator of your company/));
    await user.click(button('Validate'));
    expect(await screen.findByRole('heading', { name: 'Problems' })).toBeVisible();
  });
});

describe('a workbook of another company', () => {
  test('warns at the start and before sending, until the person says which it is for', async () => {
    const { user, workbook } = await renderPane(({ workbook }) => {
      fillCustomers(workbook);
      workbook.usedWith = OTHER_COMPANY;
    });
    expect(screen.getByText('This workbook was last used with Inland Cooling.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Switch to Inland Cooling' })).toBeNull();
    await user.click(button('Send…'));
    const preview = await screen.findByRole('button', { name: 'Preview' });
    expect(preview).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('Say first which company this workbook is for.')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button('Use it with Harbour Trades'));
    await waitFor(() => expect(preview).not.toHaveAttribute('aria-disabled', 'true'));
    expect(workbook.usedWith).toEqual(FIRST_COMPANY);
  });
});

describe('a sign-in that ends while rows are handed over', () => {
  test('says so above the progress, offers to sign in again, and goes on to the preview', async () => {
    const { user, backend, signIn } = await renderPane(({ workbook }) => void fillCustomers(workbook));
    await user.click(button('Send…'));
    const preview = await screen.findByRole('button', { name: 'Preview' });
    backend.faults.failNext('createImport', new BackendError('unauthenticated', 'Ended'));
    act(() => signIn.lose());
    await user.click(preview);
    expect(await screen.findByText(/no row is lost, and none is sent twice/)).toBeVisible();
    expect(screen.getByText('To Harbour Trades')).toBeVisible();
    expect(screen.queryByText('Waiting, and trying again by itself.')).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);

    signIn.next = sessionOf(OTHER_COMPANY);
    await user.click(button('Sign in again'));
    expect(await screen.findByText('You have signed in as Dana Whitfield to Inland Cooling.')).toBeVisible();
    expect(backend.imports.size).toBe(0);

    signIn.next = sessionOf(FIRST_COMPANY);
    await user.click(button('Sign in to Harbour Trades'));
    expect(await screen.findByRole('heading', { name: /^Preview/ })).toBeVisible();
  });
});

describe('an administrator changes lists and fields', () => {
  test('the open pane says in words what it changes for the sheet, and what was validated is out of date', async () => {
    const { user, backend, remind } = await renderPane(({ workbook }) => void fillCustomers(workbook));
    await act(remind);
    await user.click(button('Validate'));
    await screen.findByRole('heading', { name: 'Problems' });
    backend.settings = {
      country: 'AU',
      lists: { ...emptyLists(), customerType: ['Commercial', 'Residential', 'Strata'], contactRole: ['Owner'], equipmentType: ['Pump'] },
      customFields: [{ entity: 'customer', name: 'Risk Rating', type: 'Text Box', required: true }],
    };
    backend.revision = 2;
    await act(remind);
    expect(await screen.findByText('Customer Type has a new value: Strata.')).toBeVisible();
    expect(screen.getByText('There is a new field Risk Rating, which is required: 5 rows have none.')).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(button('Validate again'));
    expect(await screen.findByText(/has no column Risk Rating/)).toBeVisible();
  });
});
