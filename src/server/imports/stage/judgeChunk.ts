import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { importRecordSchema } from '../../../contract/imports';
import { isPlainChunk, isPlainRecord } from './isPlainChunk';

/** The contract judges what is not plainly a chunk. */
export const judgeChunk: FastifySchemaCompiler<z.ZodType> = (route) => {
  const judge = validatorCompiler(route);
  return route.httpPart === 'body' ? (body: unknown) => (isPlainChunk(body) ? { value: body } : judge(upToFirstFault(body))) : judge;
};

/** Of a body with records that are wrong, what ends with the first of them: to list the faults of all can be more work than the server has time for. */
function upToFirstFault(body: unknown): unknown {
  const { records } = (body ?? {}) as { records?: unknown };
  if (!Array.isArray(records)) return body;
  const firstAt = records.findIndex((record) => !isPlainRecord(record) && !importRecordSchema.safeParse(record).success);
  return firstAt === -1 ? body : { ...(body as object), records: records.slice(0, firstAt + 1) };
}
