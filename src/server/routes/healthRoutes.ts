import { setTimeout as timeout } from 'node:timers/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isMigrated } from '../database/migrate';
import { ProblemError } from '../http/problemError';
import type { Services } from '../services';

/** Who asks, asks every few seconds: a database that takes longer is no use to the requests of people either. */
const PATIENCE_MS = 3_000;

const hide = true;

/** For whatever starts processes and sends requests to them. Outside the API: no token, and no say in which company. */
export const healthRoutes: FastifyPluginAsyncZod<{ services: Services; isStopping: () => boolean }> = async (
  app,
  { services, isStopping },
) => {
  app.get('/health/live', { schema: { hide, response: { 200: z.strictObject({ status: z.literal('live') }) } } }, async () => ({
    status: 'live' as const,
  }));

  app.get('/health/ready', { schema: { hide, response: { 200: z.strictObject({ status: z.literal('ready') }) } } }, async (request) => {
    if (isStopping()) throw notReady('The server is stopping.');
    const state = await Promise.race([databaseState(services), timeout(PATIENCE_MS, 'silent' as const, { ref: false })]).catch(
      (error: unknown) => {
        request.log.warn({ err: error }, 'The database cannot be asked');
        return 'silent' as const;
      },
    );
    if (state === 'silent') throw notReady('The database does not answer.');
    if (state === 'outdated') throw notReady('The database lacks changes that this version needs.');
    return { status: 'ready' as const };
  });
};

async function databaseState({ database }: Services): Promise<'ready' | 'outdated'> {
  return (await isMigrated(database.system)) ? 'ready' : 'outdated';
}

function notReady(detail: string): ProblemError {
  return new ProblemError('unavailable', detail, undefined, 5);
}
