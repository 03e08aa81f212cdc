import { DEFAULT_CHOICES } from '../../../src/contract/choices';
import type { CustomerDetail, CustomerQuery, CustomerSummary } from '../../../src/contract/customers';
import type { Import, RowResultsPage } from '../../../src/contract/imports';
import type { ResultsFormat } from '../../../src/contract/resultsFile';
import type { SystemApi } from '../../../src/system/systemApi';
import type { Role } from '../../../src/domain/people/role';
import { sessionOf } from '../../helpers/sessionOf';
import { FakeAdministration, uuid } from './fakeAdministration';

/** A server with one billing customer, its five sites, sixty other customers and one import. */
export class FakeSystem extends FakeAdministration implements SystemApi {
  role: Role = 'administrator';
  readonly harbour = summary(1, 'Harbour Strata', { siteCount: 5, contactCount: 1 });
  readonly sites = [2, 3, 4, 5, 6].map((number) =>
    summary(number, `${number} Pier St`, { billingCustomer: { id: this.harbour.id, name: this.harbour.name }, equipmentCount: 1 }),
  );
  import1: Import = {
    id: uuid(900),
    state: 'completed_with_errors',
    workbookName: 'Customers 2026.xlsx',
    sheetNames: ['Customer'],
    totalRows: 3,
    createdAt: '2026-11-22T09:00:00.000Z',
    createdBy: 'Dana Whitfield',
    finishedAt: '2026-11-22T09:00:05.000Z',
    counts: { created: 2, updated: 0, unchanged: 0, failed: 1, skipped: 0 },
    choices: DEFAULT_CHOICES,
    mappingName: null,
    interruptedAt: null,
    undo: null,
    retained: 'everything',
    chunks: [],
  };
  rows: RowResultsPage['items'] = ROWS;

  private readonly all = [this.harbour, ...this.sites, ...Array.from({ length: 60 }, (_, row) => summary(100 + row, `Residence ${row}`))];

  session = () => this.answer(sessionOf({ id: uuid(0), name: 'Harbour Trades' }, this.role));

  customers = ({ search = '', kind, page, pageSize }: CustomerQuery) => {
    const found = this.all
      .filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
      .filter(({ billingCustomer }) => kind === 'all' || (kind === 'site') === (billingCustomer !== null));
    return this.answer({ items: found.slice((page - 1) * pageSize, page * pageSize), totalItems: found.length, page, pageSize });
  };

  customer = (id: string) => {
    const found = this.all.find((customer) => customer.id === id)!;
    return this.answer<CustomerDetail>({
      ...found,
      values: { companyName: found.name, 'custom.Contract Value': 12_500.5, onHold: false },
      sites: found === this.harbour ? this.sites : [],
      contacts: found === this.harbour ? [{ id: uuid(800), values: { firstName: 'Jo', defaultContact: true } }] : [],
      equipment: [],
    });
  };

  imports = () => this.answer({ items: [this.import1], totalItems: 1, page: 1, pageSize: 50 });

  import = () => this.answer(this.import1);

  results = (_id: string, { status }: { status: string | null }) =>
    this.answer<RowResultsPage>({ items: this.rows.filter((row) => status === null || row.status === status), next: null });

  readonly saved: string[] = [];
  saveResults = async ({ id }: Import, format: ResultsFormat) => {
    await this.answer(null);
    this.saved.push(`${id}.${format}`);
  };
}

function summary(number: number, name: string, rest: Partial<CustomerSummary> = {}): CustomerSummary {
  const nothing = { importId: null, billingCustomer: null, suburb: null, state: null, phoneNumber: null };
  return { id: uuid(number), name, ...nothing, siteCount: 0, contactCount: 0, equipmentCount: 0, ...rest };
}

const ROWS: RowResultsPage['items'] = [
  { rowKey: uuid(701), entity: 'customer', status: 'created', recordId: uuid(1), label: 'Harbour Strata' },
  { rowKey: uuid(702), entity: 'customer', status: 'created', recordId: uuid(2), label: '2 Pier St' },
  {
    rowKey: uuid(703),
    entity: 'customer',
    status: 'failed',
    failure: { code: 'unknown-reference', field: 'billingCustomer', message: 'Not found.' },
    label: 'Orphan',
  },
];
