import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importSchema } from '../../contract/imports';
import { ROUTES } from '../../contract/routes';
import { undoPlanSchema } from '../../contract/undo';
import type { Services } from '../services';
import { importRepository } from '../imports/importRepository';
import { undoImport } from '../imports/undo/undoImport';
import type { ImportWorker } from '../imports/work/importWorker';

const security = [{ bearer: [] }];
const importParams = z.strictObject({ importId: z.uuid() });
const undoParams = importParams.extend({ undoId: z.uuid() });

export const undoRoutes: FastifyPluginAsyncZod<{ services: Services; worker: ImportWorker }> = async (app, { services, worker }) => {
  const imports = importRepository(services);
  const undos = undoImport(services);

  app.get(
    ROUTES.undoPlan(':importId'),
    {
      config: { permission: 'read' },
      schema: { summary: 'What undoing an import would do now', security, params: importParams, response: { 200: undoPlanSchema } },
    },
    async ({ identity, params }) => undos.plan(identity.tenantId, params.importId),
  );

  app.put(
    ROUTES.undo(':importId', ':undoId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Undoes an import, and tells how far that is',
        security,
        params: undoParams,
        body: z.strictObject({}).nullish(),
        response: { 200: importSchema, 202: importSchema },
      },
    },
    async ({ identity, params }, reply) => {
      const { started } = await undos.start(identity, params.importId, params.undoId);
      const found = await imports.find(identity.tenantId, params.importId);
      worker.wake();
      if (!started) reply.header('Idempotency-Replayed', 'true');
      return reply.code(started ? 202 : 200).send(found);
    },
  );
};
