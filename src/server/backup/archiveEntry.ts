import { z } from 'zod';

/** Raised when an older Fieldsheet could not read what a newer one writes. */
export const ARCHIVE_VERSION = 1;

/**
 * A backup is JSON lines, packed by gzip: this header, then for each table a line that names it and a line for each row, then the end. A value is what
 * PostgreSQL gives as text, or null: what it reads back as the same value, whatever the type.
 */
export const headerSchema = z.object({
  format: z.literal('fieldsheet-backup'),
  version: z.int().positive(),
  madeAt: z.iso.datetime(),
  /** The changes that the schema had, in their order. */
  migrations: z.array(z.string()).min(1),
});
export type ArchiveHeader = z.infer<typeof headerSchema>;

const tableSchema = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });
const rowSchema = z.array(z.string().nullable());
const endSchema = z.strictObject({
  /** How many rows there are in all. */
  rows: z.int().nonnegative(),
  /** Of all the lines before this one, with their line ends. */
  sha256: z.string(),
});

export const entrySchema = z.union([rowSchema, tableSchema, endSchema]);
export type ArchivedTable = z.infer<typeof tableSchema>;
export type ArchivedRow = z.infer<typeof rowSchema>;
export type ArchiveEntry = z.infer<typeof entrySchema>;
