import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import { LoadError } from '../../../src/system/systemApi';
import { FakeSystem } from './fakeSystem';
import { axeFaults, openSystem } from './openSystem';

/** The first drawing of Fluent's controls takes long on a busy machine. */
jest.setTimeout(30_000);

let system: FakeSystem;
beforeEach(() => {
  system = new FakeSystem();
});
const open = (hash = '') => openSystem(system, hash);

const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1);

describe('customers', () => {
  test('a server that cannot be reached is said, and trying again works', async () => {
    system.customers = new Proxy(system.customers, {
      apply: (target, self, [query]) => {
        system.customers = target;
        return Promise.reject(
          new LoadError('unreachable', `no answer for ${JSON.stringify(query)} ${String(self)}`, undefined, { cause: null }),
        );
      },
    });
    const user = open();
    expect(await screen.findByText(/cannot be reached/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('66 customers')).toBeVisible();
  });

  test('are found by what is typed, and nothing found says what to do', async () => {
    const user = open();
    await screen.findByText('66 customers');
    await user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'pier');
    expect(await screen.findByText('5 customers')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Search customers' }), 'xyz');
    expect(await screen.findByText(/No customer matches/)).toBeVisible();
  });

  test('are shown by kind and in pages', async () => {
    const user = open();
    await screen.findByText('66 customers');
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('Page 2 of 2')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Sites' }));
    expect(await screen.findByText('5 customers')).toBeVisible();
    expect(rowsOf(screen.getByRole('table', { name: 'Customers' }))).toHaveLength(5);
  });

  test('show the five sites that are billed to one, by keyboard alone', async () => {
    const user = open();
    const [link] = await screen.findAllByRole('link', { name: 'Harbour Strata' });
    link!.focus();
    await user.keyboard('{Enter}');
    await heading('Sites billed to this customer (5)');
    const sites = rowsOf(screen.getByRole('table', { name: /Sites billed/ }));
    expect(sites.map((row) => within(row).getByRole('link').textContent)).toEqual([
      '2 Pier St',
      '3 Pier St',
      '4 Pier St',
      '5 Pier St',
      '6 Pier St',
    ]);
    expect(screen.getByRole('main')).toHaveFocus();
  });

  test('show what they hold as people write it', async () => {
    open(`#/customers/${system.harbour.id}`);
    expect(await screen.findByText('$12,500.50')).toBeVisible();
    expect(within(screen.getByRole('region', { name: 'Details' })).getByText('No')).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Contacts' })).getByText('Yes')).toBeVisible();
  });

  test('that are sites lead to the one that pays', async () => {
    const user = open(`#/customers/${system.sites[0]!.id}`);
    await heading('2 Pier St');
    await user.click(screen.getByRole('link', { name: 'Harbour Strata' }));
    await heading('Harbour Strata');
  });
});

describe('imports', () => {
  test('are listed with who, when, which workbook and what came of it', async () => {
    open('#/imports');
    const [row] = rowsOf(await screen.findByRole('table', { name: 'Imports' }));
    expect(row).toHaveTextContent(/22 Nov 2026.*Customers 2026\.xlsx.*Dana Whitfield.*Completed, some rows failed.*2.*–.*–.*1.*–/);
  });

  test('show their failed rows first, each with its reason, and all on request', async () => {
    const user = open(`#/imports/${system.import1.id}`);
    const failed = rowsOf(await screen.findByRole('table', { name: 'Rows' }));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toHaveTextContent(/Orphan.*Failed.*Billing Customer: Not found\./);
    await user.click(screen.getByRole('radio', { name: 'All' }));
    await waitFor(() => expect(rowsOf(screen.getByRole('table', { name: 'Rows' }))).toHaveLength(3));
  });

  test('are downloaded with their results, and what fails says so and can be tried again', async () => {
    const user = open(`#/imports/${system.import1.id}`);
    const download = await screen.findByRole('button', { name: 'Download for Excel' });
    system.nextFailure = new LoadError('unreachable', 'offline', undefined, { cause: null });
    await user.click(download);
    expect(await screen.findByText(/The server cannot be reached/)).toBeVisible();
    expect(system.saved).toEqual([]);
    await user.click(download);
    await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
    await waitFor(() => expect(system.saved).toEqual([`${system.import1.id}.xlsx`, `${system.import1.id}.csv`]));
    expect(screen.queryByText(/The server cannot be reached/)).not.toBeInTheDocument();
  });

  test('that were undone in part say who did it, what was kept and why', async () => {
    system.import1 = {
      ...system.import1,
      state: 'partly_undone',
      counts: { created: 2, updated: 0, unchanged: 0, failed: 0, skipped: 0 },
      undo: {
        id: system.import1.id,
        requestedBy: 'Sam Ortiz',
        startedAt: '2026-11-22T10:00:00.000Z',
        finishedAt: '2026-11-22T10:00:01.000Z',
        counts: { restored: 0, removed: 1, kept: 1 },
      },
    };
    const [gone, kept] = system.rows;
    system.rows = [
      { ...gone!, undo: { outcome: 'removed' } },
      { ...kept!, undo: { outcome: 'kept', kept: { code: 'referred-to', fields: [], message: 'Other records refer to it.' } } },
    ];
    open(`#/imports/${system.import1.id}`);
    const [first, second] = rowsOf(await screen.findByRole('table', { name: 'Rows' }));
    expect(first).toHaveTextContent(/Harbour Strata.*Created.*Removed/);
    // What is gone leads nowhere.
    expect(within(first!).queryByRole('link')).not.toBeInTheDocument();
    expect(second).toHaveTextContent(/2 Pier St.*Created.*Kept.*Other records refer to it\./);
    expect(screen.getByText('Undone in part')).toBeVisible();
    expect(screen.getByRole('region', { name: 'Undo' })).toHaveTextContent(/Undone by Sam Ortiz/);
    expect(await axeFaults()).toEqual([]);
  });
});

test.each(['', '#/customers/0190f0c0-0000-7000-8000-000000000001', '#/imports', '#/imports/0190f0c0-0000-7000-8000-000000000900'])(
  'the view at "%s" has no fault that axe can find',
  async (hash) => {
    open(hash);
    await screen.findAllByRole('table');
    expect(await axeFaults()).toEqual([]);
  },
);
