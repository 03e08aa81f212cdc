import { z } from 'zod';
import { ENTITY_NAMES } from '../domain/fields/entity';
import { fieldValueSchema, rowStatuses } from './imports';
import { storableText } from './storableText';

/** How many things of a kind one answer tells of, and one request may name. */
export const MAX_PERSONAL_DATA_ITEMS = 1_000;

/** Whose data it is about, by anything that they are known by. What holds one of these is found. */
export const personSchema = z
  .strictObject({
    name: storableText(200).trim().min(2).optional(),
    email: z.string().trim().max(254).pipe(z.email()).optional(),
    /** With at least six digits; spaces, brackets, a leading zero and the country's code do not count. */
    phone: storableText(40)
      .regex(/^(?:\D*\d){6,}\D*$/, 'Must have at least six digits.')
      .optional(),
  })
  .refine(({ name, email, phone }) => Boolean(name ?? email ?? phone), 'Give a name, an e-mail address or a phone number.');

const uuid = z.uuid();
const fieldKeys = z.array(storableText(120).min(1)).max(500);
const valuesSchema = z.record(z.string(), fieldValueSchema);

const foundRecordSchema = z.strictObject({
  id: uuid,
  /** What people know it by. */
  label: z.string(),
  /** Keys of the fields that name the person. */
  fields: z.array(z.string()),
  /** Keys of the other fields that hold something; of a customer who is this person, they are about the person too. */
  otherFields: z.array(z.string()),
});
const foundRowSchema = z.strictObject({ importId: uuid, workbookName: z.string(), rowKey: uuid, entity: z.enum(ENTITY_NAMES) });
const foundMappingSchema = z.strictObject({ id: uuid, name: z.string() });

/** POST /api/v1/personal-data/search: where something about a person is held. A list of 1,000 may not be all: search again once these are erased. */
export const personalDataSchema = z.strictObject({
  customers: z.array(foundRecordSchema),
  contacts: z.array(foundRecordSchema.extend({ customerId: uuid })),
  equipment: z.array(foundRecordSchema.extend({ customerId: uuid })),
  /** Rows of imports, as far as what they were called, changed or replaced is kept. */
  importRows: z.array(foundRowSchema),
  /** Rows that were sent and are not written. */
  heldRecords: z.array(foundRowSchema),
  /** Saved mappings with a value that names the person. */
  mappings: z.array(foundMappingSchema),
  /** People of the company itself; their own data is exported and erased by `/people/{id}/personal-data` and `/people/{id}/erasure`. */
  colleagues: z.array(z.strictObject({ id: uuid, name: z.string() })),
});
export type PersonalData = z.infer<typeof personalDataSchema>;

/** POST /api/v1/personal-data/export: the same with what it says. By POST, so that nobody's name or address gets into an address line. */
export const personalDataExportSchema = z.strictObject({
  customers: z.array(foundRecordSchema.extend({ values: valuesSchema })),
  contacts: z.array(foundRecordSchema.extend({ customerId: uuid, values: valuesSchema })),
  equipment: z.array(foundRecordSchema.extend({ customerId: uuid, values: valuesSchema })),
  importRows: z.array(
    foundRowSchema.extend({
      status: z.enum(rowStatuses),
      label: z.string().nullable(),
      before: valuesSchema.nullable(),
      after: z.record(z.string(), fieldValueSchema.nullable()).nullable(),
    }),
  ),
  heldRecords: z.array(foundRowSchema.extend({ values: z.record(z.string(), fieldValueSchema.nullable()) })),
  mappings: z.array(foundMappingSchema.extend({ values: z.array(z.string()) })),
});
export type PersonalDataExport = z.infer<typeof personalDataExportSchema>;

const fieldsOfRecord = z.array(z.strictObject({ id: uuid, fields: fieldKeys.min(1) })).max(MAX_PERSONAL_DATA_ITEMS);
const rows = z.array(z.strictObject({ importId: uuid, rowKey: uuid })).max(MAX_PERSONAL_DATA_ITEMS);

/**
 * POST /api/v1/personal-data/erase: exactly what is named here, of what a search has found. What is gone already is no error.
 * Imports that wrote an erased record lose what they kept of it, and can no longer bring it back.
 */
export const erasePersonalDataSchema = z.strictObject({
  /** Values of mappings that name this person go. */
  person: personSchema,
  /** These fields of theirs are emptied; one that would be left without a name is called “Removed person” and a number. */
  customers: fieldsOfRecord,
  /** Removed whole. */
  contacts: z.array(uuid).max(MAX_PERSONAL_DATA_ITEMS),
  /** These fields are emptied; the equipment number stays. */
  equipment: fieldsOfRecord,
  importRows: rows,
  /** Emptied: they fail when they are written, so that counts stay true. */
  heldRecords: rows,
  mappings: z.array(uuid).max(MAX_PERSONAL_DATA_ITEMS),
});
export type ErasePersonalData = z.infer<typeof erasePersonalDataSchema>;

/** How many were changed. */
export const erasedPersonalDataSchema = z.strictObject({
  customers: z.int(),
  contacts: z.int(),
  equipment: z.int(),
  importRows: z.int(),
  heldRecords: z.int(),
  mappings: z.int(),
});
export type ErasedPersonalData = z.infer<typeof erasedPersonalDataSchema>;

/** GET /api/v1/people/{id}/personal-data: what is held on somebody of the company itself. */
export const colleagueDataSchema = z.strictObject({
  id: uuid,
  name: z.string(),
  email: z.string().nullable(),
  role: z.string(),
  joinedAt: z.iso.datetime(),
  removedAt: z.iso.datetime().nullable(),
  sessions: z.array(z.strictObject({ startedAt: z.iso.datetime(), expiresAt: z.iso.datetime() })),
  accessTokens: z.array(z.strictObject({ name: z.string(), createdAt: z.iso.datetime(), lastUsedAt: z.iso.datetime().nullable() })),
  imports: z.array(z.strictObject({ id: uuid, workbookName: z.string(), startedAt: z.iso.datetime() })),
  mappings: z.array(z.strictObject({ id: uuid, name: z.string() })),
  listValues: z.array(z.strictObject({ value: z.string(), addedAt: z.iso.datetime() })),
  record: z.array(z.strictObject({ action: z.string(), at: z.iso.datetime() })),
});
export type ColleagueData = z.infer<typeof colleagueDataSchema>;

/** POST /api/v1/people/{id}/erasure: they are signed out and belong to the company no more; what they did stays, by “Removed person”. */
export const erasedColleagueSchema = z.strictObject({ id: uuid, privateMappings: z.int() });
