import { createServer } from 'node:https';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import { createApp } from '../../src/server/app';
import { openDatabase } from '../../src/server/database/openDatabase';

/** Where Excel on the web shows add-ins; the desktop has no frame around them. */
const officeHosts =
  'https://*.office.com https://*.officeapps.live.com https://*.sharepoint.com https://*.microsoft365.com https://*.cloud.microsoft';

/** office.js comes from Microsoft's network and loads more of itself from there; everything else is ours. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data: https://res.cdn.office.net",
  "connect-src 'self' https://appsforoffice.microsoft.com https://*.office.com https://*.events.data.microsoft.com",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors 'self' ${officeHosts}`,
].join('; ');

/**
 * Serves the built add-in as it ships, with the reference server, over https on the manifest's own port.
 * Answers the function that stops it.
 */
export async function serveForExcel(
  root: string,
  certificate: { readonly key: Buffer; readonly cert: Buffer },
): Promise<() => Promise<void>> {
  const { DATABASE_URL } = process.env;
  const database = await openDatabase({ dataFolder: join(root, '.data'), databaseUrl: DATABASE_URL || undefined });
  const app = await createApp({ database, demo: true, systemPageFolder: join(root, 'dist', 'system'), logger: { level: 'warn' } });
  await app.register(async (addin) => {
    addin.addHook('onSend', async (_request, reply) => {
      reply.headers({ 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' });
    });
    await addin.register(fastifyStatic, { root: join(root, 'dist', 'addin'), prefix: '/addin/', index: false });
  });
  await app.ready();

  const server = createServer(certificate, app.routing);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(3000, 'localhost', resolve));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await app.close();
    await database.close();
  };
}
