import { z } from 'zod';
import { accountSettingsSchema, existingCustomerSchema, type Account } from '../domain/fields/account';
import { readJsonFile } from './readJsonFile';

/** An account as scripts write it: the country may be left out, and existing customers may be plain names. */
const accountFileSchema = accountSettingsSchema.extend({
  country: accountSettingsSchema.shape.country.default('AU'),
  existingCustomers: z.array(z.union([existingCustomerSchema, z.string().transform((name) => ({ name }))])).default([]),
});

/** @throws UnreadableFileError */
export function readAccountFile(path: string): Account {
  return readJsonFile(path, accountFileSchema);
}
