import path from 'node:path';
import { readSettings, UnusableSettingError } from './readSettings';
import { startProblem } from './startProblem';
import { startWorkbenchServer, type WorkbenchServer } from './startWorkbenchServer';

const root = path.join(__dirname, '..', '..', '..');

async function main(): Promise<void> {
  const { host, port, databaseUrl } = readSettings(process.env);
  const server = await startWorkbenchServer({
    host,
    port,
    databaseUrl,
    dataFolder: path.join(root, '.data'),
    distFolder: path.join(root, 'dist'),
  }).catch((error: unknown) => {
    const problem = startProblem(error, port);
    if (problem === undefined) throw error;
    console.error(problem);
    process.exitCode = 1;
  });
  if (server === undefined) return;
  console.log(`\nWorkbench:        ${server.origin}/workbench/`);
  console.log(`Customer records: ${server.origin}/`);
  console.log('Press Ctrl-C to stop.');
  stopOnSignal(server);
}

/** Ctrl-C in a terminal reaches every process of the group, and npm passes it on once more: one signal or two, it stops once. */
function stopOnSignal(server: WorkbenchServer): void {
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= server.close().then(
      () => console.log('\nStopped.'),
      (error: unknown) => {
        console.error(error);
        process.exitCode = 1;
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof UnusableSettingError ? error.message : error);
  process.exitCode = 1;
});
