import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { UnreadableFileError } from './workbookFile';

/** @throws UnreadableFileError when the file is not there, is not JSON, or does not fit the schema */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): T {
  const result = schema.safeParse(parse(path, readText(path)));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new UnreadableFileError(path, `not as expected at ${first?.path.join('.') || 'its top'}: ${first?.message}`);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    throw new UnreadableFileError(path, cannotOpen(cause), { cause });
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableFileError(path, 'this is not JSON', { cause });
  }
}

/** Why the file system refused, in words. */
export function cannotOpen(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'EACCES') return 'no permission to read it';
  return `cannot be opened (${String(code ?? cause)})`;
}
