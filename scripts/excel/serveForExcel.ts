import { createServer } from 'node:https';
import { join } from 'node:path';
import { createApp } from '../../src/server/app';
import { openDatabase } from '../../src/server/database/openDatabase';

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
  const app = await createApp({
    database,
    demo: true,
    systemPageFolder: join(root, 'dist', 'system'),
    addin: { folder: join(root, 'dist', 'addin') },
    logger: { level: 'warn' },
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
