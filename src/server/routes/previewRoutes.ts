import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { previewSchema } from '../../contract/preview';
import { previewRowsPageSchema, previewRowsQuerySchema } from '../../contract/previewRows';
import { ROUTES } from '../../contract/routes';
import type { Services } from '../services';
import { importRepository } from '../imports/importRepository';
import { findPreview } from '../imports/preview/findPreview';
import { previewRows } from '../imports/preview/previewRows';
import type { ImportWorker } from '../imports/work/importWorker';

const security = [{ bearer: [] }];
const importParams = z.strictObject({ importId: z.uuid() });

export const previewRoutes: FastifyPluginAsyncZod<{ services: Services; worker: ImportWorker }> = async (app, { services, worker }) => {
  const { database } = services;
  const imports = importRepository(services);

  app.post(
    ROUTES.preview(':importId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Plays a sealed import on what is stored, without writing',
        security,
        params: importParams,
        body: z.strictObject({}).nullish(),
        response: { 202: previewSchema },
      },
    },
    async ({ identity, params }, reply) => {
      const preview = await worker.previews.start(identity.tenantId, params.importId);
      worker.wake();
      return reply.code(202).send(preview);
    },
  );

  app.get(
    ROUTES.preview(':importId'),
    {
      config: { permission: 'read' },
      schema: {
        summary: 'How far the preview is, and its counts so far',
        security,
        params: importParams,
        response: { 200: previewSchema },
      },
    },
    async ({ identity, params }) => {
      await imports.assertExists(identity.tenantId, params.importId);
      return findPreview(database.forTenant(identity.tenantId), identity.tenantId, params.importId);
    },
  );

  app.get(
    ROUTES.previewRows(':importId'),
    {
      config: { permission: 'read' },
      schema: {
        summary: 'What applying would do with each row',
        security,
        params: importParams,
        querystring: previewRowsQuerySchema,
        response: { 200: previewRowsPageSchema },
      },
    },
    async ({ identity, params, query }) => {
      await imports.assertExists(identity.tenantId, params.importId);
      return previewRows(database, { tenantId: identity.tenantId, importId: params.importId }, query);
    },
  );
};
