import { sql as raw, type ExpressionBuilder } from 'kysely';
import type { CustomerDetail, CustomerPage, CustomerQuery, CustomerSummary } from '../../contract/customers';
import type { ExistingCustomer } from '../../domain/fields/account';
import type { Database } from '../database/database';
import type { Tables } from '../database/tables';
import { searchForm } from './searchText';

const REFERENCES_PER_PAGE = 10_000;

/** Reads the customers of one company. */
export function customerRepository(database: Database) {
  const summaries = (tenantId: string) =>
    database
      .forTenant(tenantId)
      .selectFrom('customers as c')
      .leftJoin('customers as payer', (join) =>
        join.onRef('payer.tenant_id', '=', 'c.tenant_id').onRef('payer.customer_id', '=', 'c.billing_customer_id'),
      )
      .where('c.tenant_id', '=', tenantId)
      .select((eb) => [
        'c.customer_id',
        'c.name',
        'c.values',
        'c.billing_customer_id',
        'payer.name as billing_name',
        countOf(eb, 'customers', 'billing_customer_id').as('site_count'),
        countOf(eb, 'contacts', 'customer_id').as('contact_count'),
        countOf(eb, 'equipment', 'customer_id').as('equipment_count'),
      ]);

  return {
    /** In the order of their ids, which is the order of creation: a page stays the same while others add customers. */
    async references(tenantId: string, after: string | undefined): Promise<{ items: ExistingCustomer[]; next: string | null }> {
      const rows = await database
        .forTenant(tenantId)
        .selectFrom('customers')
        .select(['customer_id', 'name', raw<string | null>`values ->> 'importId'`.as('import_id')])
        .where('tenant_id', '=', tenantId)
        .$if(after !== undefined, (query) => query.where('customer_id', '>', after!))
        .orderBy('customer_id')
        .limit(REFERENCES_PER_PAGE + 1)
        .execute();
      const page = rows.slice(0, REFERENCES_PER_PAGE);
      return {
        items: page.map(({ name, import_id }) => ({ name, ...(import_id !== null && { importId: import_id }) })),
        next: rows.length > page.length ? page.at(-1)!.customer_id : null,
      };
    },

    async page(tenantId: string, { search, kind, page, pageSize }: CustomerQuery): Promise<CustomerPage> {
      const pattern = search ? `%${escapeLike(searchForm(search))}%` : null;
      const { total } = await database
        .forTenant(tenantId)
        .selectFrom('customers as c')
        .select((eb) => eb.fn.countAll<string>().as('total'))
        .where('c.tenant_id', '=', tenantId)
        .$if(kind !== 'all', (query) => query.where('c.billing_customer_id', kind === 'site' ? 'is not' : 'is', null))
        .$if(pattern !== null, (query) => query.where('c.search_text', 'like', pattern!))
        .executeTakeFirstOrThrow();
      const rows = await summaries(tenantId)
        .$if(kind !== 'all', (query) => query.where('c.billing_customer_id', kind === 'site' ? 'is not' : 'is', null))
        .$if(pattern !== null, (query) => query.where('c.search_text', 'like', pattern!))
        .orderBy('c.name_key')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { items: rows.map(toSummary), totalItems: Number(total), page, pageSize };
    },

    /** Null when this company has no such customer. */
    async detail(tenantId: string, customerId: string): Promise<CustomerDetail | null> {
      const found = await summaries(tenantId).where('c.customer_id', '=', customerId).executeTakeFirst();
      if (!found) return null;
      const [sites, contacts, equipment] = await Promise.all([
        summaries(tenantId).where('c.billing_customer_id', '=', customerId).orderBy('c.name_key').execute(),
        database
          .forTenant(tenantId)
          .selectFrom('contacts')
          .select(['contact_id as id', 'values'])
          .where('tenant_id', '=', tenantId)
          .where('customer_id', '=', customerId)
          .orderBy('is_default', 'desc')
          .orderBy('name_key')
          .execute(),
        database
          .forTenant(tenantId)
          .selectFrom('equipment')
          .select(['equipment_id as id', 'values'])
          .where('tenant_id', '=', tenantId)
          .where('customer_id', '=', customerId)
          .orderBy('number_key')
          .execute(),
      ]);
      return { ...toSummary(found), values: found.values, sites: sites.map(toSummary), contacts, equipment };
    },
  };
}

type SummaryContext = Tables & { c: Tables['customers'] };

function countOf(
  eb: ExpressionBuilder<SummaryContext, 'c'>,
  table: 'customers' | 'contacts' | 'equipment',
  column: 'billing_customer_id' | 'customer_id',
) {
  return raw<string>`(select count(*) from ${raw.table(table)} child where child.tenant_id = ${eb.ref('c.tenant_id')} and child.${raw.ref(column)} = ${eb.ref('c.customer_id')})`;
}

interface SummaryRow {
  customer_id: string;
  name: string;
  values: Record<string, string | number | boolean>;
  billing_customer_id: string | null;
  billing_name: string | null;
  site_count: string;
  contact_count: string;
  equipment_count: string;
}

function toSummary(row: SummaryRow): CustomerSummary {
  const text = (key: string) => (row.values[key] === undefined ? null : String(row.values[key]));
  return {
    id: row.customer_id,
    name: row.name,
    importId: text('importId'),
    billingCustomer:
      row.billing_customer_id !== null && row.billing_name !== null ? { id: row.billing_customer_id, name: row.billing_name } : null,
    suburb: text('streetSuburb'),
    state: text('streetState'),
    phoneNumber: text('phoneNumber'),
    siteCount: Number(row.site_count),
    contactCount: Number(row.contact_count),
    equipmentCount: Number(row.equipment_count),
  };
}

/** `%`, `_` and `\` as they are. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
