import compress from '@fastify/compress';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Services } from '../services';
import { API_PREFIX } from '../../contract/routes';
import type { ImportWorker } from '../imports/work/importWorker';
import { accessTokenRoutes } from '../routes/accessTokenRoutes';
import { accountChangeRoutes } from '../routes/accountChangeRoutes';
import { accountRoutes } from '../routes/accountRoutes';
import { auditRoutes } from '../routes/auditRoutes';
import { customerRoutes } from '../routes/customerRoutes';
import { importRoutes } from '../routes/importRoutes';
import { peopleRoutes } from '../routes/peopleRoutes';
import { personalDataRoutes } from '../routes/personalDataRoutes';
import { previewRoutes } from '../routes/previewRoutes';
import { resultsFileRoutes } from '../routes/resultsFileRoutes';
import { savedMappingRoutes } from '../routes/savedMappingRoutes';
import { sessionRoutes } from '../routes/sessionRoutes';
import { undoRoutes } from '../routes/undoRoutes';
import { authenticate } from './authenticate';
import type { RateGuard } from './limitRates';
import { refuseUnknownInput } from './refuseUnknownInput';

export interface ApiOptions {
  readonly services: Services;
  readonly worker: ImportWorker;
  readonly guardRate: RateGuard;
  readonly allowedOrigins: readonly string[];
}

/** Everything below `/api/v1`, with its own security headers: its answers are data and never a page. */
export async function api(app: FastifyInstance, { services, worker, guardRate, allowedOrigins }: ApiOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  await app.register(cors, {
    origin: [...allowedOrigins],
    methods: ['GET', 'PUT', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Content-Encoding'],
    exposedHeaders: ['Idempotency-Replayed', 'Retry-After', 'Date'],
    maxAge: 600,
    // An OPTIONS request that is no preflight is answered like one; the plug-in's own refusal is no problem document.
    strictPreflight: false,
  });
  // Customers' data stays in no cache of a browser (ASVS 5, 14.3.2).
  app.addHook('onRequest', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));
  // Behind the headers that let another origin's page read the refusal, and when to come back.
  app.addHook('onRequest', guardRate);
  // The body limit holds for what comes out of a compressed body too.
  await app.register(compress, {
    globalCompression: true,
    globalDecompression: true,
    requestEncodings: ['gzip', 'deflate', 'identity'],
    threshold: 1_024,
  });
  refuseUnknownInput(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Fieldsheet reference server',
        version: '1',
        description: 'Takes imports of customers, sites, contacts and equipment.',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  app.get(`${API_PREFIX}/openapi.json`, { schema: { hide: true } }, async () => app.swagger());

  await app.register(sessionRoutes, { services });
  await app.register(async (signedIn) => {
    authenticate(signedIn, services);
    await signedIn.register(accountRoutes, { services });
    await signedIn.register(accountChangeRoutes, { services });
    await signedIn.register(peopleRoutes, { services });
    await signedIn.register(accessTokenRoutes, { services });
    await signedIn.register(auditRoutes, { services });
    await signedIn.register(customerRoutes, { services });
    await signedIn.register(savedMappingRoutes, { services });
    await signedIn.register(importRoutes, { services, worker });
    await signedIn.register(previewRoutes, { services, worker });
    await signedIn.register(resultsFileRoutes, { services });
    await signedIn.register(personalDataRoutes, { services });
    await signedIn.register(undoRoutes, { services, worker });
  });
}
