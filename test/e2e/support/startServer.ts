import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { ListedRoute } from '../../../src/server/http/listRoutes';
import { startWorkbenchServer } from '../../../src/workbench/serve/startWorkbenchServer';
import { temporaryFolder } from '../../helpers/temporaryFolder';

export const repository = path.join(__dirname, '..', '..', '..');

export interface TestServer {
  /** For example `http://localhost:41234`. */
  readonly origin: string;
  readonly routes: readonly ListedRoute[];
  close(): Promise<void>;
}

/** Starts what `npm start` starts, on a free port and with a database of its own, on the bundles in `dist`. */
export async function startServer(): Promise<TestServer> {
  const distFolder = path.join(repository, 'dist');
  if (!existsSync(path.join(distFolder, 'workbench', 'index.html')))
    throw new Error('The bundles are not built: run “npm run build” first.');
  const dataFolder = temporaryFolder('fieldsheet-e2e-');
  const server = await startWorkbenchServer({ host: '127.0.0.1', port: 0, dataFolder, distFolder });
  return {
    origin: server.origin,
    routes: server.routes,
    async close() {
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
