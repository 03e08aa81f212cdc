import { Link } from '@fluentui/react-components';
import type { CustomerSummary } from '../../contract/customers';
import type { Column } from '../shell/DataTable';
import { hrefOf } from '../shell/route';
import { strings } from '../strings';

const figure = (count: number) => (count === 0 ? '–' : count.toLocaleString('en-AU'));

const name: Column<CustomerSummary> = {
  header: strings.columns.name,
  cell: (customer) => <Link href={hrefOf({ view: 'customer', id: customer.id })}>{customer.name}</Link>,
};

const billedTo: Column<CustomerSummary> = {
  header: strings.columns.billedTo,
  cell: ({ billingCustomer }) =>
    billingCustomer && <Link href={hrefOf({ view: 'customer', id: billingCustomer.id })}>{billingCustomer.name}</Link>,
};

const others: readonly Column<CustomerSummary>[] = [
  { header: strings.columns.importId, cell: ({ importId }) => importId, isShort: true },
  { header: strings.columns.place, cell: ({ suburb, state }) => [suburb, state].filter(Boolean).join(' ') },
  { header: strings.columns.phone, cell: ({ phoneNumber }) => phoneNumber, isShort: true },
];

const belongings: readonly Column<CustomerSummary>[] = [
  { header: strings.columns.contacts, cell: ({ contactCount }) => figure(contactCount), isFigure: true },
  { header: strings.columns.equipment, cell: ({ equipmentCount }) => figure(equipmentCount), isFigure: true },
];

const sites: Column<CustomerSummary> = { header: strings.columns.sites, cell: ({ siteCount }) => figure(siteCount), isFigure: true };

export const customerColumns: readonly Column<CustomerSummary>[] = [name, billedTo, ...others, sites, ...belongings];

/** Under their billing customer it goes without saying who pays. */
export const siteColumns: readonly Column<CustomerSummary>[] = [name, ...others, ...belongings];
