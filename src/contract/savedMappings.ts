import { z } from 'zod';
import { columnMappingSchema } from '../domain/mapping/ownSheet/columnMapping';
import { MAX_NAME_LENGTH } from '../domain/mapping/saved/freeName';
import { oneLine } from './oneLine';

/** Who sees a saved mapping: the person who saved it, or everybody in the company. */
export const MAPPING_SCOPES = ['private', 'company'] as const;
export type MappingScope = (typeof MAPPING_SCOPES)[number];

/** Of one request's body: a mapping of 300 columns with long headers and full value tables stays below it. */
export const MAX_MAPPING_BYTES = 500_000;
/** How many a company may share, and how many a person may keep private. */
export const MAX_MAPPINGS_PER_SCOPE = 200;

export const mappingNameSchema = oneLine(MAX_NAME_LENGTH);

/** PUT /api/v1/mappings/{mappingId}: the same body again answers the same. */
export const saveMappingSchema = z.strictObject({
  name: mappingNameSchema,
  scope: z.enum(MAPPING_SCOPES),
  mapping: columnMappingSchema,
  /** The version that this takes the place of; null for a mapping that is new. */
  replaces: z.int().min(1).nullable(),
});
export type SaveMapping = z.infer<typeof saveMappingSchema>;

/** DELETE /api/v1/mappings/{mappingId}?version= */
export const deleteMappingQuerySchema = z.strictObject({ version: z.coerce.number().int().min(1) });
export const deletedMappingSchema = z.strictObject({ id: z.uuid() });

export const storedMappingSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  scope: z.enum(MAPPING_SCOPES),
  mapping: columnMappingSchema,
  /** Counts its changes, from 1. */
  version: z.int().min(1),
  /** Whether the one who asks has made it. */
  isYours: z.boolean(),
  /** Who changed it last. */
  updatedBy: z.string(),
  updatedAt: z.iso.datetime(),
});
export type StoredMapping = z.infer<typeof storedMappingSchema>;

/** GET /api/v1/mappings?after={cursor}: the company's and one's own, in the order of their ids. */
export const storedMappingsQuerySchema = z.strictObject({ after: z.uuid().optional() });
export const storedMappingsPageSchema = z.strictObject({ items: z.array(storedMappingSchema), next: z.uuid().nullable() });
