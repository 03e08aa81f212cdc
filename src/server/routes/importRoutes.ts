import { createHash } from 'node:crypto';
import type { FastifySchemaCompiler } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  applySchema,
  chunkAnswerSchema,
  chunkSchema,
  createImportSchema,
  importPageSchema,
  importSchema,
  importsQuerySchema,
  MAX_CHUNKS,
  rowResultsPageSchema,
  rowResultsQuerySchema,
  sealSchema,
} from '../../contract/imports';
import { ROUTES } from '../../contract/routes';
import type { Services } from '../services';
import { ProblemError } from '../http/problemError';
import { importControl } from '../imports/importControl';
import { importRepository } from '../imports/importRepository';
import { rowResults } from '../imports/rowResults';
import { holdChunk } from '../imports/stage/holdChunk';
import { judgeChunk } from '../imports/stage/judgeChunk';
import type { ImportWorker } from '../imports/work/importWorker';

const security = [{ bearer: [] }];
const importParams = z.strictObject({ importId: z.uuid() });
const chunkParams = importParams.extend({
  seq: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_CHUNKS - 1),
});

export const importRoutes: FastifyPluginAsyncZod<{ services: Services; worker: ImportWorker }> = async (app, { services, worker }) => {
  const imports = importRepository(services);
  const control = importControl(services);
  const inFlight = new Set<string>();

  app.get(
    ROUTES.imports,
    {
      config: { permission: 'read' },
      schema: { summary: 'The history of imports', security, querystring: importsQuerySchema, response: { 200: importPageSchema } },
    },
    async ({ identity, query }) => imports.page(identity.tenantId, query),
  );

  app.put(
    ROUTES.import(':importId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Starts an import',
        security,
        params: importParams,
        body: createImportSchema,
        response: { 200: importSchema, 201: importSchema },
      },
    },
    async ({ identity, params, body }, reply) => {
      const { created } = await imports.create(identity, params.importId, body);
      return reply.code(created ? 201 : 200).send(await imports.find(identity.tenantId, params.importId));
    },
  );

  app.get(
    ROUTES.import(':importId'),
    {
      config: { permission: 'read' },
      schema: {
        summary: 'An import with the chunks that the server holds',
        security,
        params: importParams,
        response: { 200: importSchema },
      },
    },
    async ({ identity, params }) => imports.find(identity.tenantId, params.importId),
  );

  app.put(
    ROUTES.chunk(':importId', ':seq'),
    {
      config: { permission: 'import', rate: 'chunk' },
      schema: {
        summary: 'Holds a chunk of rows once, however often it is sent',
        security,
        params: chunkParams,
        body: chunkSchema,
        response: { 200: chunkAnswerSchema, 201: chunkAnswerSchema },
      },
      validatorCompiler: judgeChunk as FastifySchemaCompiler<unknown>,
      // The digest is of the records as they came; what validation hands on is a copy of its own making.
      preValidation: async (request) => {
        request.receivedRecords = (request.body as { records?: unknown } | null)?.records;
      },
    },
    async ({ identity, params, body, receivedRecords }, reply) => {
      const records = JSON.stringify(receivedRecords);
      if (createHash('sha256').update(records).digest('hex') !== body.digest)
        throw new ProblemError('digest-mismatch', 'The records were changed on their way, or the digest is of something else.');
      const { tenantId } = identity;
      const key = `${tenantId} ${params.importId} ${params.seq}`;
      if (inFlight.has(key))
        throw new ProblemError('chunk-in-flight', `Chunk ${params.seq} is being stored right now. Ask again in a moment.`, undefined, 1);
      inFlight.add(key);
      try {
        const received = { entity: body.entity, digest: body.digest, rowCount: body.records.length, records };
        const { replayed } = await holdChunk(services, { tenantId, ...params }, received);
        if (replayed) reply.header('Idempotency-Replayed', 'true');
        return await reply.code(replayed ? 200 : 201).send({ seq: params.seq, digest: body.digest });
      } finally {
        inFlight.delete(key);
      }
    },
  );

  app.post(
    ROUTES.seal(':importId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Closes an import once all its chunks are there; nothing is written yet',
        security,
        params: importParams,
        body: sealSchema,
        response: { 200: importSchema },
      },
    },
    async ({ identity, params, body }) => {
      await control.seal(identity.tenantId, params.importId, body);
      return imports.find(identity.tenantId, params.importId);
    },
  );

  app.post(
    ROUTES.apply(':importId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Has the server write what it holds, and tells how far that is',
        security,
        params: importParams,
        body: applySchema.nullish(),
        response: { 200: importSchema, 202: importSchema },
      },
    },
    async ({ identity, params, body }, reply) => {
      await control.apply(identity.tenantId, params.importId, body ?? {});
      worker.wake();
      const found = await imports.find(identity.tenantId, params.importId);
      return reply.code(found.state === 'applying' ? 202 : 200).send(found);
    },
  );

  app.post(
    ROUTES.cancel(':importId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Ends an import early; rows that are written stay',
        security,
        params: importParams,
        body: z.strictObject({}).nullish(),
        response: { 200: importSchema },
      },
    },
    async ({ identity, params }) => {
      await control.cancel(identity, params.importId);
      return imports.find(identity.tenantId, params.importId);
    },
  );

  app.get(
    ROUTES.results(':importId'),
    {
      config: { permission: 'read' },
      schema: {
        summary: 'What became of each row',
        security,
        params: importParams,
        querystring: rowResultsQuerySchema,
        response: { 200: rowResultsPageSchema },
      },
    },
    async ({ identity, params, query }) => {
      await imports.assertResultsKept(identity.tenantId, params.importId);
      return rowResults(services.database, {
        tenantId: identity.tenantId,
        importId: params.importId,
        after: query.after,
        status: query.status,
      });
    },
  );
};

declare module 'fastify' {
  interface FastifyRequest {
    /** A chunk's records before validation. */
    receivedRecords?: unknown;
  }
}
