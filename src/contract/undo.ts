import { z } from 'zod';

/** What taking an import back does, or has done, to a row that created or updated a record. Other rows have nothing to undo. */
export const undoOutcomes = ['restored', 'removed', 'kept'] as const;
export type UndoOutcome = (typeof undoOutcomes)[number];

/** Why a record, or some of its fields, stay as they are. */
export const keptReasons = [
  /** Somebody has changed what the import wrote. */
  'edited-since',
  /** The record that the import updated is gone. */
  'deleted-since',
  /** Something that stays refers to the record that the import created. */
  'referred-to',
  /** What the record had before belongs to another one by now: its import ID, its name and address, being the default contact. */
  'taken-since',
  /** The customer that it was billed to is gone, or is billed to this one by now. */
  'payer-changed',
  /** The import is older than undoing. */
  'not-recorded',
] as const;
export type KeptReason = (typeof keptReasons)[number];

export const rowUndoSchema = z.strictObject({
  outcome: z.enum(undoOutcomes),
  kept: z
    .strictObject({
      code: z.enum(keptReasons),
      /** Keys of the fields that stay; what else the row changed is restored. None when it is about the record as a whole. */
      fields: z.array(z.string()),
      /** For people; never repeats a value. */
      message: z.string(),
    })
    .optional(),
});
export type RowUndo = z.infer<typeof rowUndoSchema>;

/** Rows by outcome; together they are the rows that created or updated a record. */
export const undoCountsSchema = z.strictObject({ restored: z.int(), removed: z.int(), kept: z.int() });
export type UndoCounts = z.infer<typeof undoCountsSchema>;

/** How many rows a plan lists; its counts are of all. */
export const MAX_PLANNED_ROWS = 5_000;

/** GET /api/v1/imports/{importId}/undo-plan: what undoing would do at this moment. Created rows that are not listed are removed, updated ones restored. */
export const undoPlanSchema = z.strictObject({
  counts: undoCountsSchema,
  /** Rows that would be kept, in order of sending, as many as a plan lists. */
  kept: z.array(
    z.strictObject({
      rowKey: z.uuid(),
      /** What people know the row by; empty where nothing is known any more. */
      label: z.string(),
      undo: rowUndoSchema,
    }),
  ),
});
export type UndoPlan = z.infer<typeof undoPlanSchema>;

/** How far the undo of an import is. */
export const undoSchema = z.strictObject({
  id: z.uuid(),
  requestedBy: z.string(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  /** Of the rows so far. */
  counts: undoCountsSchema,
});
export type Undo = z.infer<typeof undoSchema>;
