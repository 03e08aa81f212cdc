import { createHash } from 'node:crypto';
import type { Seal } from '../../../contract/imports';
import { ProblemError } from '../../http/problemError';

interface Held {
  readonly seq: number;
  readonly digest: string;
  readonly rows: number;
}

/** @throws ProblemError unless the server holds exactly the chunks that the seal names, and the rows that were announced */
export function checkManifest(held: readonly Held[], { chunks, manifestDigest }: Seal, totalRows: number): void {
  const heldSeqs = new Set(held.map(({ seq }) => seq));
  const missing = Array.from({ length: chunks }, (_, seq) => seq).filter((seq) => !heldSeqs.has(seq));
  if (missing.length > 0) {
    const errors = missing
      .slice(0, 1_000)
      .map((seq) => ({ pointer: `/chunks/${seq}`, code: 'missing', message: `Chunk ${seq} has not arrived.` }));
    throw new ProblemError('chunks-missing', `${missing.length} of ${chunks} chunks have not arrived.`, errors);
  }
  const digest = createHash('sha256')
    .update(held.map((chunk) => chunk.digest).join('\n'))
    .digest('hex');
  if (held.length !== chunks || digest !== manifestDigest)
    throw new ProblemError('digest-mismatch', 'The chunks that the server holds are not those that the seal names.');
  const rows = held.reduce((sum, chunk) => sum + chunk.rows, 0);
  if (rows !== totalRows) throw new ProblemError('chunks-missing', `The import announced ${totalRows} rows, and the server holds ${rows}.`);
}
