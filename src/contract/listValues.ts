import { z } from 'zod';
import { ENTITIES, type EntityName } from '../domain/fields/entity';
import { storableText } from './storableText';
import { listValueSchema } from '../domain/fields/listAddition';

const entityNames = ENTITIES.map(({ name }) => name) as [EntityName, ...EntityName[]];

/** POST /api/v1/account/list-values: a value for the list of a field. Sent again it changes nothing. */
export const newListValueSchema = z.strictObject({
  entity: z.enum(entityNames),
  /** Field key. */
  field: storableText(120).min(1),
  value: listValueSchema,
});
export type NewListValue = z.infer<typeof newListValueSchema>;

/** The value as the list has it now: one that was there already keeps its spelling. */
export const listValueAnswerSchema = z.strictObject({ value: z.string() });
