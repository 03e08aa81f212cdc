import { z } from 'zod';
import { accountSettingsSchema, CUSTOM_FIELD_ENTITIES, customFieldSchema } from '../domain/fields/account';
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
export type ChangeList = z.infer<typeof changeListSchema>;
export const listNameSchema = z.enum(LIST_NAMES);

/** PUT /api/v1/account/custom-fields: all fields of the company's own, in their order. */
export const changeCustomFieldsSchema = z.strictObject({ revision: revisionSchema, customFields: z.array(customFieldSchema).max(200) });
export type ChangeCustomFields = z.infer<typeof changeCustomFieldsSchema>;

const valueUsageSchema = z.strictObject({ value: z.string(), records: z.int() });
export type ValueUsage = z.infer<typeof valueUsageSchema>;

/** GET /api/v1/account/lists/{list}/usage: how many records hold each value, those too that the list has no more. */
export const listUsageSchema = z.strictObject({ values: z.array(valueUsageSchema) });
export type ListUsage = z.infer<typeof listUsageSchema>;

/** GET /api/v1/account/custom-fields/usage: how many records hold a value of each field, those too that the company has no more. */
export const customFieldUsageSchema = z.strictObject({
  fields: z.array(z.strictObject({ entity: z.enum(CUSTOM_FIELD_ENTITIES), key: z.string(), records: z.int() })),
});
export type CustomFieldUsage = z.infer<typeof customFieldUsageSchema>;
