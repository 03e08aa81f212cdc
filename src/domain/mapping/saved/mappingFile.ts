import { z } from 'zod';
import { columnMappingSchema, type ColumnMapping } from '../ownSheet/columnMapping';

/** Larger files are no mapping of ours, and are not even read. In bytes. */
export const MAX_MAPPING_FILE_BYTES = 1_000_000;
export const MAPPING_FILE_VERSION = 1;

const FORMAT = 'fieldsheet-mapping';
const envelopeSchema = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(MAPPING_FILE_VERSION),
  name: z.string(),
  mapping: columnMappingSchema,
});

export interface NamedMapping {
  readonly name: string;
  readonly mapping: ColumnMapping;
}

/** `foreign`: it is not one of ours; `too-new`: a later Fieldsheet wrote it; `damaged`: it is ours, but somebody has changed it. */
export type MappingFileFault = 'foreign' | 'too-new' | 'damaged';

export type ReadMappingFile =
  { readonly read: true; readonly content: NamedMapping } | { readonly read: false; readonly fault: MappingFileFault };

export function writeMappingFile({ name, mapping }: NamedMapping): string {
  return `${JSON.stringify({ format: FORMAT, version: MAPPING_FILE_VERSION, name, mapping } satisfies z.input<typeof fileSchema>, null, 2)}\n`;
}

export function readMappingFile(text: string): ReadMappingFile {
  const json = parseJson(text.replace(/^\ufeff/, ''));
  const envelope = envelopeSchema.safeParse(json);
  // A file of ours that was cut off still begins as ours do.
  if (!envelope.success)
    return { read: false, fault: json === undefined && text.includes(`"format": "${FORMAT}"`) ? 'damaged' : 'foreign' };
  if (envelope.data.version > MAPPING_FILE_VERSION) return { read: false, fault: 'too-new' };
  const file = fileSchema.safeParse(json);
  return file.success ? { read: true, content: { name: file.data.name, mapping: file.data.mapping } } : { read: false, fault: 'damaged' };
}

/** Undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
