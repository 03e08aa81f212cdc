import { sql } from 'kysely';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { API_PREFIX } from '../../contract/routes';
import type { Services } from '../services';

const status = z.strictObject({ status: z.literal('ok') });

export const healthRoutes: FastifyPluginAsyncZod<{ services: Services }> = async (app, { services }) => {
  app.get(`${API_PREFIX}/health`, { schema: { summary: 'Whether the process runs', response: { 200: status } } }, async () => ({
    status: 'ok' as const,
  }));

  app.get(`${API_PREFIX}/ready`, { schema: { summary: 'Whether the database answers', response: { 200: status } } }, async () => {
    await sql`select 1`.execute(services.database.sql);
    return { status: 'ok' as const };
  });
};
