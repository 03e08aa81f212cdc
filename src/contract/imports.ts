import { z } from 'zod';
import { ENTITY_NAMES } from '../domain/fields/entity';
import { choicesSchema, DEFAULT_CHOICES } from './choices';
import { storableText } from './storableText';
import { rowUndoSchema, undoSchema } from './undo';

/** Limits of one import and of one chunk; the server refuses more, the client plans within. */
export const MAX_CHUNKS = 1_000_000;
export const MAX_CHUNK_ROWS = 1_000;
export const MAX_CHUNK_BYTES = 2_000_000;

const uuid = z.uuid();
const entityName = z.enum(ENTITY_NAMES);

/** As much text as an Excel cell holds. A field's own limit fails its row; this one would refuse the whole chunk. */
export const MAX_CELL_TEXT = 32_767;

export const fieldValueSchema = z.union([z.string().max(MAX_CELL_TEXT), z.number(), z.boolean()]);

export const importRecordSchema = z.strictObject({
  rowKey: uuid,
  /** By field key; `null` takes the stored value away, where the import's choices say that blanks clear. */
  values: z.record(storableText(120).min(1), fieldValueSchema.nullable()),
});

/** PUT /api/v1/imports/{importId}: the same body again answers 200, another body 422. */
export const createImportSchema = z.strictObject({
  /** Where the rows come from, for the history. No cell values. */
  workbookName: storableText(255),
  sheetNames: z.array(storableText(31)).max(20),
  /** How many records the chunks will hold together; sealing checks it. */
  totalRows: z.int().min(1).max(2_000_000),
  choices: choicesSchema.default(DEFAULT_CHOICES),
  /** What the person calls the column mapping that the rows were read by, for the history. */
  mappingName: storableText(255).nullable().default(null),
});
export type CreateImport = z.infer<typeof createImportSchema>;

/** PUT /api/v1/imports/{importId}/chunks/{seq}. */
export const chunkSchema = z.strictObject({
  entity: entityName,
  /** SHA-256, lower-case hex, of the UTF-8 JSON text of `records` as `JSON.stringify` writes it: how the server tells a retry from another chunk. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  records: z
    .array(importRecordSchema)
    .min(1)
    .max(MAX_CHUNK_ROWS)
    .refine(
      (records) => new Set(records.map(({ rowKey }) => rowKey.toLowerCase())).size === records.length,
      'Two records have the same row key.',
    ),
});
export type ChunkBody = z.infer<typeof chunkSchema>;

export const rowStatuses = ['created', 'updated', 'unchanged', 'failed', 'skipped'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** Why the server did not write a row that failed or was skipped. Validation's issue kinds appear here too, prefixed by nothing. */
export const rowFailureSchema = z.strictObject({
  code: z.string(),
  /** Key of the field at fault, if it is one field's fault. */
  field: z.string().optional(),
  /** For people; never repeats a cell's value. */
  message: z.string(),
});
export type RowFailure = z.infer<typeof rowFailureSchema>;

export const rowResultSchema = z.strictObject({
  rowKey: uuid,
  entity: entityName,
  status: z.enum(rowStatuses),
  /** The record's id in the system, where there is one. */
  recordId: uuid.optional(),
  failure: rowFailureSchema.optional(),
});
export type RowResult = z.infer<typeof rowResultSchema>;

/** GET /api/v1/imports/{importId}/results: every row's result so far, in order of sending, in pages of up to 5,000. */
export const rowResultsQuerySchema = z.strictObject({
  /** `next` of the page before. */
  after: z
    .string()
    .regex(/^\d{1,9}-\d{1,4}$/)
    .optional(),
  status: z.enum(rowStatuses).optional(),
});
export const rowResultsPageSchema = z.strictObject({
  items: z.array(
    rowResultSchema.extend({
      /** What people know the row by: the name of the customer or contact, or the equipment's number. */
      label: z.string(),
      /** What undoing the import did to the row. */
      undo: rowUndoSchema.optional(),
    }),
  ),
  next: z.string().nullable(),
});
export type RowResultsPage = z.infer<typeof rowResultsPageSchema>;
export type ImportedRow = RowResultsPage['items'][number];

/** The server holds the chunk: 201 from now on, 200 with `Idempotency-Replayed: true` when it did before. */
export const chunkAnswerSchema = z.strictObject({ seq: z.int(), digest: z.string() });
export type ChunkAnswer = z.infer<typeof chunkAnswerSchema>;

/** POST /api/v1/imports/{importId}/seal: no more chunks will come; the server checks that it holds exactly these, and needs the client no longer. */
export const sealSchema = z.strictObject({
  chunks: z.int().min(0).max(MAX_CHUNKS),
  /** SHA-256 hex of the chunks' digests, joined by line feeds in order of seq. */
  manifestDigest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Seal = z.infer<typeof sealSchema>;

/** POST /api/v1/imports/{importId}/apply: writes what is held and not written yet, up to and with a chunk or to the end. Asked again it changes nothing. */
export const applySchema = z.strictObject({
  /** The import is `sealed` again after this chunk. Not together with `all-or-nothing`. */
  throughSeq: z
    .int()
    .min(0)
    .max(MAX_CHUNKS - 1)
    .optional(),
});
export type Apply = z.infer<typeof applySchema>;

export const importStates = [
  /** Takes chunks. */
  'open',
  /** The server holds everything, and writes nothing until it is told to apply. */
  'sealed',
  /** The server is writing; nobody need wait for it. */
  'applying',
  'completed',
  'completed_with_errors',
  'cancelled',
  'expired',
  'undoing',
  'undone',
  'partly_undone',
] as const;

export const countsSchema = z.strictObject({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  skipped: z.int(),
});
export type Counts = z.infer<typeof countsSchema>;

export const importSchema = z.strictObject({
  id: uuid,
  state: z.enum(importStates),
  workbookName: z.string(),
  sheetNames: z.array(z.string()),
  totalRows: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  finishedAt: z.iso.datetime().nullable(),
  choices: choicesSchema,
  mappingName: z.string().nullable(),
  /** What the rows that are applied did; undoing changes nothing of it. */
  counts: countsSchema,
  /** When the server gave up applying, or previewing, after failing several times; the import is `sealed` then, and can be applied further. */
  interruptedAt: z.iso.datetime().nullable(),
  undo: undoSchema.nullable(),
  /** What the server still keeps of it: old imports lose first what undoing needs, then the results of their rows; never who, when and how many. */
  retained: z.enum(['everything', 'results', 'counts']),
  /** The chunks that the server holds or has applied. */
  chunks: z.array(z.strictObject({ seq: z.int(), digest: z.string(), rows: z.int(), applied: z.boolean() })),
});
export type Import = z.infer<typeof importSchema>;

/** GET /api/v1/imports: the history, newest first. */
export const importsQuerySchema = z.strictObject({
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(250).default(50),
});
export type ImportsQuery = z.infer<typeof importsQuerySchema>;
export const importSummarySchema = importSchema.omit({ chunks: true });
export type ImportSummary = z.infer<typeof importSummarySchema>;
export const importPageSchema = z.strictObject({
  items: z.array(importSummarySchema),
  totalItems: z.int(),
  page: z.int(),
  pageSize: z.int(),
});
export type ImportPage = z.infer<typeof importPageSchema>;
