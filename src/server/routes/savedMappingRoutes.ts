import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ROUTES } from '../../contract/routes';
import {
  deletedMappingSchema,
  deleteMappingQuerySchema,
  MAX_MAPPING_BYTES,
  saveMappingSchema,
  storedMappingSchema,
  storedMappingsPageSchema,
  storedMappingsQuerySchema,
} from '../../contract/savedMappings';
import { savedMappingRepository } from '../mappings/savedMappingRepository';
import type { Services } from '../services';

const security = [{ bearer: [] }];
const params = z.strictObject({ mappingId: z.uuid() });

export const savedMappingRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  const mappings = savedMappingRepository(services);

  app.get(
    ROUTES.mappings,
    {
      config: { permission: 'read' },
      schema: {
        summary: 'The company’s saved mappings and one’s own',
        security,
        querystring: storedMappingsQuerySchema,
        response: { 200: storedMappingsPageSchema },
      },
    },
    async ({ identity, query }) => mappings.page(identity, query.after),
  );

  app.put(
    ROUTES.mapping(':mappingId'),
    {
      bodyLimit: MAX_MAPPING_BYTES,
      config: { permission: 'import' },
      schema: {
        summary: 'Saves a mapping, renames, shares or replaces it',
        security,
        params,
        body: saveMappingSchema,
        response: { 200: storedMappingSchema, 201: storedMappingSchema },
      },
    },
    async ({ identity, params: { mappingId }, body }, reply) => {
      const { stored, created } = await mappings.save(identity, mappingId, body);
      return reply.code(created ? 201 : 200).send(stored);
    },
  );

  app.delete(
    ROUTES.mapping(':mappingId'),
    {
      config: { permission: 'import' },
      schema: {
        summary: 'Deletes a mapping',
        security,
        params,
        querystring: deleteMappingQuerySchema,
        response: { 200: deletedMappingSchema },
      },
    },
    async ({ identity, params: { mappingId }, query }) => {
      await mappings.delete(identity, mappingId, query.version);
      return { id: mappingId };
    },
  );
};
