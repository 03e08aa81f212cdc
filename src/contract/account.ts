import { z } from 'zod';
import { accountSettingsSchema, customFieldSchema } from '../domain/fields/account';
import { LIST_NAMES } from '../domain/fields/field';
import { listValueSchema } from '../domain/fields/listAddition';

/** Counts the changes of a company's lists and fields, from 1: who changes them says which they have seen. */
export const revisionSchema = z.int().min(1);

/** GET /api/v1/account: what rows are judged by. */
export const accountSchema = z.strictObject({ revision: revisionSchema, settings: accountSettingsSchema });
export type Account = z.infer<typeof accountSchema>;

/** GET /api/v1/account/revision: asked now and then by open panes. */
export const accountRevisionSchema = z.strictObject({ revision: revisionSchema });

/** PUT /api/v1/account/lists/{list}: all values of a list, in their order. */
export const changeListSchema = z.strictObject({ revision: revisionSchema, values: z.array(listValueSchema).max(5_000) });
export const listNameSchema = z.enum(LIST_NAMES);

/** PUT /api/v1/account/custom-fields: all fields of the company's own, in their order. */
export const changeCustomFieldsSchema = z.strictObject({ revision: revisionSchema, customFields: z.array(customFieldSchema).max(200) });
