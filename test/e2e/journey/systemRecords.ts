import { customerPageSchema, type CustomerSummary } from '../../../src/contract/customers';
import { ROUTES } from '../../../src/contract/routes';
import { newSessionSchema } from '../../../src/contract/session';

/** Every customer that the server's database holds, read through its API in a session of its own. */
export async function storedCustomers(origin: string): Promise<readonly CustomerSummary[]> {
  const session = await fetch(`${origin}${ROUTES.demoSessions}`, { method: 'POST' });
  const { token } = newSessionSchema.parse(await session.json());
  const customers: CustomerSummary[] = [];
  for (let page = 1; ; page++) {
    const response = await fetch(`${origin}${ROUTES.customers}?page=${page}&pageSize=250`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { items, totalItems } = customerPageSchema.parse(await response.json());
    customers.push(...items);
    if (customers.length >= totalItems || items.length === 0) return customers;
  }
}
