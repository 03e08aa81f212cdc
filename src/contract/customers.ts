import { z } from 'zod';
import { existingCustomerSchema } from '../domain/fields/account';
import { fieldValueSchema } from './imports';
import { storableText } from './storableText';

/** GET /api/v1/customer-references?after={cursor}: what rows may refer to, in pages of up to 10,000. */
export const customerReferencesSchema = z.strictObject({
  items: z.array(existingCustomerSchema),
  next: z.string().nullable(),
});

const recordSchema = z.strictObject({ id: z.uuid(), values: z.record(z.string(), fieldValueSchema) });

/** One line of the customer list. */
export const customerSummarySchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  importId: z.string().nullable(),
  billingCustomer: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  suburb: z.string().nullable(),
  state: z.string().nullable(),
  phoneNumber: z.string().nullable(),
  siteCount: z.int(),
  contactCount: z.int(),
  equipmentCount: z.int(),
});
export type CustomerSummary = z.infer<typeof customerSummarySchema>;

/** GET /api/v1/customers */
export const customerQuerySchema = z.strictObject({
  search: storableText(200).optional(),
  kind: z.enum(['all', 'billing', 'site']).default('all'),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(250).default(50),
});
export type CustomerQuery = z.infer<typeof customerQuerySchema>;
export const customerPageSchema = z.strictObject({
  items: z.array(customerSummarySchema),
  totalItems: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type CustomerPage = z.infer<typeof customerPageSchema>;

/** GET /api/v1/customers/{customerId} */
export const customerDetailSchema = customerSummarySchema.extend({
  values: z.record(z.string(), fieldValueSchema),
  sites: z.array(customerSummarySchema),
  contacts: z.array(recordSchema),
  equipment: z.array(recordSchema),
});
export type CustomerDetail = z.infer<typeof customerDetailSchema>;
