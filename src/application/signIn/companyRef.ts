import { z } from 'zod';
import type { Session } from '../../contract/session';

/** A company as a workbook remembers it: which one, and what to call it. */
export const companyRefSchema = z.strictObject({ id: z.uuid(), name: z.string() });
export type CompanyRef = z.infer<typeof companyRefSchema>;

export function companyOf({ company: { id, name } }: Session): CompanyRef {
  return { id, name };
}
